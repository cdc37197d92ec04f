/** Mail that somebody wrote to do harm: it is filed, shown, listed and searched like every other, and harms nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routen, type Ausgabe } from '@registratur/shared/contract/routen';
import { sha256 } from '@registratur/shared/kernel/hash';
import { baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from '../scenarios/haus.ts';
import { elif, ole } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
beforeAll(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ole);
});
afterAll(() => haus.schliesse());

type Schriftstuecke = Ausgabe<'schriftstueck.liste'>['schriftstuecke'];

/** Every page of a Vorgang, each as the contract says and of a size a server can hold many of. */
async function alleSeiten(wo: Ort): Promise<Schriftstuecke> {
  const alle: Schriftstuecke = [];
  for (let nach: string | undefined; ;) {
    const frage = nach === undefined ? {} : { nach };
    const seite = gelungen(await haus.ruf(elif, 'schriftstueck.liste', { pfad: wo, frage }));
    expect(() => routen['schriftstueck.liste'].aus.schema.parse(seite)).not.toThrow();
    expect(JSON.stringify(seite).length).toBeLessThan(10_000_000);
    alle.push(...seite.schriftstuecke);
    nach = seite.weiter;
    if (nach === undefined) return alle;
  }
}

let nummer = 0;
const brief = (kopf: readonly string[], text = 'Guten Tag'): string =>
  [
    ...(kopf.some((k) => /^from:/i.test(k)) ? [] : ['From: Berta <berta@example.org>']),
    ...(kopf.some((k) => /^date:/i.test(k)) ? [] : ['Date: Mon, 23 Nov 2026 10:00:00 +0100']),
    `Message-ID: <${(nummer += 1)}@example.org>`,
    ...kopf,
    '',
    text,
  ].join('\r\n');

const esc = String.fromCharCode(27);
const feindlich: readonly (readonly [string, string])[] = [
  ['halbes Ersatzzeichen, wo das Lesen des Betreffs endet', brief([`Subject: ${'a'.repeat(9_999)}😀`])],
  [
    'halbes Ersatzzeichen, wo das Lesen des Textes endet',
    brief(['Subject: x'], `${'a'.repeat(1_999_999)}😀`),
  ],
  ['halbes Ersatzzeichen am Ende des Betreffs', brief([`Subject: ${'a'.repeat(999)}😀`])],
  [
    'halbes Ersatzzeichen am Ende des Namens',
    brief([`From: ${'a'.repeat(199)}😀 <a@example.org>`, `To: ${'b@example.org,'.repeat(3_000)}`]),
  ],
  [
    'halbes Ersatzzeichen am Ende des Textes',
    brief(['Subject: x'], `${'a'.repeat(1_999)}😀${'b'.repeat(60_000)}`),
  ],
  ['halbes Ersatzzeichen in der Message-ID', brief([`In-Reply-To: <${'a'.repeat(999)}😀@x>`])],
  [
    'einsames Ersatzzeichen aus UTF-16',
    brief(
      [
        'Subject: =?utf-16be?B?2D0AYQ==?=',
        'Content-Type: text/plain; charset=utf-16be',
        'Content-Transfer-Encoding: base64',
      ],
      Buffer.from([0xd8, 0x3d, 0, 0x61]).toString('base64'),
    ),
  ],
  ['Jahr 275760', brief(['Date: Sat, 13 Sep 275760 00:00:00 +0000'])],
  ['Jahr 9999', brief(['Date: Fri, 31 Dec 9999 23:59:59 -1200'])],
  ['Jahr 0000', brief(['Date: Sat, 01 Jan 0000 00:00:00 +1400'])],
  ['negatives Jahr', brief(['Date: Sat, 01 Jan -5 00:00:00 +0000'])],
  ['Betreff von 1 MB', brief([`Subject: ${'AW: '.repeat(250_000)}x`])],
  [
    '100.000 Empfänger',
    brief([`To: ${Array.from({ length: 100_000 }, (_, i) => `p${i}@example.org`).join(',\r\n ')}`]),
  ],
  [
    'Terminalbefehle',
    brief([`Subject: ${esc}]0;Titel\u0007${esc}[2J\u009b31m`, `From: ${esc}[8mversteckt <x@example.org>`]),
  ],
  [
    'Umkehrzeichen',
    brief(['Subject: =?utf-8?B?4oCuZnBk4oCs?=', 'From: =?utf-8?B?4oCuYmFu?= <x@example.org>']),
  ],
  ['Zeilenumbruch im Betreff', brief(['Subject: =?utf-8?Q?a=0D=0ABcc:_x@example.org?='])],
  ['Proto', brief(['Subject: __proto__', 'From: constructor <__proto__@example.org>'])],
  ['JSON im Text', brief(['Subject: "}]'], '{"__proto__":{"x":1}}')],
];

describe('Wird abgelegt, gezeigt, gelistet und geprüft', () => {
  test.each(feindlich)('%s', async (_, mime) => {
    const { schriftstueck } = gelungen(await lege(haus, ole, ort, haus.stelleZu(mime)));
    expect(schriftstueck.sha256).toBe(sha256(mime));
    const pfad = { akte: ort.akte, schriftstueck: schriftstueck.id };
    const gelesen = gelungen(await haus.ruf(elif, 'schriftstueck.lesen', { pfad }));
    // What goes out must be what the contract says: otherwise the whole list could not be opened any more.
    expect(() => routen['schriftstueck.lesen'].aus.schema.parse(gelesen)).not.toThrow();
    const einzeilig = new RegExp('[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]');
    expect(gelesen.betreff).not.toMatch(einzeilig);
    expect(gelesen.betreff.isWellFormed()).toBe(true);
    for (const p of [...(gelesen.mail?.von ?? []), ...(gelesen.mail?.an ?? [])])
      expect(`${p.name}${p.adresse}`).not.toMatch(einzeilig);
  });

  test('danach sind Ketten, Dokumente und Inhalte ganz, und die Sichten kommen nach', async () => {
    await haus.fuehreNach();
    expect(haus.meldungen).toEqual([]);
    expect(await haus.pruefe()).toEqual([]);
    expect(await alleSeiten(ort)).toHaveLength(feindlich.length);
    const { treffer } = gelungen(
      await haus.ruf(ole, 'suche.finden', { frage: { text: 'Guten Tag', max: 100 } }),
    );
    for (const t of treffer) expect(t.stelle.isWellFormed() && t.titel.isWellFormed()).toBe(true);
  });
});

describe('Viele sehr lange Nachrichten in einem Vorgang', () => {
  test('werden seitenweise gelistet, keine Seite ist zu groß, und keine Nachricht fehlt', async () => {
    const voll = await neuerVorgang(haus, ole);
    const anzahl = 12;
    for (let i = 0; i < anzahl; i += 1)
      gelungen(await lege(haus, ole, voll, haus.stelleZu(brief(['Subject: lang'], 'Wort '.repeat(200_000)))));
    const gesehen = (await alleSeiten(voll)).map((s) => s.kennzeichen);
    expect(new Set(gesehen).size).toBe(anzahl);
    expect(gesehen).toHaveLength(anzahl);
  });
});
