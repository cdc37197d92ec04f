import type { Ausgabe } from '@registratur/shared/contract/routen';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Befehl } from './argumente.ts';
import { hashVon, sammleDateien } from './dateien.ts';
import { fortschritt } from './fortschritt.ts';
import { inReihe } from './reihe.ts';
import { problemVon, type Server } from './verbindung.ts';
import { findeVorgang, verweis } from './verweise.ts';

type Ort = Awaited<ReturnType<typeof findeVorgang>>;
type Abgelegt = Ausgabe<'schriftstueck.ablegen'>;

const gleichzeitig = 4;

/** Files everything named into one Vorgang; one JSON line per file. False when one was refused. */
export async function ablegen(
  server: Server,
  befehl: Extract<Befehl, { name: 'ablegen' }>,
  schreibe: (zeile: object) => void,
): Promise<boolean> {
  const dateien = sammleDateien(befehl.pfade);
  const ort = await findeVorgang(server, befehl.vorgang);
  const balken = fortschritt(dateien.length);
  let alleGut = true;
  for await (const zeile of inReihe(dateien, gleichzeitig, async (datei) => legeAb(server, ort, datei))) {
    if ('problem' in zeile) alleGut = false;
    balken.ende();
    schreibe(zeile);
    balken.weiter();
  }
  balken.ende();
  return alleGut;
}

async function legeAb(server: Server, ort: Ort, file: string): Promise<object> {
  const anfrage = neueAnfrage();
  const upload = abgeleiteteId(anfrage, 'upload');
  let sha256: string;
  let bytes: Blob;
  try {
    sha256 = await hashVon(file);
    bytes = await openAsBlob(file);
  } catch {
    return { file, problem: { code: 'datei_nicht_lesbar', title: 'Diese Datei lässt sich nicht lesen.' } };
  }
  const hochgeladen = await server.ruf('eingang.hochladen', { pfad: { upload }, frage: { sha256 }, bytes });
  if (!hochgeladen.ok) return { file, problem: problemVon(hochgeladen) };
  const dateiname = basename(file);
  const als = /\.eml$/i.test(dateiname) ? ('mail' as const) : ('dokument' as const);
  const abgelegt = await server.ruf('schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage, quelle: { art: 'upload', upload, als, dateiname } },
  });
  return abgelegt.ok ? { file, ...alsZeile(abgelegt.wert) } : { file, problem: problemVon(abgelegt) };
}

function alsZeile({ neu, schriftstueck: s }: Abgelegt): object {
  const adressen = (liste: readonly { name: string; adresse: string }[] | undefined): string[] =>
    (liste ?? []).map((p) => (p.adresse === '' ? p.name : p.adresse));
  return {
    schriftstueckId: verweis(s.akte, s.id),
    neu,
    sha256: s.sha256,
    betreff: s.betreff,
    von: adressen(s.mail?.von)[0] ?? null,
    an: adressen(s.mail?.an),
    cc: adressen(s.mail?.cc),
    messageId: s.mail?.messageId ?? null,
    datum: s.mail?.datum ?? null,
    anlagen: s.anlagen.map(alsAnlage),
    warnungen: s.warnungen,
  };
}

type Anlage = Abgelegt['schriftstueck']['anlagen'][number];

/** What lies inside an attachment (a nested message, an unpacked container) hangs below it. */
const alsAnlage = ({ name, mime, bytes, sha256, inline, anlagen }: Anlage): object => ({
  name,
  mime,
  bytes,
  sha256,
  inline,
  ...(anlagen.length > 0 ? { anlagen: anlagen.map(alsAnlage) } : {}),
});
