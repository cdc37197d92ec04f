import { auswahl } from './auswahl.ts';
import type { Outlook } from './host.ts';
import { schreibe, zeige } from './hinaus.ts';
import { entkennzeichne, kennzeichne } from './kategorien.ts';
import { liesDatei, liesInhalt, liesNachricht } from './nachricht.ts';
import { beiWechsel, gelesenes, gewaehlteId, ungeeignet } from './wahl.ts';
import { zuege } from './zuege.ts';

/** Outlook behind this page; undefined in a plain browser or another program. */
export async function warteAufOutlook(): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Outlook) return undefined;
  return { ...outlook, auswahl: auswahl(outlook.gewaehlt), zuege: zuege() };
}

const outlook: Outlook = {
  gewaehlt: async () => {
    const item = gelesenes();
    return item && (await liesNachricht(item));
  },
  ungeeignet,
  inhalt: liesInhalt,
  gewaehlteId,
  beiWechsel,
  alsDatei: liesDatei,
  kennzeichne,
  entkennzeichne,
  schreibe,
  zeige,
  dunkel: () => {
    const grund = (Office.context as Partial<Office.Context>).officeTheme?.bodyBackgroundColor;
    return grund === undefined ? undefined : istDunkel(grund);
  },
};

/** `#rrggbb` below medium lightness. */
function istDunkel(farbe: string): boolean {
  const [rot = 255, gruen = 255, blau = 255] = (farbe.match(/[0-9a-f]{2}/gi) ?? []).map((h) =>
    parseInt(h, 16),
  );
  return 0.299 * rot + 0.587 * gruen + 0.114 * blau < 128;
}
