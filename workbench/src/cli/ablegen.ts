import type { Ausgabe } from '@registratur/shared/contract/routen';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Befehl } from './argumente.ts';
import type { Ausgang } from './ausgang.ts';
import { hashVon, sammleDateien, type Fund } from './dateien.ts';
import { reicheEin, type Datei } from './einreichen.ts';
import { fortschritt } from './fortschritt.ts';
import { inPosten, laengeVon, postenMax } from './posten.ts';
import { inReihe } from './reihe.ts';
import { problemVon, type Server } from './verbindung.ts';
import { findeVorgang, verweis } from './verweise.ts';

type Ort = Awaited<ReturnType<typeof findeVorgang>>;
type Abgelegt = Pick<Ausgabe<'schriftstueck.ablegen'>, 'neu' | 'schriftstueck'>;

/** Requests at the same time. */
const gleichzeitig = 2;

/** Files everything named into one Vorgang; one line per file. False when one was refused or none was there. */
export async function ablegen(
  server: Server,
  befehl: Extract<Befehl, { name: 'ablegen' }>,
  { schreibe, sage }: Ausgang,
): Promise<boolean> {
  const funde = sammleDateien(befehl.pfade);
  const ort = await findeVorgang(server, befehl.vorgang);
  const balken = fortschritt(funde.length);
  const stand = { alleGut: true, aufgegeben: false, unversucht: 0 };
  const bearbeite = async (posten: readonly Fund[]): Promise<readonly (object | undefined)[]> => {
    if (stand.aufgegeben) return posten.map((fund) => (fund.problem === undefined ? undefined : fund));
    const zeilen = await legePostenAb(server, ort, posten);
    stand.aufgegeben ||= server.istVerstummt();
    return zeilen;
  };
  for await (const zeilen of inReihe(inPosten(funde), gleichzeitig, bearbeite)) {
    for (const zeile of zeilen) {
      if (zeile === undefined) stand.unversucht += 1;
      else {
        if ('problem' in zeile) stand.alleGut = false;
        balken.ende();
        schreibe(zeile);
      }
      balken.weiter();
    }
  }
  balken.ende();
  if (stand.aufgegeben) sage(abbruchsatz(stand.unversucht));
  const leer = funde.every((fund) => fund.problem !== undefined);
  if (leer) sage('Es wurde nichts abgelegt: Unter den genannten Pfaden liegt keine Datei.');
  return stand.alleGut && !leer;
}

function abbruchsatz(unversucht: number): string {
  const rest = unversucht === 1 ? '1 Datei wurde' : `${unversucht} Dateien wurden`;
  return `Der Server antwortet nicht mehr. ${rest} nicht versucht; derselbe Aufruf setzt fort.`;
}

/** One line for each file, in their order. */
async function legePostenAb(server: Server, ort: Ort, posten: readonly Fund[]): Promise<readonly object[]> {
  const [erster] = posten;
  if (erster && posten.length === 1 && erster.problem === undefined && laengeVon(erster) > postenMax)
    return [await legeGrosseAb(server, ort, erster.file)];
  const gelesene = posten.map(liesFund);
  const dateien = gelesene.flatMap((g) => ('problem' in g ? [] : g));
  const ausgaenge = dateien.length > 0 ? await reicheEin(server.ruf, ort, dateien) : [];
  return gelesene.map((g) => {
    if ('problem' in g) return g;
    const ausgang = ausgaenge[dateien.indexOf(g)];
    return { file: g.file, ...(ausgang?.ok ? alsZeile(ausgang) : { problem: ausgang?.problem }) };
  });
}

type Gelesen = Required<Fund> | (Datei & Pick<Fund, 'file'>);

function liesFund({ file, problem }: Fund): Gelesen {
  if (problem) return { file, problem };
  try {
    return { file, ...benannt(file), bytes: readFileSync(file) };
  } catch {
    return { file, problem: nichtLesbar };
  }
}

const nichtLesbar = { code: 'datei_nicht_lesbar', title: 'Diese Datei lässt sich nicht lesen.' };

function benannt(file: string): Pick<Datei, 'als' | 'dateiname'> {
  const dateiname = basename(file);
  return { als: /\.eml$/i.test(dateiname) ? 'mail' : 'dokument', dateiname };
}

/** Through the Eingang: its bytes are streamed, and no other file waits for them. */
async function legeGrosseAb(server: Server, ort: Ort, file: string): Promise<object> {
  const anfrage = neueAnfrage();
  const upload = abgeleiteteId(anfrage, 'upload');
  let sha256: string;
  let bytes: Blob;
  try {
    sha256 = await hashVon(file);
    bytes = await openAsBlob(file);
  } catch {
    return { file, problem: nichtLesbar };
  }
  const hochgeladen = await server.ruf('eingang.hochladen', { pfad: { upload }, frage: { sha256 }, bytes });
  if (!hochgeladen.ok) return { file, problem: problemVon(hochgeladen) };
  const abgelegt = await server.ruf('schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage, quelle: { art: 'upload', upload, ...benannt(file) } },
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
