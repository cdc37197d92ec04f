/** `npm run registratur` beside a running server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sha256 } from '@registratur/shared/kernel/hash';
import { serverAufruf, wurzel } from '@registratur/workbench/start/prozess';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erzeugeProbe, laufe, type Lauf } from './werkbank.hilfe.ts';

const { oben, daten, starte, registratur, raeumeAuf } = await erzeugeProbe();
afterAll(raeumeAuf);

let vorgang: string;
let erstes: Readonly<Record<string, unknown>>;
const ordner = join(oben, 'post');
const eml =
  'From: =?UTF-8?Q?J=C3=BCrgen?= <j@post.example>\r\nTo: a@b.example\r\nSubject: Wacholderhecke\r\nMessage-ID: <w1@post.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\nDie Hecken wachsen.\r\n';

beforeAll(async () => {
  await starte();
  mkdirSync(join(ordner, 'tief'), { recursive: true });
  writeFileSync(join(ordner, 'brief.eml'), eml);
  writeFileSync(join(ordner, 'tief/notiz.txt'), 'Notiz');
  writeFileSync(join(ordner, 'leer.eml'), '');
});

it('nennt Akten und ihre Vorgänge', async () => {
  const akte = (await registratur('akten')).zeilen.find(
    (a) => a['betreff'] === 'Grünpflege Görlitzer Straße',
  )!;
  const { zeilen } = await registratur('vorgaenge', String(akte['id']));
  expect(zeilen.map((v) => v['betreff'])).toEqual(['Bürgeranfragen Grünschnitt', 'Pflegevertrag Los 3']);
  expect(zeilen).toEqual((await registratur('vorgaenge', String(akte['aktenzeichen']))).zeilen);
  vorgang = String(zeilen[0]?.['id']);
});

it('legt einen Ordner ab, eine Zeile je Datei, und endet mit 1, wenn eine abgelehnt wurde', async () => {
  const { code, zeilen } = await registratur('ablegen', '--vorgang', vorgang, '--als', 'Ole Brandt', ordner);
  expect(code).toBe(1);
  expect(zeilen).toEqual([
    {
      file: join(ordner, 'brief.eml'),
      schriftstueckId: expect.stringContaining(`${vorgang.split('.')[0] ?? ''}.`) as string,
      neu: true,
      sha256: sha256(eml),
      betreff: 'Wacholderhecke',
      von: 'j@post.example',
      an: ['a@b.example'],
      cc: [],
      messageId: 'w1@post.example',
      datum: '2026-11-23T09:00:00.000Z',
      anlagen: [],
      warnungen: [],
    },
    { file: join(ordner, 'leer.eml'), problem: expect.objectContaining({ code: 'leere_datei' }) as object },
    expect.objectContaining({ file: join(ordner, 'tief/notiz.txt'), neu: true, sha256: sha256('Notiz') }),
  ]);
  erstes = zeilen[0]!;
});

it('legt dieselbe E-Mail nicht zweimal ab und nimmt den Vorgang auch beim Zeichen', async () => {
  const zeichen = '13.01/0002-2026#001';
  const { code, zeilen } = await registratur('ablegen', '--vorgang', zeichen, join(ordner, 'brief.eml'));
  expect(code).toBe(0);
  expect(zeilen[0]).toMatchObject({ neu: false, schriftstueckId: erstes['schriftstueckId'] });
});

it('setzt beim zweiten Mal fort: Was schon abgelegt ist, entsteht nicht noch einmal', async () => {
  const notiz = join(ordner, 'tief/notiz.txt');
  const { code, zeilen } = await registratur('ablegen', '--vorgang', vorgang, '--als', 'Ole Brandt', notiz);
  expect([code, zeilen[0]]).toEqual([0, expect.objectContaining({ file: notiz, neu: false })]);
});

it('nennt übergangene Verknüpfungen und sagt, wenn es nichts abzulegen gibt', async () => {
  const leer = join(oben, 'leerePost');
  mkdirSync(leer);
  const ohne = await registratur('ablegen', '--vorgang', vorgang, leer);
  expect(ohne).toMatchObject({
    code: 1,
    aus: '',
    fehler: 'Es wurde nichts abgelegt: Unter den genannten Pfaden liegt keine Datei.\n',
  });
  symlinkSync(join(ordner, 'brief.eml'), join(leer, 'verweis.eml'));
  const { code, zeilen } = await registratur('ablegen', '--vorgang', vorgang, leer);
  expect([code, zeilen]).toEqual([
    1,
    [
      {
        file: join(leer, 'verweis.eml'),
        problem: expect.objectContaining({ code: 'verweis_uebergangen' }) as object,
      },
    ],
  ]);
});

it('lehnt ab, was die Person nicht darf oder was es nicht gibt', async () => {
  const datei = join(ordner, 'brief.eml');
  const fremd = await registratur('ablegen', '--vorgang', vorgang, '--als', 'Hanna Reuter', datei);
  expect([fremd.code, fremd.zeilen[0]?.['problem']]).toEqual([
    1,
    expect.objectContaining({ code: 'nicht_gefunden' }),
  ]);
  const unbekannt = await registratur('akten', '--als', 'Hans Wurst');
  expect([unbekannt.code, unbekannt.fehler]).toEqual([
    1,
    expect.stringMatching(/^„Hans Wurst“ gibt es .*\n$/),
  ]);
  const ohneDatei = await registratur('ablegen', '--vorgang', vorgang, join(oben, 'fehlt.eml'));
  expect([ohneDatei.code, ohneDatei.fehler]).toEqual([1, expect.stringMatching(/gibt es nicht\.\n$/)]);
});

it('findet das Abgelegte in gebeugter Form, aber nur für Berechtigte', async () => {
  const gefunden = async (...weitere: string[]): Promise<unknown[]> =>
    (await registratur('suche', 'Wacholderhecken', ...weitere)).zeilen.map((t) => t['id']);
  await expect.poll(async () => gefunden(), { timeout: 20_000 }).toEqual([erstes['schriftstueckId']]);
  expect(await gefunden('--als', 'Hanna Reuter')).toEqual([]);
});

it('holt das Original unversehrt und überschreibt nur auf Wunsch', async () => {
  const ziel = join(oben, 'geholt.eml');
  const holen = async (...weitere: string[]): Promise<Lauf> =>
    registratur('holen', String(erstes['schriftstueckId']), '-o', ziel, ...weitere);
  expect((await holen()).code).toBe(0);
  expect(readFileSync(ziel, 'utf8')).toBe(eml);
  writeFileSync(ziel, 'meins');
  expect(await holen()).toMatchObject({
    code: 1,
    fehler: expect.stringMatching(/gibt es schon/) as string,
  });
  expect(readFileSync(ziel, 'utf8')).toBe('meins');
  expect((await holen('--ueberschreiben')).code).toBe(0);
  expect(readFileSync(ziel, 'utf8')).toBe(eml);
});

it('gibt das Original auf Wunsch aus; was es ist, steht daneben auf der Fehlerausgabe', async () => {
  const id = String(erstes['schriftstueckId']);
  const { code, aus, fehler } = await laufe('registratur', '--daten', daten, 'holen', id, '-o', '-');
  expect([code, aus]).toEqual([0, eml]);
  expect(JSON.parse(fehler)).toEqual({ id, file: '-', bytes: eml.length, sha256: sha256(eml) });
});

it('nennt die Stelle, die der Server beanstandet', async () => {
  for (const text of ['', '"']) {
    const { code, aus, fehler } = await registratur('suche', text);
    expect([code, aus]).toEqual([1, '']);
    expect(fehler).toMatch(/^Einige Angaben stimmen nicht\..*\n {2}text: Mindestens 2 Zeichen\.\n$/);
  }
});

it('zeigt den Gebrauch auf Wunsch auf der Ausgabe, bei falschem Aufruf mit dem falschen Wort als Fehler', async () => {
  for (const [programm, frage] of [
    ['registratur', '--help'],
    ['start', '-h'],
  ] as const)
    expect(await laufe(programm, frage)).toMatchObject({
      code: 0,
      aus: expect.stringMatching(/^Gebrauch: /) as string,
      fehler: '',
    });
  expect(await laufe('registratur', 'ablgen')).toMatchObject({
    code: 2,
    aus: '',
    fehler: expect.stringMatching(/^Den Befehl „ablgen“ gibt es nicht\.\nGebrauch: /) as string,
  });
});

it('prüft nichts, wo keine Registratur liegt, und endet dann mit 2', async () => {
  const fremd = join(oben, 'post');
  for (const [ort, satz] of [
    [join(oben, 'gibtEsNicht'), /^Den Ordner .* gibt es nicht\.\n$/],
    [fremd, /^Im Ordner .* liegt keine Registratur\.\n$/],
    [join(fremd, 'brief.eml'), /^Im Ordner .* liegt keine Registratur\.\n$/],
  ] as const)
    expect(await laufe('registratur', 'pruefen', '--daten', ort)).toMatchObject({
      code: 2,
      aus: '',
      fehler: expect.stringMatching(satz) as string,
    });
});

it('prüft den Bestand neben dem laufenden Server', async () => {
  const { code, zeilen } = await registratur('pruefen');
  expect(code).toBe(0);
  expect(zeilen.at(-1)).toMatchObject({ fehler: 0 });
});

it('sagt, wenn kein Server läuft', async () => {
  const { code, fehler } = await laufe('registratur', 'akten', '--daten', join(oben, 'leer'));
  expect([code, fehler]).toEqual([1, expect.stringMatching(/läuft keine Registratur.*npm start.*\n$/)]);
});

it('startet nicht in einer Datei und nicht mit beschädigter Datenbank; der Start sagt beides in einer Zeile', async () => {
  const datei = join(ordner, 'brief.eml');
  expect(await laufe('start', '--port', '0', '--daten', datei)).toMatchObject({
    code: 1,
    fehler: `${datei} ist kein Ordner. Bitte nennen Sie mit --daten einen anderen Ordner.\n`,
  });
  const kaputt = join(oben, 'kaputt');
  mkdirSync(kaputt);
  writeFileSync(join(kaputt, 'registratur-daten.json'), '{}');
  writeFileSync(join(kaputt, 'registratur.db'), 'kein SQLite'.repeat(1_000));
  const { code, fehler } = await laufe('start', '--port', '0', '--daten', kaputt);
  expect(code).toBe(1);
  expect(fehler).toMatch(
    /^Die Datenbank im Ordner .* ist beschädigt .*registratur -- pruefen.*Sicherung.*\n$/,
  );
  expect((await laufe('registratur', 'pruefen', '--daten', kaputt)).code).toBe(1);
});

it('wird mit Strg+C ruhig beendet, auch doppelt und mitten im Start', async () => {
  for (const moment of ['Die Registratur wird gestartet', 'Bereit: ']) {
    const kind = spawn(process.execPath, [...serverAufruf, '--port', '0', '--daten', join(oben, 'kurz')], {
      cwd: wurzel,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ende = once(kind, 'exit');
    const fehler = text(kind.stderr);
    let aus = '';
    let gebeten = false;
    for await (const teil of kind.stdout as AsyncIterable<Buffer>) {
      aus += teil.toString();
      if (gebeten || !aus.includes(moment)) continue;
      gebeten = true;
      kind.kill('SIGINT');
      kind.kill('SIGINT');
    }
    expect([await ende, await fehler]).toEqual([[0, null], '']);
    expect(aus).toMatch(/\nWird beendet …\n$/);
  }
});
