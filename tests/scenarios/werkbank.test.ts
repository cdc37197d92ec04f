/** The local product as people start it: its own process, its folder. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { sha256 } from '@registratur/shared/kernel/hash';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erzeugeProbe, laufe, starteUndToete, wert } from './werkbank.hilfe.ts';

const { oben, daten, port, url, starte, beende, token, als, registratur, raeumeAuf } = await erzeugeProbe();
beforeAll(() => starte());
afterAll(raeumeAuf);

/** Whether the server takes no new connections any more. */
const istZu = async (): Promise<boolean> =>
  fetch(`${url}/api/gesundheit`, { headers: { connection: 'close' } }).then(
    (a) => a.status === 503,
    () => true,
  );

let ausweis: string;
let ort: { akte: string; vorgang: string };
let abgelegt: { id: string; sha256: string };

it('legt eine E-Mail aus dem Postfach der Person ab, Byte für Byte', async () => {
  ausweis = await token('Ole Brandt');
  const graph = { headers: { authorization: `Bearer ${await token('Ole Brandt', 'graph')}` } };
  const kasten = `${url}/graph/v1.0/me/messages`;
  const { value } = (await (await fetch(kasten, graph)).json()) as {
    value: { id: string; subject: string }[];
  };
  const mail = value.find((m) => m.subject === 'Antrag auf Baumfällgenehmigung Lindenallee 12')!;
  const bytes = await (await fetch(`${kasten}/${encodeURIComponent(mail.id)}/$value`, graph)).bytes();

  const ruf = als(ausweis);
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: 'Baumfällung Lindenallee' } }));
  const ziel = ziele.find((z) => z.betreff === 'Baumfällung Lindenallee 12')!;
  ort = { akte: ziel.akte, vorgang: ziel.vorgang };
  const quelle = { art: 'postfach', nachricht: mail.id } as const;
  const antwort = await ruf('schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage: neueAnfrage(), quelle },
  });
  expect(antwort).toMatchObject({
    ok: true,
    wert: {
      neu: true,
      schriftstueck: {
        betreff: mail.subject,
        sha256: sha256(bytes),
        postfach: 'ole.brandt@musterstadt.example',
        anlagen: [{ mime: 'image/jpeg' }, { mime: 'image/jpeg' }, { mime: 'image/jpeg' }],
      },
    },
  });
  if (antwort.ok) abgelegt = antwort.wert.schriftstueck;
});

it('legt aus einem fremden Postfach nichts ab', async () => {
  const graph = { headers: { authorization: `Bearer ${await token('Hanna Reuter', 'graph')}` } };
  const kasten = `${url}/graph/v1.0/users/gewerbe%40musterstadt.example/messages`;
  const { value } = (await (await fetch(kasten, graph)).json()) as { value: { id: string }[] };
  const quelle = {
    art: 'postfach',
    nachricht: value[0]!.id,
    postfach: 'gewerbe@musterstadt.example',
  } as const;
  const antwort = await als(ausweis)('schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage: neueAnfrage(), quelle },
  });
  expect(antwort).toMatchObject({ ok: false, problem: { code: 'postfach_nachricht_unbekannt' } });
});

it('lässt im selben Ordner keine zweite zu, auch nicht mit --neu, und stört die erste nicht', async () => {
  for (const weitere of [[], ['--neu']]) {
    const { code, fehler } = await laufe('start', '--port', '0', '--daten', daten, ...weitere);
    expect(code).toBe(1);
    expect(fehler).toMatch(/^Für den Ordner .* läuft schon eine Registratur\..*\n$/);
  }
  expect((await als(ausweis)('ich.lesen', {})).ok).toBe(true);
});

it('sagt in einem Satz, wenn der Port belegt ist oder der Ordner nicht uns gehört', async () => {
  const belegt = await laufe('start', '--port', String(port), '--daten', join(oben, 'b'));
  expect(belegt).toMatchObject({
    code: 1,
    fehler: expect.stringMatching(/^Der Port \d+ ist belegt.*\n$/) as string,
  });
  const fremd = join(oben, 'fremd');
  mkdirSync(fremd);
  writeFileSync(join(fremd, 'Brief.odt'), 'x');
  const abgelehnt = await laufe('start', '--port', '0', '--daten', fremd, '--neu');
  expect(abgelehnt).toMatchObject({
    code: 1,
    fehler: expect.stringMatching(/etwas anderes.*\n$/) as string,
  });
  expect(existsSync(join(fremd, 'Brief.odt'))).toBe(true);
});

it('bringt beim Beenden zu Ende, was begonnen hat, und endet mit 0', async () => {
  const gross = Buffer.alloc(20_000_000, 'Registratur ');
  const anfrage = neueAnfrage();
  const ruf = als(ausweis);
  await wert(ruf('eingang.hochladen', { pfad: { upload: anfrage }, bytes: gross }));
  const quelle = { art: 'upload', upload: anfrage, als: 'dokument', dateiname: 'gross.txt' } as const;
  const { schriftstueck } = await wert(ruf('schriftstueck.ablegen', { pfad: ort, ein: { anfrage, quelle } }));
  const original = `${url}/api/akten/${ort.akte}/schriftstuecke/${schriftstueck.id}/original`;
  const herunter = await fetch(original, { headers: { authorization: `Bearer ${ausweis}` } });
  const hinauf = await beginneUpload();

  const ende = beende();
  while (!(await istZu())) await new Promise(setImmediate);

  expect(await hinauf.vollende()).toMatchObject({ sha256: sha256('erster Teil, zweiter Teil'), bytes: 25 });
  expect(sha256(await herunter.bytes())).toBe(sha256(gross));
  expect(await ende).toBe(0);
  expect(existsSync(join(daten, 'adresse.json'))).toBe(false);
});

/** An upload the server has begun to take: it answered `Expect: 100-continue`. */
async function beginneUpload(): Promise<{ readonly vollende: () => Promise<unknown> }> {
  const kopf = { authorization: `Bearer ${ausweis}`, expect: '100-continue' };
  const anruf = request(`${url}/api/eingang/${neueAnfrage()}`, { method: 'PUT', headers: kopf });
  anruf.flushHeaders();
  await once(anruf, 'continue');
  anruf.write('erster Teil, ');
  return {
    vollende: async () => {
      anruf.end('zweiter Teil');
      const [antwort] = (await once(anruf, 'response')) as [IncomingMessage];
      return json(antwort);
    },
  };
}

it('hat nach dem Neustart alles noch, auch die Anmeldung', async () => {
  await starte();
  const pfad = { akte: ort.akte, schriftstueck: abgelegt.id };
  const gelesen = await als(ausweis)('schriftstueck.lesen', { pfad });
  expect(gelesen).toMatchObject({ ok: true, wert: { sha256: abgelegt.sha256 } });
  const akten = (await registratur('akten')).zeilen.map((a) => a['aktenzeichen']);
  expect(new Set(akten).size).toBe(akten.length);
  expect(akten).toContain('13.01/0001-2026');
});

it('wiederholt einen abgebrochenen ersten Start, ohne etwas doppelt anzulegen', async () => {
  const vorher = (await registratur('akten')).zeilen;
  expect(await beende()).toBe(0);
  rmSync(daten, { recursive: true });
  for (const stelle of ['Die Registratur wird gestartet', 'Akten und Vorgänge', 'Die Suche nimmt sie auf'])
    await starteUndToete(daten, stelle);
  await starte();
  expect((await registratur('akten')).zeilen).toEqual(vorher);
  const vorgaenge = (await registratur('vorgaenge', '13.01/0001-2026')).zeilen.map(
    (v) => v['vorgangszeichen'],
  );
  expect(vorgaenge).toEqual(['13.01/0001-2026#001', '13.01/0001-2026#002', '13.01/0001-2026#003']);
});

it('fängt mit --neu von vorn an', async () => {
  const gefundene = async (): Promise<number> => (await registratur('suche', 'Wacholderhecke')).zeilen.length;
  const brief = join(oben, 'brief.eml');
  writeFileSync(brief, 'From: a@b.example\r\nSubject: Wacholderhecke\r\n\r\nText\r\n');
  expect((await registratur('ablegen', '--vorgang', '13.01/0001-2026#001', brief)).code).toBe(0);
  await expect.poll(async () => gefundene(), { timeout: 20_000 }).toBe(1);
  expect(await beende()).toBe(0);
  await starte('--neu');
  expect(await gefundene()).toBe(0);
  expect((await registratur('akten')).zeilen.map((a) => a['aktenzeichen'])).toContain('13.01/0001-2026');
});
