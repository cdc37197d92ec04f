import { describe, expect, it } from 'vitest';
import { quelle } from './probe.ts';
import { pruefe, satz, type Mangel } from './pruefung.ts';
import { erzeugeQuelle, platzhalter, type Quelle } from './quelle.ts';

const mitText = (teil: Partial<Quelle['texte']['en']>): Quelle => ({
  ...quelle,
  texte: { ...quelle.texte, en: { ...quelle.texte.en, ...teil } },
});

describe('Quelle', () => {
  it('ohne Mangel: mit und ohne App-Registrierung', () => {
    expect(pruefe(quelle)).toEqual([]);
    expect(pruefe(erzeugeQuelle({ version: '0.1.0' }))).toEqual([]);
    expect(erzeugeQuelle({ version: '0.1.0' }).herkunft).toBe(platzhalter);
  });

  it('ein Ort mit Port ist eine Herkunft', () => {
    expect(pruefe(erzeugeQuelle({ version: '1.0.0', herkunft: 'https://localhost:4443' }))).toEqual([]);
  });

  it('dieselbe Herkunft hat immer dieselben zwei Kennungen, eine andere zwei andere', () => {
    const nochmals = erzeugeQuelle({ version: '9.9.9', herkunft: quelle.herkunft });
    const probe = erzeugeQuelle({ version: '1.2.3', herkunft: 'https://probe.musterstadt.example' });
    expect(nochmals.kennung).toEqual(quelle.kennung);
    const alle = [quelle, probe].flatMap((q) => [q.kennung.einheitlich, q.kennung.xml]);
    expect(new Set(alle).size).toBe(4);
  });

  it.each<[string, Quelle, Mangel]>([
    [
      'http statt https',
      { ...quelle, herkunft: 'http://akte.example' },
      { code: 'herkunft_form', herkunft: 'http://akte.example' },
    ],
    [
      'Schrägstrich am Ende',
      { ...quelle, herkunft: 'https://akte.example/' },
      { code: 'herkunft_form', herkunft: 'https://akte.example/' },
    ],
    [
      'mit Pfad',
      { ...quelle, herkunft: 'https://akte.example/app' },
      { code: 'herkunft_form', herkunft: 'https://akte.example/app' },
    ],
    [
      'kein Ort',
      { ...quelle, herkunft: 'akte.example' },
      { code: 'herkunft_form', herkunft: 'akte.example' },
    ],
    ['Vorversion', { ...quelle, version: '1.0.0-rc.1' }, { code: 'version_form', version: '1.0.0-rc.1' }],
    [
      'keine GUID',
      { ...quelle, anwendung: 'registratur' },
      { code: 'anwendung_form', anwendung: 'registratur' },
    ],
    [
      'eine Kennung für beide',
      { ...quelle, kennung: { einheitlich: quelle.kennung.xml, xml: quelle.kennung.xml } },
      { code: 'kennung_gleich' },
    ],
    [
      'dieselbe Schaltfläche zweimal',
      { ...quelle, knoepfe: [...quelle.knoepfe, ...quelle.knoepfe] },
      { code: 'knopf_doppelt', aktion: 'ablage.oeffnen' },
    ],
    ['leerer Text', mitText({ gruppe: ' ' }), { code: 'text_leer', sprache: 'en', feld: 'gruppe' }],
    [
      'Name mit 31 Zeichen',
      mitText({ name: 'x'.repeat(31) }),
      { code: 'text_zu_lang', sprache: 'en', feld: 'name', hoechstens: 30 },
    ],
    [
      'Tipp mit 65 Zeichen',
      mitText({
        knoepfe: {
          'ablage.oeffnen': { ...quelle.texte.en.knoepfe['ablage.oeffnen'], tipp: 'x'.repeat(65) },
        },
      }),
      { code: 'text_zu_lang', sprache: 'en', feld: 'knoepfe.ablage.oeffnen.tipp', hoechstens: 64 },
    ],
    [
      'Steuerzeichen',
      mitText({ kurz: 'File\u0000mails' }),
      { code: 'text_zeichen', sprache: 'en', feld: 'kurz' },
    ],
    [
      'halbes Zeichen',
      mitText({ kurz: 'File \uD83D' }),
      { code: 'text_zeichen', sprache: 'en', feld: 'kurz' },
    ],
  ])('abgelehnt: %s', (_, kaputt, mangel) => {
    expect(pruefe(kaputt)).toEqual([mangel]);
    expect(satz(mangel)).toMatch(/^.{20,}\.\)?\.?$/);
  });

  it('genau die höchste Länge ist erlaubt', () => {
    expect(pruefe(mitText({ name: 'x'.repeat(30), kurz: 'x'.repeat(80), lang: 'x'.repeat(250) }))).toEqual(
      [],
    );
  });
});
