import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { grenzen } from './gespraech.ts';
import { erzeugeLeser } from './leser.ts';
import { anlage, codes, gemischt, sha, text } from './probe.ts';

const kind = join(import.meta.dirname, 'kind.ts');
const ordner = mkdtempSync(join(tmpdir(), 'registratur-leser-'));
afterAll(() => rmSync(ordner, { recursive: true, force: true }));

const datei = (name: string, bytes: Buffer | string): string => {
  const pfad = join(ordner, name);
  writeFileSync(pfad, bytes);
  return pfad;
};

const gut = datei('gut.eml', gemischt(text, anlage('a.txt', 'eins')));

test('liest und löst Anlagen heraus', async () => {
  const leser = erzeugeLeser({ kind });
  const lesung = await leser.lies(gut, { art: 'mail' });
  expect([lesung.art, lesung.text, lesung.anlagen[0]?.pfad]).toEqual(['mail', 'Anbei', '2']);
  const ziel = join(ordner, 'anlage');
  expect(await leser.teil(gut, '2', ziel)).toEqual({ sha256: sha('eins'), bytes: 4 });
  expect(readFileSync(ziel, 'utf8')).toBe('eins');
  expect(await leser.teil(gut, '9', join(ordner, 'keine'))).toBeUndefined();
  expect(existsSync(join(ordner, 'keine'))).toBe(false);
  await leser.beende();
});

test('überschreibt keine Datei', async () => {
  const leser = erzeugeLeser({ kind });
  const ziel = datei('schon da', 'bleibt');
  expect(await leser.teil(gut, '2', ziel)).toBeUndefined();
  expect(readFileSync(ziel, 'utf8')).toBe('bleibt');
  await leser.beende();
});

test('eine Datei, die es nicht gibt, ist undurchsichtig', async () => {
  const leser = erzeugeLeser({ kind });
  expect(codes(await leser.lies(join(ordner, 'fehlt'), { art: 'mail' }))).toEqual(['lesen_gescheitert']);
  await leser.beende();
});

/** A child that does what the name of the file says, and answers everything else. */
const boese = datei(
  'boese.cjs',
  `const lesung = { art: 'mail', text: 'gelesen', warnungen: [] };
   const haufen = [];
   const folge = (a) => {
     if (a.pfad === 'stirb') process.exit(1);
     if (a.pfad.startsWith('einmal:')) {
       const marke = a.pfad.slice(7);
       if (!require('node:fs').existsSync(marke)) {
         require('node:fs').writeFileSync(marke, '');
         process.exit(1);
       }
     }
     if (a.pfad === 'haenge') for (;;);
     if (a.pfad === 'friss') for (;;) haufen.push(new Array(3000000).fill(0.5));
     if (a.pfad === 'umgebung') lesung.text = Object.keys(process.env).filter((n) => !n.startsWith('NODE_CHANNEL')).join();
     return lesung;
   };
   process.on('message', (a) => process.send(
     a.art === 'buendel'
       ? { art: 'buendel', lesungen: a.auftraege.slice(0, 3).map(folge), rss: 0 }
       : { art: 'lesung', lesung: folge(a), rss: 0 },
   ));`,
);

describe('Was seinen Leser tötet, tötet nicht das Haus', () => {
  test.each([
    ['stirb', 'lesen_gescheitert'],
    ['haenge', 'lesen_abgebrochen'],
    ['friss', 'lesen_gescheitert'],
  ])('%s: ganz erhalten mit Warnung, und die nächste Datei wird gelesen', async (was, code) => {
    const leser = erzeugeLeser({ kind: boese, fristMs: was === 'haenge' ? 3_000 : 15_000 });
    expect(await leser.lies(was, { art: 'mail' })).toMatchObject({
      art: 'undurchsichtig',
      warnungen: [{ code }],
    });
    expect((await leser.lies('gut', { art: 'mail' })).text).toBe('gelesen');
    await leser.beende();
  });

  test('stirbt das Kind einmal von außen, wird seine Datei in einem frischen doch gelesen', async () => {
    const leser = erzeugeLeser({ kind: boese });
    expect(await leser.lies(`einmal:${join(ordner, 'marke')}`, { art: 'mail' })).toMatchObject({
      art: 'mail',
      text: 'gelesen',
    });
    await leser.beende();
  });

  test('viele auf einmal bekommen alle ihre Antwort', async () => {
    const leser = erzeugeLeser({ kind: boese });
    const wuensche = Array.from({ length: 30 }, (_, i) =>
      leser.lies(i % 10 === 0 ? 'stirb' : 'gut', { art: 'mail' }),
    );
    const arten = (await Promise.all(wuensche)).map((l) => l.art);
    expect(arten.filter((a) => a === 'undurchsichtig')).toHaveLength(3);
    await leser.beende();
  });

  test('eine, die hängt, kostet die anderen aus ihrem Bündel nur Zeit', async () => {
    const leser = erzeugeLeser({ kind: boese, fristMs: 3_000 });
    const wuensche = ['gut', 'haenge', 'gut', 'gut'].map((was) => leser.lies(was, { art: 'mail' }));
    expect((await Promise.all(wuensche)).map((l) => l.art)).toEqual([
      'mail',
      'undurchsichtig',
      'mail',
      'mail',
    ]);
    await leser.beende();
  }, 20_000);

  test('ein Programm, das es nicht gibt, ist auch nur ein gescheitertes Lesen', async () => {
    const leser = erzeugeLeser({ kind: join(ordner, 'fehlt.cjs') });
    expect(codes(await leser.lies(gut, { art: 'mail' }))).toEqual(['lesen_gescheitert']);
    await leser.beende();
  });

  test('der Leser erfährt nichts aus der Umgebung', async () => {
    const leser = erzeugeLeser({ kind: boese });
    expect((await leser.lies('umgebung', { art: 'mail' })).text).toBe('');
    await leser.beende();
  });

  test('nach dem Ende wird nichts mehr gelesen, und es wird gesagt', async () => {
    const leser = erzeugeLeser({ kind: boese });
    await leser.beende();
    expect(codes(await leser.lies('gut', { art: 'mail' }))).toEqual(['lesen_gescheitert']);
  });
});

const proc = '/proc/self/task';

test.runIf(existsSync(proc))('stirbt das Haus, enden auch seine Leser', async () => {
  const haus = datei(
    'haus.ts',
    `import { erzeugeLeser } from ${JSON.stringify(join(import.meta.dirname, 'leser.ts'))};
     const leser = erzeugeLeser({ kind: ${JSON.stringify(boese)} });
     await leser.lies('gut', { art: 'mail' });
     console.log('bereit');
     setInterval(() => undefined, 1000);`,
  );
  const eltern = spawn(process.execPath, [haus], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(eltern.stdout, 'data');
  const pfad = `/proc/${String(eltern.pid)}/task/${String(eltern.pid)}/children`;
  const kinder = readFileSync(pfad, 'utf8').trim().split(' ');
  expect(kinder).toHaveLength(1);
  eltern.kill('SIGKILL');
  await expect.poll(() => readdirSync('/proc').includes(kinder[0] ?? ''), { timeout: 5000 }).toBe(false);
});

describe('Zu groß zum Lesen', () => {
  const grosse = (name: string, anfang: Buffer): string => {
    const pfad = datei(name, anfang);
    truncateSync(pfad, grenzen.datei + 12);
    return pfad;
  };
  const zeilen = Buffer.alloc(grenzen.datei, 'echo hallo\r\n');
  const programm = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(62)]);

  test.each([
    ['ein Programm bleibt gesperrt', 'plan.pdf', programm, ['zu_gross_zum_lesen', 'programm']],
    ['ein Skript erkennt der Name', 'start.bat', zeilen, ['zu_gross_zum_lesen', 'skript']],
  ])('%s', async (_, name, anfang, erwartet) => {
    const leser = erzeugeLeser({ kind });
    const lesung = await leser.lies(grosse(name, anfang), { art: 'dokument', name });
    expect([lesung.art, lesung.quarantaene]).toEqual(['undurchsichtig', true]);
    expect(codes(lesung)).toEqual(expect.arrayContaining(erwartet));
    await leser.beende();
  });

  test('ein Film wird ganz aufbewahrt, mit Warnung und offen', async () => {
    const leser = erzeugeLeser({ kind });
    const lesung = await leser.lies(grosse('rat.mp4', Buffer.from('....ftypisom')), {
      art: 'dokument',
      name: 'rat.mp4',
    });
    expect([lesung.quarantaene, codes(lesung)]).toEqual([false, ['zu_gross_zum_lesen']]);
    await leser.beende();
  });
});

test('Prüfsumme und Bytes einer großen Anlage stimmen', async () => {
  const inhalt = Buffer.alloc(3_000_000, 'Akte');
  const gross = datei('gross.eml', gemischt(text, anlage('g.bin', inhalt.toString('latin1'))));
  const leser = erzeugeLeser({ kind });
  const ziel = join(ordner, 'gross.bin');
  const teil = await leser.teil(gross, '2', ziel);
  expect(teil?.sha256).toBe(createHash('sha256').update(readFileSync(ziel)).digest('hex'));
  expect(readFileSync(ziel).equals(inhalt)).toBe(true);
  await leser.beende();
});
