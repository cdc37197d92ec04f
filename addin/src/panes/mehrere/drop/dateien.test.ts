import type { Antwort } from '@registratur/shared/contract/client';
import { describe, expect, test } from 'vitest';
import { abgelegt, abgelehnt, gelungen, keineAntwort, server, ziel } from '../../ablage/probe.ts';
import { alsWas, fuerDateien, postenFuer } from './dateien.ts';
import { ordnerart } from './gefallene.ts';

const datei = (name: string, type = '', inhalt = 'x'): File => new File([inhalt], name, { type });
const nichts = (): void => undefined;

function lauf(dateien: readonly File[], ...antworten: Antwort<unknown>[]) {
  const s = server(...antworten);
  const werkzeug = fuerDateien({ ruf: s.ruf, rufUeber: () => s.ruf }, dateien, ziel(1));
  return { werkzeug, gefragt: s.gefragt };
}
const [ersteId = ''] = postenFuer([datei('a')]).map((p) => p.id);

test.each([
  ['Antwort.eml', '', 'mail'],
  ['ANTWORT.EML', 'application/octet-stream', 'mail'],
  ['ohne Endung', 'message/rfc822', 'mail'],
  ['Plan.pdf', 'application/pdf', 'dokument'],
  ['Nachricht.msg', 'application/vnd.ms-outlook', 'dokument'],
  ['eml.txt', 'text/plain', 'dokument'],
] as const)('%s (%s) wird als %s gelesen', (name, type, als) => {
  expect(alsWas({ name, type })).toBe(als);
});

describe('Eine Datei', () => {
  test('wird hochgeladen und dann unter ihrem Namen abgelegt', async () => {
    const { werkzeug, gefragt } = lauf(
      [datei('Plan.pdf', 'application/pdf')],
      gelungen({}),
      gelungen(abgelegt()),
    );
    expect(await werkzeug.lege(ersteId, nichts)).toMatchObject({ ok: true });
    const { upload } = (gefragt[0]?.teile as { pfad: { upload: string } }).pfad;
    expect(gefragt.map((g) => g.id)).toEqual(['eingang.hochladen', 'schriftstueck.ablegen']);
    expect(gefragt[1]?.teile).toMatchObject({
      ein: {
        quelle: { art: 'upload', upload, als: 'dokument', dateiname: 'Plan.pdf', mime: 'application/pdf' },
      },
    });
  });

  test('wird nach verlorener Antwort mit derselben Anfrage abgelegt und nicht noch einmal gesendet', async () => {
    const { werkzeug, gefragt } = lauf([datei('Plan.pdf')], gelungen({}), keineAntwort, gelungen(abgelegt()));
    await werkzeug.lege(ersteId, nichts);
    await werkzeug.lege(ersteId, nichts);
    expect(gefragt[2]).toEqual(gefragt[1]);
  });

  test('wird nach abgerissenem Senden unter derselben Kennung noch einmal gesendet', async () => {
    const { werkzeug, gefragt } = lauf([datei('Plan.pdf')], keineAntwort, gelungen({}), gelungen(abgelegt()));
    expect(await werkzeug.lege(ersteId, nichts)).toEqual(keineAntwort);
    await werkzeug.lege(ersteId, nichts);
    expect(gefragt[1]).toEqual(gefragt[0]);
  });

  test('wird neu gesendet, wenn sie im Eingang nicht mehr liegt', async () => {
    const { werkzeug, gefragt } = lauf(
      [datei('Plan.pdf')],
      gelungen({}),
      abgelehnt({ code: 'upload_abgelaufen' }),
      gelungen({}),
      gelungen(abgelegt()),
    );
    await werkzeug.lege(ersteId, nichts);
    await werkzeug.lege(ersteId, nichts);
    expect(gefragt.map((g) => g.id)).toEqual([
      'eingang.hochladen',
      'schriftstueck.ablegen',
      'eingang.hochladen',
      'schriftstueck.ablegen',
    ]);
    expect(gefragt[2]?.teile).not.toEqual(gefragt[0]?.teile);
  });
});

describe('Vor dem Senden abgelehnt wird', () => {
  test('was leer ist', async () => {
    const { werkzeug } = lauf([datei('leer.txt', '', '')]);
    expect(await werkzeug.lege(ersteId, nichts)).toMatchObject({ problem: { code: 'leere_datei' } });
  });

  test.each([
    [150_000_000, true],
    [150_000_001, false],
  ])('was größer als 150 MB ist (%i Byte: gesendet %s)', async (size, gesendet) => {
    const grosse = datei('Film.mp4');
    Object.defineProperty(grosse, 'size', { value: size });
    const { werkzeug, gefragt } = lauf([grosse], gelungen({}), gelungen(abgelegt()));
    const antwort = await werkzeug.lege(ersteId, nichts);
    expect([antwort.ok, gefragt.length > 0]).toEqual([gesendet, gesendet]);
    if (!antwort.ok) expect(antwort.problem?.code).toBe('zu_gross');
  });

  test('die ein Ordner ist, wird abgelehnt, ohne dass etwas gesendet wird', async () => {
    const { werkzeug, gefragt } = lauf([datei('Fotos', ordnerart, '')]);
    expect(await werkzeug.lege(ersteId, nichts)).toMatchObject({
      ok: false,
      problem: {
        code: 'ordner',
        title: 'Ordner können nicht abgelegt werden. Ziehen Sie die Dateien selbst hierher.',
      },
    });
    expect(gefragt).toEqual([]);
  });
});
