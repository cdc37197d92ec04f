/** The only entry: config → adapters → every route and trigger. */
import { app } from '@azure/functions';
import { erzeugeBetrieb, uhr, zufall } from './app/betrieb.ts';
import { liesConfig } from './app/config.ts';
import { faelle } from './app/faelle.ts';
import { melde } from './app/melde.ts';
import { erzeugePruefer } from './http/auth/pruefer.ts';
import { binde } from './http/bind.ts';
import { erzeugeNachfuehrungen } from './triggers/nachfuehrungen.ts';
import { erzeugeVorrang } from './triggers/vorrang.ts';
import { kehre, nimmGestoerteAuf } from './usecases/auftrag/kehre.ts';
import { kehreEingang, kehreInhalte } from './usecases/eingang/kehre.ts';
import { erzeugeHinweise } from './usecases/ereignis/hinweise.ts';
import { verzeichneAblehnung } from './usecases/sicherheit/verzeichne.ts';

const config = liesConfig(process.env);
const { betrieb, mitgliedschaften, geteilt, leihe, richteEin, raeumeAuf, schliesse } = erzeugeBetrieb(config);
const vorrang = erzeugeVorrang();
const hinweise = erzeugeHinweise();
const nachfuehrung = erzeugeNachfuehrungen(
  { betrieb, melde, atme: vorrang.lasseVor, hoere: hinweise.melde },
  geteilt ? leihe('sichten') : undefined,
);
/** What the house does by itself, one instance for all. */
const hausarbeit = leihe('hausarbeit');
const wennMeine =
  (tue: () => Promise<unknown>): (() => Promise<void>) =>
  async () => {
    if (await hausarbeit.haelt()) await tue();
  };

app.setup({ enableHttpStream: true });

const ablehnungen = binde(faelle(betrieb, hinweise), {
  pruefer: erzeugePruefer({ ...config.token, schluessel: config.token.jwks, uhr }),
  mitgliedschaften,
  verzeichne: (e) => verzeichneAblehnung({ store: betrieb.store, uhr, zufall }, e),
  beginne: vorrang.beginne,
  uhr,
  melde,
});

const nimmAuf = wennMeine(async () => {
  await kehre(betrieb, melde);
  await nachfuehrung.versucheStau();
});

app.timer('auftraege-kehren', {
  schedule: '*/15 * * * * *',
  handler: async () => {
    await nimmAuf();
    await ablehnungen.schreibeGezaehlte();
  },
});

app.timer('gestoerte-aufnehmen', {
  schedule: '0 11 4 * * *',
  handler: wennMeine(() => nimmGestoerteAuf(betrieb)),
});

app.timer('eingang-kehren', {
  schedule: '0 17 * * * *',
  handler: wennMeine(() => kehreEingang(betrieb)),
});

let unbenannt: ReadonlySet<string> = new Set();

app.timer('inhalte-kehren', {
  schedule: '0 43 2 * * *',
  handler: wennMeine(async () => {
    unbenannt = await kehreInhalte(betrieb, unbenannt);
  }),
});

app.timer('anfragen-raeumen', { schedule: '0 41 3 * * *', handler: raeumeAuf });

let halte: () => Promise<void> = () => Promise.resolve();

app.hook.appStart(async () => {
  await richteEin();
  halte = nachfuehrung.treibe();
});

app.hook.appTerminate(async () => {
  await halte();
  await hausarbeit.gib();
  await ablehnungen.schreibeGezaehlte(true);
  await schliesse();
});
