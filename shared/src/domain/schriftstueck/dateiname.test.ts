import { describe, expect, test } from 'vitest';
import { anzeigeName, namensgeber, namenswarnungen, sichererName } from './dateiname.ts';

const codes = (name: string): string[] => namenswarnungen(name, sichererName(name)).map((x) => x.code);

describe('ablageName', () => {
  test.each([
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['/etc/shadow', 'shadow'],
    ['C:\\x\\bericht.pdf', 'bericht.pdf'],
    ['aux', '_aux'],
    ['NUL.txt', '_NUL.txt'],
    ['desktop.ini', '_desktop.ini'],
    ['~$brief.docx', '_brief.docx'],
    ['datei.pdf.', 'datei.pdf'],
    ['datei.pdf. . ', 'datei.pdf'],
    ['a\u0000b.pdf', 'a_b.pdf'],
    ['x.pdf:versteckt.exe', 'x.pdf_versteckt.exe'],
    ['rechnung\u202efdp.exe', 'rechnungfdp.exe'],
    ['rechnung.pdf     .exe', 'rechnung.pdf .exe'],
    ["'; DROP TABLE x; --.pdf", '__ DROP TABLE x_ --.pdf'],
    ['_vti_cnf.txt', '_cnf.txt'],
  ])('%j → %j', (aus, ist) => {
    expect(sichererName(aus)).toBe(ist);
    expect(codes(aus)).toContain('name_auffaellig');
  });

  test.each([
    ['Müller & Söhne – Angebot (2).pdf'],
    ["O'Neill.pdf"],
    ['💩.pdf'],
    ['Bericht #3 50%.docx'],
    ['.gitignore'],
  ])('%s bleibt und fällt nicht auf', (name) => {
    expect(sichererName(name)).toBe(name);
    expect(codes(name)).toEqual([]);
  });

  test('lange Namen werden gekürzt, die Endung bleibt', () => {
    const name = sichererName(`${'ä'.repeat(5000)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^ä+\.pdf$/);
  });

  test.each([['.'], ['..'], ['   '], ['/'], ['\u200b']])('%j hinterlässt nichts', (name) =>
    expect(sichererName(name)).toBe(''),
  );

  test('gleiche Namen bekommen Nummern, ohne Rücksicht auf Groß und Klein', () => {
    const nimm = namensgeber();
    expect(['a.pdf', 'A.PDF', 'a.pdf', 'a (2).pdf', '', ''].map((n) => nimm(n, 'application/pdf'))).toEqual([
      'a.pdf',
      'A (2).PDF',
      'a (3).pdf',
      'a (2) (2).pdf',
      'Anlage 1.pdf',
      'Anlage 2.pdf',
    ]);
  });

  test('tausendfach derselbe Name bleibt eindeutig', () => {
    const nimm = namensgeber();
    expect(new Set(Array.from({ length: 5000 }, () => nimm('a.pdf', '').toLowerCase())).size).toBe(5000);
  });
});

test('eine Programmendung wird genannt, auch hinter unsichtbaren Zeichen', () => {
  expect(codes('rechnung.pdf\u200b.exe')).toEqual(['name_auffaellig', 'name_programm']);
  expect(codes('rechnung.pdf')).toEqual([]);
});

test('der angezeigte Name macht Verstecktes sichtbar', () => {
  expect(anzeigeName('a\u202efdp.exe')).toBe('a[U+202E]fdp.exe');
  expect(anzeigeName('x.pdf\u0000.exe')).toBe('x.pdf[U+0000].exe');
  expect(anzeigeName('Größe.pdf')).toBe('Größe.pdf');
});
