/** Whether a case came out as the corpus says, and the invariants that hold for all of them. */
import { abgelegt, alle, codes, gesperrt, problemVon, type Fall } from './fall.ts';
import type { Ausgang } from './korpus.ts';
import { hash, type Eintrag, type Schriftstueck } from './pult.ts';

/** What is wrong with the outcome; undefined when it is as expected. */
export function ausgangFalsch(f: Fall): string | undefined {
  const ist = ausgangVon(f);
  return ist.includes(f.boeser.ausgang)
    ? undefined
    : `Ausgang ${ist.join(' oder ')} statt ${f.boeser.ausgang}`;
}

/** A warning beyond what `accept` asks for is a finding too: it would teach people to look away. */
function ausgangVon(f: Fall): readonly Ausgang[] {
  const s = abgelegt(f.ablage);
  if (!s) return ['reject'];
  if (s.quarantaene) return ['quarantine'];
  const gewarnt = s.warnungen.length > 0;
  if (s.art === 'undurchsichtig') return gewarnt ? ['opaque'] : [];
  return gewarnt ? ['accept+warn'] : ['accept'];
}

/** G1–G5 and G7; G6 needs the Protokoll and comes at the end. */
export async function verstoesse(f: Fall): Promise<string[]> {
  const funde = [...f.wache];
  if (codes(f).includes('lesen_gescheitert')) funde.push('G1 der Leseprozess scheiterte');
  const gesund = await f.pult.rufe({ id: 'gesundheit.lesen' });
  if (gesund.status !== 200) funde.push(`G1 Gesundheit antwortet ${gesund.status}`);
  funde.push(...(await original(f)), ...fehlersatz(f), ...(await normalerFall(f)));
  return funde;
}

async function original(f: Fall): Promise<string[]> {
  const s = abgelegt(f.ablage);
  const liste = await f.pult.liste(f.ort);
  const soll = hash(f.boeser.bytes);
  const funde: string[] = [];
  if (!s) return liste.some((x) => x.sha256 === soll) ? ['G4 abgelehnt und doch abgelegt'] : [];
  if (liste.filter((x) => x.id === s.id).length !== 1) funde.push('G4 nicht genau ein Schriftstück');
  if ((await f.pult.originalHash(s)) !== soll) funde.push('G4 das Original ist nicht bytegleich');
  if (gesperrt(s)) funde.push(...(await herunterladbar(f, s)));
  return funde;
}

/** Neither the original nor anything in it that is locked may come out. */
async function herunterladbar(f: Fall, s: Schriftstueck): Promise<string[]> {
  const pfad = { akte: s.akte, schriftstueck: s.id };
  const antworten = [
    await f.pult.rufe({ id: 'schriftstueck.original', pfad }),
    ...(await Promise.all(
      alle(s.anlagen)
        .filter((a) => a.quarantaene)
        .map((a) => f.pult.anlage(s, a.pfad)),
    )),
  ];
  return antworten.some((a) => a.status !== 409) ? ['G4 aus der Quarantäne herunterladbar'] : [];
}

/** Stack traces, paths and types of this program have no place in a sentence for people. */
const innereien = /\n\s+at |node_modules|\/(?:work|home|tmp|usr)\/|\.[cm]?[jt]s\b|Error:|\bundefined\b/;

function fehlersatz(f: Fall): string[] {
  const p = problemVon(f.ablage);
  if (!p) return [];
  const gut = /^[A-ZÄÖÜ].{10,}\.$/.test(p.title) && !innereien.test(JSON.stringify(p));
  return gut && p.status < 500 ? [] : [`G5 der Satz zur Ablehnung taugt nicht: ${p.status} ${p.title}`];
}

async function normalerFall(f: Fall): Promise<string[]> {
  const brief = [
    'From: Bürgerin <buergerin@example.org>',
    'To: poststelle@musterstadt.example',
    `Subject: Danach ${f.boeser.name}`,
    'Date: Mon, 02 Feb 2026 10:00:00 +0100',
    `Message-ID: <danach-${f.boeser.name}@example.org>`,
    '',
    'Guten Tag',
  ].join('\r\n');
  const ablage = await f.pult.legeAb(f.ort, Buffer.from(brief), 'danach.eml', 'mail');
  return abgelegt(ablage)?.text === 'Guten Tag' ? [] : ['G7 der nächste Brief ließ sich nicht ablegen'];
}

// Written as text: a literal with control characters would not be readable.
const steuer = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\u2028\\u2029]');

/** G6: exactly one Ereignis of the filing, with nothing in it that could pass for a line of its own. */
export function ereignisFalsch(f: Fall, protokoll: readonly Eintrag[]): string | undefined {
  const s = abgelegt(f.ablage);
  if (!s || !('neu' in f.ablage) || !f.ablage.neu) return undefined;
  const eigene = protokoll.filter(
    (e) => e.typ === 'schriftstueck.ablegen' && e.dokumente.some((d) => d.id === `ss~${s.id}`),
  );
  if (eigene.length !== 1) return `G6 ${eigene.length} Ereignisse`;
  const titel = eigene[0]?.dokumente.flatMap((d) => Object.values(d.neu ?? {})) ?? [];
  const zeilen = titel.filter((w) => typeof w === 'string' && (w.includes('\n') || steuer.test(w)));
  return zeilen.length > 0 ? 'G6 Steuerzeichen im Ereignis' : undefined;
}
