/** Writes docs/clients.md from the table of pains and from the tests named after them. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { schmerzen, type Schmerz } from './schmerzen.ts';

const wurzel = join(import.meta.dirname, '../..');
export const ziel = join(wurzel, 'docs/clients.md');

export interface Beleg {
  readonly nummer: number;
  readonly name: string;
  readonly datei: string;
}

const orte = 'tests/*/**/*.test.ts {addin,functions,shared,manifest,workbench}/src/**/*.test.{ts,tsx}';

/** Name of a test that begins with „Nr. <number>: “, and how far it is indented. */
const benannt = /^( *)(?:test|it)(?:\.each\([^]*?\))?\(\s*(['"`])Nr\. (\d+): ((?:(?!\2).)+)\2/gm;
const gruppe = /^( *)describe\((['"`])((?:(?!\2).)+)\2/gm;

/** The name of the group a test stands in. */
function zusammenhang(text: string, stelle: number, einzug: number): string {
  const davor = [...text.slice(0, stelle).matchAll(gruppe)].filter(([, weite = '']) => weite.length < einzug);
  return davor.at(-1)?.[3] ?? '';
}

function belegeIn(datei: string): readonly Beleg[] {
  const text = readFileSync(join(wurzel, datei), 'utf8');
  return [...text.matchAll(benannt)].map((fund) => {
    const [, einzug = '', , nummer, name = ''] = fund;
    const in_ = zusammenhang(text, fund.index, einzug.length);
    return {
      nummer: Number(nummer),
      name: [in_, name]
        .filter((teil) => teil !== '')
        .join(' … ')
        .replace(/%[sid]/g, '…'),
      datei,
    };
  });
}

/** Every test that names a pain; a test that is left out is none. */
export const belege = (): readonly Beleg[] =>
  orte
    .split(' ')
    .flatMap((ort) => globSync(ort, { cwd: wurzel, exclude: (pfad) => /dist|node_modules/.test(pfad) }))
    .toSorted()
    .flatMap(belegeIn);

const kapitel = (s: Schmerz, alle: readonly Beleg[]): string =>
  [
    `## ${s.nummer} ${s.titel}`,
    `Betrifft: ${s.betrifft} (${s.quellen}).`,
    s.antwort,
    'Was man sieht:',
    s.sichtbar.map((text) => `- ${text}`).join('\n'),
    'Belegt durch:',
    alle
      .filter(({ nummer }) => nummer === s.nummer)
      .map(({ name, datei }) => `- ${name} (\`${datei}\`)`)
      .join('\n'),
  ].join('\n\n');

/** The whole page, as prettier leaves it. */
export async function seite(): Promise<string> {
  const alle = belege();
  const text = [
    '# Was die Programme falsch machen, und was Registratur dann tut',
    'Erzeugt von `npm run clients` aus `tests/clients/schmerzen.ts` und den Tests, die mit „Nr. …:“ beginnen. Nicht von Hand ändern.',
    'Die Tests laufen gegen ein nachgebildetes Outlook: Sie zeigen, dass unser Code so antwortet, nicht, dass die Programme sich so verhalten. Die Übertragungswege von klassischem Outlook, Mac und Mobilgeräten sind nicht nachgebildet, nur was dort fehlt. Was ein echter Mandant zeigen muss, steht in [tenant-smoke-test.md](tenant-smoke-test.md).',
    ...schmerzen.map((s) => kapitel(s, alle)),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(ziel)), parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename) writeFileSync(ziel, await seite());
