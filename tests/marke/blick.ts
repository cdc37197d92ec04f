/** Looking at messages: what a pane is told, and whether it is what the person may know. */
import { empfaenger, nummern, ortVon, type Lauf } from './lage.ts';
import { geheimwort, kopie, nachricht, schluesselAus, veraenderungen, type Veraenderung } from './post.ts';
import { alleZugleich, summe } from './zugleich.ts';

interface Marke {
  readonly schluessel: string;
  readonly stand: string;
  readonly schriftstueck?: string;
  readonly auskunft?: string;
}

/** What was filed last comes into the sights last; each Akte has its own order. */
export async function warteAufSichten(lauf: Lauf): Promise<void> {
  for (const ende = performance.now() + 120_000; performance.now() < ende;) {
    const sichtbar = await Promise.all(
      nummern(lauf).map(async (n) => {
        const [wer = ''] = ortVon(lauf, n).lesende;
        return (await frage(lauf, { wer, art: 'marken', wonach: [n] })).marken.length > 0;
      }),
    );
    if (sichtbar.every(Boolean)) return;
    await new Promise((weiter) => setTimeout(weiter, 100));
  }
  throw new Error('Die Sichten kommen nicht nach.');
}

/** One copy of each of these messages, in the mailbox of one person. */
interface Stapel {
  readonly wer: string;
  readonly art: Veraenderung;
  readonly wonach: readonly number[];
}

const schluesselIn = ({ wer, art }: Pick<Stapel, 'wer' | 'art'>, n: number): string =>
  schluesselAus(kopie(nachricht(n), art, empfaenger.indexOf(wer)));

async function frage(
  lauf: Lauf,
  stapel: Stapel,
): Promise<{ readonly marken: readonly Marke[]; readonly text: string }> {
  const { wer, wonach } = stapel;
  const ein = { schluessel: wonach.map((n) => schluesselIn(stapel, n)) };
  const antwort = (await lauf.als(wer, { id: 'nachricht.marken', ein })) as { marken: readonly Marke[] };
  return { marken: antwort.marken, text: JSON.stringify(antwort) };
}

interface Blick {
  readonly erwartet: number;
  readonly gesehen: number;
  readonly lecks: number;
}

/** Every recipient looks at each of the four copies of every message; a pane asks for up to 25 messages at once. */
export async function seheNach(lauf: Lauf, abgelegt: ReadonlyMap<number, string>): Promise<Blick> {
  const schritt = 25;
  const stapel = empfaenger.flatMap((wer) =>
    veraenderungen.flatMap((art) =>
      Array.from({ length: Math.ceil(lauf.mails / schritt) }, (_, i): Stapel => {
        const wonach = nummern(lauf).slice(i * schritt, (i + 1) * schritt);
        return { wer, art, wonach };
      }),
    ),
  );
  const gezaehlt = await alleZugleich(stapel, (s) => sehe(lauf, s, abgelegt));
  return {
    erwartet: summe(gezaehlt.map((b) => b.erwartet)),
    gesehen: summe(gezaehlt.map((b) => b.gesehen)),
    lecks: summe(gezaehlt.map((b) => b.lecks)),
  };
}

async function sehe(lauf: Lauf, stapel: Stapel, abgelegt: ReadonlyMap<number, string>): Promise<Blick> {
  const darf = (n: number): boolean => ortVon(lauf, n).lesende.includes(stapel.wer);
  const mit = { ...stapel, wonach: stapel.wonach.filter(darf) };
  const ohne = { ...stapel, wonach: stapel.wonach.filter((n) => !darf(n)) };
  const gesehen = mit.wonach.length === 0 ? [] : (await frage(lauf, mit)).marken;
  const verschwiegen =
    ohne.wonach.length === 0 || sagtNurAuskunft(lauf, ohne, await frage(lauf, ohne), abgelegt);
  return {
    erwartet: mit.wonach.length,
    gesehen: mit.wonach.filter((n) => siehtGenau(gesehen, schluesselIn(mit, n), abgelegt.get(n))).length,
    lecks: verschwiegen ? 0 : 1,
  };
}

function siehtGenau(marken: readonly Marke[], schluessel: string, id: string | undefined): boolean {
  const meine = marken.filter((m) => m.schluessel === schluessel);
  return meine.length === 1 && meine[0]?.stand === 'hier' && meine[0].schriftstueck === id;
}

/** Exactly the answer the table of rights allows, and none of the words and numbers of what was filed. */
function sagtNurAuskunft(
  lauf: Lauf,
  stapel: Stapel,
  { marken, text }: { readonly marken: readonly Marke[]; readonly text: string },
  abgelegt: ReadonlyMap<number, string>,
): boolean {
  const erlaubt = stapel.wonach.flatMap((n) => {
    const { auskunft } = ortVon(lauf, n);
    if (auskunft === undefined || !abgelegt.has(n)) return [];
    const [stelle, postfach] = auskunft;
    return [{ schluessel: schluesselIn(stapel, n), stand: 'anderswo', auskunft: stelle, postfach }];
  });
  return JSON.stringify(marken) === JSON.stringify(erlaubt) && istVerschwiegen(lauf, stapel.wonach, text);
}

function istVerschwiegen(lauf: Lauf, nichtFuer: readonly number[], text: string): boolean {
  const verraeterisch = nichtFuer.flatMap((n) => {
    const { akte, vorgang } = ortVon(lauf, n);
    return [geheimwort(n), nachricht(n).von.name, akte, vorgang];
  });
  return ['Geheim', ...verraeterisch].every((wort) => !text.includes(wort));
}

/** Suggestions say nothing either about where somebody may not file. */
export async function pruefeVorschlaege(lauf: Lauf): Promise<number> {
  const fragen = empfaenger.flatMap((wer) =>
    nummern(lauf)
      .filter((n) => !ortVon(lauf, n).lesende.includes(wer))
      .slice(0, 20)
      .map((n) => ({ wer, n })),
  );
  const gezaehlt = await alleZugleich(fragen, async ({ wer, n }) => {
    const ein = { zeichen: [], adressen: [nachricht(n).von.adresse] };
    const text = JSON.stringify(await lauf.als(wer, { id: 'vorgang.vorschlaege', ein }));
    const { akte, vorgang } = ortVon(lauf, n);
    return Number([akte, vorgang, nachricht(n).von.name].some((wort) => text.includes(wort)));
  });
  return summe(gezaehlt);
}
