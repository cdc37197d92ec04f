/** Bodies of the interface (kind A; the corpus has no files of it): each its status, code and pointer, nothing half done. */
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { alsJson, type Antwort } from '../hilfe/ruf.ts';
import type { Pult } from './pult.ts';

interface Koerperfall {
  readonly name: string;
  readonly koerper: string | Buffer;
  readonly typ?: string;
  readonly status: number;
  readonly code: string;
  readonly pointer?: string;
}

const gut = (): Record<string, unknown> => ({ anfrage: neueAnfrage(), betreff: 'Anfrage' });
const text = (mehr: object): string => JSON.stringify({ ...gut(), ...mehr });
const ungueltig = { status: 400, code: 'eingabe_ungueltig' } as const;
const fehlerhaft = { status: 400, code: 'json_fehlerhaft' } as const;

const faelle = (): readonly Koerperfall[] => [
  { name: 'A01 kein JSON', koerper: '{"anfrage":', ...fehlerhaft },
  { name: 'A02 leer', koerper: '', ...fehlerhaft },
  { name: 'A03 kein UTF-8', koerper: Buffer.from(text({ betreff: 'Grüße' }), 'latin1'), ...fehlerhaft },
  { name: 'A04 etwas dahinter', koerper: `${text({})}{}`, ...fehlerhaft },
  { name: 'A05 Liste statt Objekt', koerper: `[${text({})}]`, ...ungueltig, pointer: '' },
  { name: 'A06 Zahl statt Text', koerper: text({ betreff: 12 }), ...ungueltig, pointer: '/betreff' },
  {
    name: 'A07 Objekt statt Text',
    koerper: text({ betreff: { $ne: null } }),
    ...ungueltig,
    pointer: '/betreff',
  },
  { name: 'A08 unbekanntes Feld', koerper: text({ isAdmin: true }), ...ungueltig, pointer: '/isAdmin' },
  {
    name: 'A09 Feld fehlt',
    koerper: JSON.stringify({ anfrage: neueAnfrage() }),
    ...ungueltig,
    pointer: '/betreff',
  },
  { name: 'A10 nur Leerraum', koerper: text({ betreff: '   ' }), ...ungueltig, pointer: '/betreff' },
  {
    name: 'A11 Zeilenumbruch im Titel',
    koerper: text({ betreff: 'a\r\nBcc: b@c.example' }),
    ...ungueltig,
    pointer: '/betreff',
  },
  {
    name: 'A12 zu langer Titel',
    koerper: text({ betreff: 'x'.repeat(301) }),
    ...ungueltig,
    pointer: '/betreff',
  },
  {
    name: 'A13 Anfrage ist keine Kennung',
    koerper: text({ anfrage: '1; DROP TABLE' }),
    ...ungueltig,
    pointer: '/anfrage',
  },
  {
    name: 'A14 tief verschachtelt',
    koerper: `{"betreff":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    status: 400,
    code: 'eingabe_ungueltig|json_fehlerhaft',
  },
  { name: 'A15 zu groß', koerper: text({ bemerkung: 'x'.repeat(1_100_000) }), status: 413, code: 'zu_gross' },
  {
    name: 'A16 falscher Medientyp',
    koerper: text({}),
    typ: 'text/plain',
    status: 415,
    code: 'medientyp_unbekannt',
  },
  {
    name: 'A17 Formular',
    koerper: 'betreff=Anfrage',
    typ: 'application/x-www-form-urlencoded',
    status: 415,
    code: 'medientyp_unbekannt',
  },
];

export interface Koerperbefund {
  readonly name: string;
  readonly funde: readonly string[];
}

interface Problemform {
  readonly code?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

function abweichung(f: Koerperfall, antwort: Antwort): string[] {
  const { code = '', title = '', errors = [] } = alsJson(antwort) as Problemform;
  const deutsch = /^[A-ZÄÖÜ].{10,}\.$/.test(title);
  const stelle = f.pointer === undefined || errors.some((e) => e.pointer === f.pointer && e.detail !== '');
  return [
    ...(antwort.status === f.status ? [] : [`Status ${antwort.status} statt ${f.status}`]),
    ...(f.code.split('|').includes(code) ? [] : [`Code ${code} statt ${f.code}`]),
    ...(deutsch ? [] : [`der Satz taugt nicht: ${title}`]),
    ...(stelle ? [] : [`${f.pointer ?? ''} ist nicht genannt`]),
  ];
}

/** Each to the route that opens a Vorgang; afterwards only the good twin is there. */
export async function pruefeKoerper(pult: Pult): Promise<Koerperbefund[]> {
  const { akte } = await pult.vorgang('Anfragen');
  const pfad = `/api/akten/${akte}/vorgaenge`;
  const anzahl = async (): Promise<number> => {
    const antwort = await pult.rufe({ id: 'vorgang.liste', pfad: { akte } });
    return (alsJson(antwort) as { vorgaenge: unknown[] }).vorgaenge.length;
  };
  const sende = (f: Pick<Koerperfall, 'koerper' | 'typ'>): Promise<Antwort> =>
    pult.roh({
      methode: 'POST',
      pfad,
      kopf: { 'content-type': f.typ ?? 'application/json' },
      koerper: f.koerper,
    });
  const befunde: Koerperbefund[] = [];
  for (const f of faelle()) {
    const vorher = await anzahl();
    const antwort = await sende(f);
    const funde = abweichung(f, antwort);
    if ((await anzahl()) !== vorher) funde.push('es wurde etwas angelegt');
    befunde.push({ name: f.name, funde });
  }
  const zwilling = await sende({ koerper: JSON.stringify(gut()) });
  if (zwilling.status !== 201)
    befunde.push({ name: 'A00 der gute Zwilling', funde: [`Status ${zwilling.status}`] });
  return befunde;
}
