import { zugriff } from '@registratur/shared/domain/befugnis/befugnisse';
import type { Anmeldeangaben } from '@registratur/shared/ui/anmelden/angaben';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adressenVon } from './adressen.ts';
import { packe } from './packe.ts';
import { satz } from './pruefung.ts';
import { erzeugeQuelle, platzhalter, type Quelle } from './quelle.ts';

const raum = resolve(import.meta.dirname, '..');

interface Ergebnis {
  readonly gelungen: boolean;
  readonly zeilen: readonly string[];
}

const aufruf =
  'Aufruf: npm run paket -- [--herkunft https://…] [--anwendung ID] [--mandant ID] [--ziel ORDNER]';

interface Angaben {
  readonly herkunft?: string;
  readonly anwendung?: string;
  readonly mandant?: string;
  readonly ziel?: string;
}

/** Undefined for what nobody knows. */
function liesAngaben(argumente: readonly string[]): Angaben | undefined {
  const text = { type: 'string' } as const;
  try {
    const options = { herkunft: text, anwendung: text, mandant: text, ziel: text };
    return parseArgs({ args: [...argumente], options }).values;
  } catch {
    return undefined;
  }
}

/** What the pages are told to sign people in; undefined while not everything for it is known. */
function anmeldeangaben(
  { herkunft, anwendung }: Quelle,
  mandant: string | undefined,
): Anmeldeangaben | undefined {
  if (anwendung === undefined || mandant === undefined) return undefined;
  return {
    authority: `https://login.microsoftonline.com/${mandant}`,
    clientId: anwendung,
    scope: `${adressenVon(herkunft).schnittstelle(anwendung)}/${zugriff}`,
  };
}

/** Writes package and XML manifest; what is asked for is in the arguments, else in the environment. */
export function schreibePaket(
  argumente: readonly string[],
  umgebung: Readonly<Record<string, string | undefined>>,
): Ergebnis {
  const angaben = liesAngaben(argumente);
  if (angaben === undefined) return { gelungen: false, zeilen: [aufruf] };
  const { version } = JSON.parse(readFileSync(join(raum, '../package.json'), 'utf8')) as { version: string };
  const herkunft = angaben.herkunft ?? umgebung['REGISTRATUR_HERKUNFT'];
  const quelle = erzeugeQuelle({ version, herkunft, anwendung: angaben.anwendung });

  const icons = join(raum, 'public/icons');
  const dateien = new Map(readdirSync(icons).map((name) => [name, readFileSync(join(icons, name))]));
  const paket = packe(quelle, dateien);
  if (!paket.ok) return { gelungen: false, zeilen: paket.fehler.map(satz) };

  const anmelden = anmeldeangaben(quelle, angaben.mandant);
  const ziel = resolve(angaben.ziel ?? join(raum, 'dist'));
  mkdirSync(ziel, { recursive: true });
  const geschrieben = [
    [join(ziel, `registratur-${version}.zip`), paket.wert.zip],
    [join(ziel, 'registratur-outlook.xml'), paket.wert.xml],
    ...(anmelden ? [[join(ziel, 'konfiguration.json'), JSON.stringify(anmelden)] as const] : []),
  ] as const;
  for (const [ort, inhalt] of geschrieben) writeFileSync(ort, inhalt);
  return {
    gelungen: true,
    zeilen: [
      ...geschrieben.map(([ort]) => `✓ ${ort}`),
      ...(quelle.herkunft === platzhalter
        ? ['Die Adresse ist ein Platzhalter. Für einen Mandanten: --herkunft https://…']
        : []),
      ...(quelle.anwendung === undefined
        ? ['Ohne App-Registrierung meldet Outlook niemanden an. Für einen Mandanten: --anwendung ID']
        : []),
    ],
  };
}
