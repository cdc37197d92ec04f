import { validate } from 'uuid';
import type { Quelle } from './quelle.ts';
import { sprachen, type Sprache, type Texte } from './texte.ts';

/** Why no manifest comes of a source. */
export type Mangel =
  | { readonly code: 'herkunft_form'; readonly herkunft: string }
  | { readonly code: 'version_form'; readonly version: string }
  | { readonly code: 'anwendung_form'; readonly anwendung: string }
  | { readonly code: 'kennung_gleich' }
  | { readonly code: 'knopf_doppelt'; readonly aktion: string }
  | ({ readonly code: 'text_leer' | 'text_zeichen' } & Ort)
  | ({ readonly code: 'text_zu_lang'; readonly hoechstens: number } & Ort)
  | { readonly code: 'symbol_fehlt'; readonly datei: string };

/** `feld` as in `kurz` or `knoepfe.ablage.oeffnen.tipp`. */
interface Ort {
  readonly sprache: Sprache;
  readonly feld: string;
}

/**
 * Longest texts in characters: the lower of both manifests. Package: Microsoft 365 app manifest schema 1.22.
 * XML: 125 for names and short strings, 250 for descriptions (learn.microsoft.com/javascript/api/manifest/resources).
 */
const hoechstens = {
  name: 30,
  vollerName: 100,
  kurz: 80,
  lang: 250,
  gruppe: 64,
  beschriftung: 64,
  tipp: 64,
  erklaerung: 250,
} as const;

/** One German sentence, with what to do. */
export function satz(mangel: Mangel): string {
  switch (mangel.code) {
    case 'herkunft_form':
      return `„${mangel.herkunft}“ ist keine Herkunft. Gebraucht wird https mit Rechnernamen, ohne Pfad und Schrägstrich am Ende.`;
    case 'version_form':
      return `Die Version „${mangel.version}“ besteht nicht aus drei Zahlen (package.json).`;
    case 'anwendung_form':
      return `„${mangel.anwendung}“ ist keine Anwendungs-ID. Sie steht in Entra bei der App-Registrierung.`;
    case 'kennung_gleich':
      return 'Beide Manifeste tragen dieselbe Kennung.';
    case 'knopf_doppelt':
      return `Die Schaltfläche „${mangel.aktion}“ kommt zweimal vor.`;
    case 'text_leer':
      return `Der Text ${mangel.feld} (${mangel.sprache}) fehlt.`;
    case 'text_zu_lang':
      return `Der Text ${mangel.feld} (${mangel.sprache}) hat mehr als ${mangel.hoechstens} Zeichen.`;
    case 'text_zeichen':
      return `Der Text ${mangel.feld} (${mangel.sprache}) enthält ein Steuerzeichen.`;
    case 'symbol_fehlt':
      return `Das Symbol ${mangel.datei} fehlt (node manifest/src/zeichne.ts).`;
  }
}

export function pruefe(quelle: Quelle): readonly Mangel[] {
  const { kennung, knoepfe } = quelle;
  const aktionen = knoepfe.map((k) => k.aktion);
  return [
    ...pruefeAngaben(quelle),
    ...(kennung.einheitlich === kennung.xml ? [{ code: 'kennung_gleich' } as const] : []),
    ...aktionen
      .filter((aktion, i) => aktionen.indexOf(aktion) !== i)
      .map((aktion) => ({ code: 'knopf_doppelt', aktion }) as const),
    ...(Object.keys(sprachen) as Sprache[]).flatMap((s) => pruefeTexte(s, quelle.texte[s])),
  ];
}

function pruefeAngaben({ herkunft, version, anwendung }: Quelle): readonly Mangel[] {
  const adresse = URL.parse(herkunft);
  return [
    ...(adresse?.protocol === 'https:' && adresse.origin === herkunft
      ? []
      : [{ code: 'herkunft_form', herkunft } as const]),
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [{ code: 'version_form', version } as const]),
    ...(anwendung === undefined || validate(anwendung)
      ? []
      : [{ code: 'anwendung_form', anwendung } as const]),
  ];
}

function pruefeTexte(sprache: Sprache, texte: Texte): readonly Mangel[] {
  const einfache = (['name', 'vollerName', 'kurz', 'lang', 'gruppe'] as const).flatMap((feld) =>
    pruefeText({ sprache, feld }, texte[feld], hoechstens[feld]),
  );
  const knopftexte = Object.entries(texte.knoepfe).flatMap(([aktion, knopf]) =>
    (['beschriftung', 'tipp', 'erklaerung'] as const).flatMap((feld) =>
      pruefeText({ sprache, feld: `knoepfe.${aktion}.${feld}` }, knopf[feld], hoechstens[feld]),
    ),
  );
  return [...einfache, ...knopftexte];
}

function pruefeText(ort: Ort, text: string, grenze: number): readonly Mangel[] {
  return [
    ...(text.trim() === '' ? [{ code: 'text_leer', ...ort } as const] : []),
    ...(text.length > grenze ? [{ code: 'text_zu_lang', ...ort, hoechstens: grenze } as const] : []),
    // Control characters, halves of a pair and the two non-characters: not allowed in XML 1.0 or of no use in a label.
    ...(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(text) ? [{ code: 'text_zeichen', ...ort } as const] : []),
  ];
}
