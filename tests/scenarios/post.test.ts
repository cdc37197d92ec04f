/** Every mail of Musterstadt filed as it lies in its mailbox, and read as it was written. */
import type { Ausgabe } from '@registratur/shared/contract/routen';
import type { AnlageAnsicht } from '@registratur/shared/contract/routes/schriftstueck';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { sha256 } from '@registratur/shared/kernel/hash';
import { personen } from '@registratur/workbench/musterstadt/personen';
import { funktionspostfaecher } from '@registratur/workbench/musterstadt/postfaecher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tafel, type Erwartung } from './post.tafel.ts';
import { erzeugeProbe, wert } from './werkbank.hilfe.ts';

type Abgelegt = Ausgabe<'schriftstueck.ablegen'>;
type Quelle = Parameters<typeof lege>[2];
interface Kopf {
  readonly id: string;
  readonly internetMessageId: string;
}

const { url, starte, token, als, raeumeAuf } = await erzeugeProbe();
beforeAll(() => starte());
afterAll(raeumeAuf);

/** Somebody who may open the mailbox. */
const leserVon = (adresse: string): string =>
  personen.find((p) => p.upn === adresse)?.name ??
  funktionspostfaecher.find((f) => f.adresse === adresse)?.leser[0] ??
  '';

async function graph(person: string, weg: string): Promise<Response> {
  const ausweis = await token(person, 'graph');
  return fetch(`${url}/graph/v1.0${weg}`, { headers: { authorization: `Bearer ${ausweis}` } });
}

/** Where in a mailbox the mail lies. */
async function finde(person: string, adresse: string, kennung: string): Promise<{ id: string; weg: string }> {
  const kasten = `/users/${encodeURIComponent(adresse)}/messages`;
  const { value } = (await (await graph(person, `${kasten}?$top=100`)).json()) as { value: Kopf[] };
  const id = value.find((m) => m.internetMessageId.startsWith(`<${kennung}@`))?.id;
  if (id === undefined) throw new Error(`In ${adresse} liegt keine E-Mail ${kennung}.`);
  return { id, weg: `${kasten}/${encodeURIComponent(id)}/$value` };
}

async function lege(
  person: string,
  vorgang: string,
  quelle:
    | { readonly art: 'postfach'; readonly nachricht: string; readonly postfach: string }
    | { readonly art: 'upload'; readonly upload: string; readonly als: 'mail' },
): Promise<Abgelegt> {
  const ruf = als(await token(person));
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: vorgang } }));
  const ziel = ziele.find((z) => z.betreff === vorgang);
  if (!ziel) throw new Error(`${person} findet den Vorgang „${vorgang}“ nicht.`);
  const pfad = { akte: ziel.akte, vorgang: ziel.vorgang };
  return wert(ruf('schriftstueck.ablegen', { pfad, ein: { anfrage: neueAnfrage(), quelle } }));
}

const registratur = 'Ines Vogt';

async function ladeHoch(bytes: Uint8Array<ArrayBuffer>): Promise<Quelle> {
  const upload = neueAnfrage();
  const ruf = als(await token(registratur));
  await wert(ruf('eingang.hochladen', { pfad: { upload }, bytes }));
  return { art: 'upload', upload, als: 'mail' };
}

async function legeAb(
  e: Erwartung,
): Promise<{ readonly abgelegt: Abgelegt; readonly original: Uint8Array<ArrayBuffer> }> {
  const leser = e.person === 'Datei' ? leserVon(e.postfach) : e.person;
  const { id, weg } = await finde(leser, e.postfach, e.kennung);
  const original = await (await graph(leser, weg)).bytes();
  const abgelegt =
    e.person === 'Datei'
      ? await lege(registratur, e.vorgang, await ladeHoch(original))
      : await lege(e.person, e.vorgang, { art: 'postfach', nachricht: id, postfach: e.postfach });
  return { abgelegt, original };
}

const bild = (a: AnlageAnsicht): string =>
  a.anzeigeName +
  (a.quarantaene ? '!' : '') +
  (a.inline ? '~' : '') +
  (a.anlagen.length > 0 ? ` > ${a.anlagen.map(bild).join(', ')}` : '');

/** Kinds of findings at the mail and anywhere in it, and how it is protected. */
function befunde({ anlagen, warnungen, mail }: Abgelegt['schriftstueck']): string {
  const inAnlagen = (liste: readonly AnlageAnsicht[]): string[] =>
    liste.flatMap((a) => [...a.warnungen.map((w) => w.code), ...inAnlagen(a.anlagen)]);
  const schutz = mail?.schutz === 'offen' ? [] : [mail?.schutz];
  return [...new Set([...schutz, ...warnungen.map((w) => w.code), ...inAnlagen(anlagen)])].join(' ');
}

describe('Post der Stadt Musterstadt', () => {
  it.each(tafel)('$kennung: $betreff', async (e) => {
    const { abgelegt, original } = await legeAb(e);
    const s = abgelegt.schriftstueck;
    expect({
      neu: abgelegt.neu,
      art: s.art,
      betreff: s.betreff,
      anlagen: s.anlagen.map(bild).join('; '),
      befunde: befunde(s),
      sha256: s.sha256,
      postfach: s.postfach,
      gesperrt: s.quarantaene,
    }).toEqual({
      neu: true,
      art: 'mail',
      betreff: e.betreff,
      anlagen: e.anlagen,
      befunde: e.befunde,
      sha256: sha256(original),
      postfach: e.person === 'Datei' ? null : e.postfach,
      gesperrt: false,
    });
  });

  it('jede E-Mail aller Postfächer steht in der Tafel', async () => {
    const kennungen = new Set<string>();
    for (const adresse of [...personen.map((p) => p.upn), ...funktionspostfaecher.map((f) => f.adresse)]) {
      const weg = `/users/${encodeURIComponent(adresse)}/messages?$top=100`;
      const { value } = (await (await graph(leserVon(adresse), weg)).json()) as { value: Kopf[] };
      for (const m of value) kennungen.add(m.internetMessageId.replace(/^<|@.*$/g, ''));
    }
    expect([...kennungen].toSorted()).toEqual(tafel.map((e) => e.kennung).toSorted());
  });
});

describe('Eine E-Mail an sechs Kolleginnen und Kollegen', () => {
  const bescheid = tafel.find((e) => e.kennung.startsWith('zuwendungsbescheid'))!;
  const noch = async (person: string, postfach: string): Promise<Abgelegt> =>
    (await legeAb({ ...bescheid, person, postfach: `${postfach}@musterstadt.example` })).abgelegt;

  beforeAll(() => noch('Ole Brandt', 'ole.brandt'));

  it('ist auch aus dem Postfach der zweiten und dritten Person dasselbe Schriftstück', async () => {
    const zweite = await noch('Dr. Elif Aydin', 'elif.aydin');
    const dritte = await noch('Ines Vogt', 'ines.vogt');
    expect([zweite.neu, dritte.neu]).toEqual([false, false]);
    expect(dritte.schriftstueck.id).toBe(zweite.schriftstueck.id);
    expect(zweite.schriftstueck.abgelegtVon.name).toBe('Ole Brandt');
  });

  it('lässt sich ohne Recht an der Akte nicht dort ablegen', async () => {
    await expect(noch('Ruth Halver', 'ruth.halver')).rejects.toThrow('findet den Vorgang');
    const elif = als(await token('Dr. Elif Aydin'));
    const { ziele } = await wert(elif('vorgang.ziele', { frage: { text: bescheid.vorgang } }));
    const ziel = ziele.find((z) => z.betreff === bescheid.vorgang)!;
    const ruth = als(await token('Ruth Halver'));
    const { id } = await finde('Ruth Halver', 'ruth.halver@musterstadt.example', bescheid.kennung);
    const antwort = await ruth('schriftstueck.ablegen', {
      pfad: { akte: ziel.akte, vorgang: ziel.vorgang },
      ein: { anfrage: neueAnfrage(), quelle: { art: 'postfach', nachricht: id } },
    });
    expect(antwort).toMatchObject({ ok: false, problem: { code: 'nicht_gefunden' } });
  });
});
