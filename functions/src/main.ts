/** The only entry: config → adapters → every route and trigger. */
import { app } from '@azure/functions';
import { erzeugeBetrieb, uhr, zufall } from './app/betrieb.ts';
import { liesConfig } from './app/config.ts';
import { faelle } from './app/faelle.ts';
import { melde } from './app/melde.ts';
import { erzeugePruefer } from './http/auth/pruefer.ts';
import { binde } from './http/bind.ts';
import { treibe } from './triggers/nachfuehrung.ts';
import { kehre, nimmGestoerteAuf } from './usecases/auftrag/kehre.ts';
import { kehreEingang, kehreInhalte } from './usecases/eingang/kehre.ts';
import { erzeugeNachfuehrung } from './usecases/projektion/nachfuehren.ts';
import { verzeichneAblehnung } from './usecases/sicherheit/verzeichne.ts';

const config = liesConfig(process.env);
const { betrieb, richteEin, raeumeAuf, schliesse } = erzeugeBetrieb(config);
const nachfuehrung = erzeugeNachfuehrung(betrieb, melde);

app.setup({ enableHttpStream: true });

const ablehnungen = binde(faelle(betrieb), {
  pruefer: erzeugePruefer({ ...config.token, schluessel: config.token.jwks, uhr }),
  verzeichne: (e) => verzeichneAblehnung({ store: betrieb.store, uhr, zufall }, e),
  uhr,
  melde,
});

app.timer('auftraege-kehren', {
  schedule: '*/15 * * * * *',
  handler: async () => {
    await kehre(betrieb, melde);
    await nachfuehrung.versucheStau();
    await ablehnungen.schreibeGezaehlte();
  },
});

app.timer('gestoerte-aufnehmen', {
  schedule: '0 11 4 * * *',
  handler: async () => {
    await nimmGestoerteAuf(betrieb);
  },
});

app.timer('eingang-kehren', {
  schedule: '0 17 * * * *',
  handler: async () => {
    await kehreEingang(betrieb);
  },
});

let unbenannt: ReadonlySet<string> = new Set();

app.timer('inhalte-kehren', {
  schedule: '0 43 2 * * *',
  handler: async () => {
    unbenannt = await kehreInhalte(betrieb, unbenannt);
  },
});

app.timer('anfragen-raeumen', { schedule: '0 41 3 * * *', handler: raeumeAuf });

let halte: () => Promise<void> = () => Promise.resolve();

app.hook.appStart(async () => {
  await richteEin();
  halte = treibe(betrieb.store, nachfuehrung, melde);
});

app.hook.appTerminate(async () => {
  await halte();
  await ablehnungen.schreibeGezaehlte(true);
  await schliesse();
});
