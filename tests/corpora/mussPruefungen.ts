/** The checks behind the wordings, each from the raw bytes or the outside of the product, never from its insides. */
import { adresseAnzeige } from '@registratur/shared/domain/schriftstueck/lesung';
import { abgelegt, anlagen, type Anlage, type Fall } from './fall.ts';
import { hash } from './pult.ts';

export const absenderAnzeige = (f: Fall): string =>
  (abgelegt(f.ablage)?.mail?.von ?? []).map(adresseAnzeige).join('; ');

const heute = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

export function datumGeschaetzt(f: Fall): boolean {
  const s = abgelegt(f.ablage);
  if (!s?.mail?.datumGeschaetzt || s.mail.datum === null) return false;
  const alter = Date.now() - Date.parse(s.mail.datum);
  const genannt = s.warnungen.some((w) => w.text.includes('geschätzt'));
  return alter >= 0 && alter < 3_600_000 && s.eingangsdatum === heute() && genannt;
}

/** Bodies of the parts between the boundaries of a case, cut by hand: header block and body. */
function rohteile(f: Fall): { kopf: string; rumpf: Buffer }[] {
  const text = f.boeser.bytes.toString('latin1').replace(/\r(?!\n)/g, '\n');
  const grenze = /boundary="?([^"\r\n;]+)/i.exec(text)?.[1];
  if (grenze === undefined) return [];
  return text
    .split(`--${grenze}`)
    .slice(1)
    .filter((t) => !t.startsWith('--'))
    .map((t) => {
      const [kopf = '', ...rest] = t.split(/\r?\n\r?\n/);
      return { kopf, rumpf: Buffer.from(rest.join('\n\n').replace(/\r?\n$/, ''), 'latin1') };
    });
}

const istAnlage = (kopf: string): boolean => /attachment|name|application\/|image\//i.test(kopf);

const dekodiert = (t: { kopf: string; rumpf: Buffer }): Buffer =>
  /base64/i.test(t.kopf) ? Buffer.from(t.rumpf.toString('latin1'), 'base64') : t.rumpf;

async function geholt(f: Fall, a: Anlage): Promise<Buffer | undefined> {
  const s = abgelegt(f.ablage);
  if (!s) return undefined;
  const antwort = await f.pult.anlage(s, a.pfad);
  return antwort.status === 200 ? antwort.bytes : undefined;
}

/** Same number as in the raw bytes, and each comes back as the bytes it was sent as. */
export async function anlageBytegleich(f: Fall): Promise<boolean> {
  const soll = rohteile(f)
    .filter((t) => istAnlage(t.kopf))
    .map((t) => hash(dekodiert(t)));
  const ist: string[] = [];
  for (const a of anlagen(f)) {
    const bytes = await geholt(f, a);
    if (!bytes || hash(bytes) !== a.sha256) return false;
    ist.push(a.sha256);
  }
  return soll.length > 0 && JSON.stringify(soll) === JSON.stringify(ist);
}

export async function rohErhalten(f: Fall): Promise<boolean> {
  const roh = rohteile(f).find((t) => istAnlage(t.kopf))?.rumpf;
  const [erste] = anlagen(f);
  return roh !== undefined && erste !== undefined && (await geholt(f, erste))?.equals(roh) === true;
}

export async function keineUeberschrieben(f: Fall): Promise<boolean> {
  const liste = anlagen(f);
  const namen = new Set(liste.map((a) => a.ablageName.toLowerCase()));
  for (const a of liste) {
    const bytes = await geholt(f, a);
    if (!bytes || hash(bytes) !== a.sha256) return false;
  }
  return namen.size === liste.length && new Set(liste.map((a) => a.pfad)).size === liste.length;
}

// Written as text: literals with control characters would not be readable.
const verborgen = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]',
  'u',
);

/** The original name is kept (at least its first 8,192 characters) and shown with everything hidden made visible. */
export function nameSichtbar(f: Fall): boolean {
  const original = f.boeser.fakten['original_name'];
  if (typeof original !== 'string') return false;
  return anlagen(f).some((a) => a.name === original.slice(0, 8192) && !verborgen.test(a.anzeigeName));
}

/** Device names of Windows; names SharePoint keeps for itself. */
const vergeben = /^(?:con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini|~\$.*|.*_vti_.*)$/i;

/** Microsoft's rules for names in SharePoint and on NTFS. */
function sicher(name: string): boolean {
  const stamm = name.replace(/\.[^.]*$/, '');
  return (
    name.length > 0 &&
    name.length <= 255 &&
    !/["*:<>?/\\|]/.test(name) &&
    !verborgen.test(name) &&
    !/^\s|[\s.]$/.test(name) &&
    !vergeben.test(name) &&
    !vergeben.test(stamm)
  );
}

const endung = (name: string): string => /\.[A-Za-z0-9]{1,10}$/.exec(name.replace(/[.\s]+$/, ''))?.[0] ?? '';

export function ablagenameSicher(f: Fall): boolean {
  const liste = anlagen(f);
  const eindeutig = new Set(liste.map((a) => a.ablageName.toLowerCase())).size === liste.length;
  const original = f.boeser.fakten['original_name'];
  const gleicheEndung = (a: Anlage): boolean =>
    endung(a.ablageName).toLowerCase() ===
    endung(typeof original === 'string' ? original : a.name).toLowerCase();
  return liste.length > 0 && eindeutig && liste.every((a) => sicher(a.ablageName) && gleicheEndung(a));
}

const titel = (f: Fall): string => abgelegt(f.ablage)?.betreff ?? '';

export const titelEinzeilig = (f: Fall): boolean => titel(f) !== '' && !verborgen.test(titel(f));

export function titelNachNul(f: Fall): boolean {
  const roh = /^Subject:(.*)$/im.exec(f.boeser.bytes.toString('latin1'))?.[1] ?? '';
  const danach = roh.split('\0').at(-1)?.trim() ?? '';
  return roh.includes('\0') && !titel(f).includes('\0') && danach !== '' && titel(f).endsWith(danach);
}

export function zeigtWorte(f: Fall, liste: string): boolean {
  const gezeigt = `${titel(f)} ${absenderAnzeige(f)}`;
  const worte = [...liste.matchAll(/"([^"]+)"/g)].map((t) => t[1] ?? '?');
  return !gezeigt.includes('\ufffd') && worte.every((w) => gezeigt.includes(w));
}

/** Every address in every From line of the raw header. */
export function alleAbsender(f: Fall): boolean {
  const kopf = f.boeser.bytes.toString('latin1').split(/\r?\n\r?\n/)[0] ?? '';
  const roh = [...kopf.matchAll(/^From:(.*)$/gim)].flatMap(
    (t) => (t[1] ?? '').match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? [],
  );
  return roh.length > 1 && roh.every((adresse) => absenderAnzeige(f).includes(adresse));
}

/** The same Message-ID with another text is another record: its pair, or the case itself with a line more. */
export async function beideAbgelegt(f: Fall): Promise<boolean> {
  const eins = abgelegt(f.ablage);
  const zwilling = Buffer.concat([f.boeser.bytes, Buffer.from('\r\nEine Zeile mehr.\r\n')]);
  const zweite = f.paar?.ablage ?? (await f.pult.legeAb(f.ort, zwilling, f.boeser.name, 'mail'));
  const zwei = abgelegt(zweite);
  return eins !== undefined && zwei !== undefined && eins.id !== zwei.id && eins.sha256 !== zwei.sha256;
}

export async function einmalAbgelegt(f: Fall): Promise<boolean> {
  const erste = f.paar && abgelegt(f.paar.ablage);
  if (!erste || !('neu' in f.ablage)) return false;
  const alle = (await f.pult.liste(f.ort)).filter((s) => s.sha256 === hash(f.boeser.bytes));
  return !f.ablage.neu && f.ablage.schriftstueck.id === erste.id && alle.length === 1;
}

/** The product gives out text only: no tag of any part survives in it. */
export const ohneMarkup = (f: Fall): boolean => !/<\/?[a-z!]/i.test(abgelegt(f.ablage)?.text ?? '<a');

export function verschluesseltGanz(f: Fall): boolean {
  return anlagen(f).some(
    (a) => a.bytes > 0 && a.anlagen.length === 0 && a.warnungen.some((w) => w.code === 'verschluesselt'),
  );
}

/** No file of this machine in anything that is told. */
export const nichtsGelesen = (f: Fall): boolean =>
  !/root:[x*]?:0:|\[fonts\]|\[boot loader\]/i.test(JSON.stringify(f.ablage));

export async function nurAlsDownload(f: Fall): Promise<boolean> {
  const s = abgelegt(f.ablage);
  if (!s) return false;
  const pfad = { akte: s.akte, schriftstueck: s.id };
  const kopf = new Map((await f.pult.rufe({ id: 'schriftstueck.original', pfad })).kopf);
  return (
    kopf.get('x-content-type-options') === 'nosniff' &&
    kopf.get('content-disposition')?.startsWith('attachment') === true &&
    kopf.get('content-type')?.startsWith('text/html') === false
  );
}
