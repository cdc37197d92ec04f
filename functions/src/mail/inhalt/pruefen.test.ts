import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bezug, docx, ole, programm, zip } from './probe.ts';
import { inhaltsregeln } from './pruefen.ts';

const pruefe = (
  bytes: Buffer | string,
  name = 'datei',
  mime = '',
): ReturnType<ReturnType<typeof inhaltsregeln>['pruefe']> =>
  inhaltsregeln().pruefe(Buffer.from(bytes), { name, mime });
const codes = (bytes: Buffer | string, name?: string): string[] =>
  pruefe(bytes, name).warnungen.map((w) => w.code);
const sperrt = (bytes: Buffer | string, name?: string): boolean => pruefe(bytes, name).quarantaene;

describe('Art nach dem Inhalt', () => {
  test.each([
    ['application/pdf', '%PDF-1.7\n%%EOF'],
    ['image/svg+xml', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['text/html', '<!DOCTYPE html><p>x'],
    ['text/xml', '<?xml version="1.0"?><a/>'],
    ['text/plain', 'MZ ist auch der Anfang von Mozart'],
    ['application/x-empty', ''],
    ['application/zip', zip([{ name: 'a.txt', inhalt: 'x' }])],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx()],
    ['application/msword', ole('WordDocument')],
    ['application/vnd.ms-outlook', ole('__properties_version1.0')],
  ])('%s', (mime, bytes) => {
    const befund = pruefe(bytes);
    expect([befund.mime, befund.quarantaene]).toEqual([mime, false]);
  });

  test('der Name ändert nichts daran, nur der Widerspruch wird genannt', () => {
    expect(pruefe('Text', 'a.pdf')).toMatchObject({
      mime: 'text/plain',
      warnungen: [{ code: 'typ_abweichend', angaben: { art: 'einfacher Text' } }],
    });
    expect(codes(docx(), 'a.docx')).toEqual([]);
  });
});

describe('Was gesperrt wird, und sein harmloser Zwilling', () => {
  test.each([
    ['programm', programm, 'MZ: ein Kürzel'],
    ['verknuepfung', Buffer.from('4c00000001140200', 'hex'), Buffer.from('4c00000001140201', 'hex')],
    ['skript', '#!/bin/sh\nrm -rf x', '# Überschrift'],
    ['skript', '[InternetShortcut]\nURL=http://x', 'Verweis: http://x'],
    ['datentraegerabbild', Buffer.concat([Buffer.alloc(0x8001), Buffer.from('CD001')]), Buffer.alloc(0x8006)],
    ['makros', docx({ 'word/vbaProject.bin': 'x' }), docx({ 'word/media/bild.bin': 'x' })],
    [
      'makros',
      docx(
        {},
        '<Override PartName="/a" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      ),
      docx({}, '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
    ],
    ['makros', ole('WordDocument', 'Macros'), ole('WordDocument', 'Data')],
    [
      'office_dde',
      docx({ 'word/document.xml': '<w:instrText>DDEAUTO c:\\\\x.exe</w:instrText>' }),
      docx({ 'word/document.xml': '<w:instrText>DATE</w:instrText><w:t>DDEAUTO x</w:t>' }),
    ],
    [
      'office_vorlage_netz',
      docx({ 'word/_rels/settings.xml.rels': bezug('attachedTemplate', 'https://evil.example/x.dotm') }),
      docx({ 'word/_rels/document.xml.rels': bezug('hyperlink', 'https://example.org') }),
    ],
    [
      'eingebettetes_programm',
      docx({ 'word/embeddings/oleObject1.bin': programm }),
      docx({ 'word/media/image1.png': 'PNG' }),
    ],
    ['pdf_aktiv', '%PDF-1.7\n1 0 obj<</S/Launch/F(x)>>\n%%EOF', '%PDF-1.7\n1 0 obj<</S/URI>>\n%%EOF'],
    ['pdf_aktiv', '%PDF-1.7\n1 0 obj<</S/#4caunch>>\n%%EOF', '%PDF-1.7\n1 0 obj<</S/Lunch>>\n%%EOF'],
    ['svg_aktiv', '<svg onload="x()"/>', '<svg><path d="M0"/></svg>'],
    [
      'xml_entitaeten',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      '<?xml version="1.0"?><a>ENTITY</a>',
    ],
    [
      'zip_verweis',
      zip([{ name: 'a', inhalt: '/etc/passwd', attribute: 0xa1ff0000 }]),
      zip([{ name: 'a', inhalt: 'x', attribute: 0x81a40000 }]),
    ],
    ['zip_pfad', zip([{ name: '../../a', inhalt: 'x' }]), zip([{ name: 'a/..b/c', inhalt: 'x' }])],
    [
      'zip_groesse_falsch',
      zip([{ name: 'a', inhalt: 'x', angegeben: 5_000_000 }]),
      zip([{ name: 'a', inhalt: 'x' }]),
    ],
    [
      'eingebettetes_programm',
      zip([{ name: 'rechnung.pdf', inhalt: programm }]),
      zip([{ name: 'rechnung.exe', inhalt: 'Text' }]),
    ],
  ])('%s', (code, boese, harmlos) => {
    expect(codes(boese)).toContain(code);
    expect(sperrt(boese)).toBe(true);
    expect(codes(harmlos)).not.toContain(code);
    expect(sperrt(harmlos)).toBe(false);
  });

  test('ein Programm im Archiv im Archiv', () =>
    expect(codes(zip([{ name: 'innen.zip', inhalt: zip([{ name: 'a', inhalt: programm }]) }]))).toContain(
      'eingebettetes_programm',
    ));

  test('PDF-Aktionen in gepackten Objekten', () => {
    const gepackt = deflateSync('1 0 <</S/JavaScript/JS(x)>>');
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n'),
      gepackt,
      Buffer.from('\nendstream\n%%EOF'),
    ]);
    expect(codes(pdf)).toEqual(['pdf_aktiv']);
  });
});

describe('Was gewarnt und nicht gesperrt wird', () => {
  test.each([
    ['zip_verschluesselt', zip([{ name: 'a', inhalt: 'x', flags: 1 }]), 'a.zip'],
    ['zip_doppelte_namen', zip([{ name: 'A.txt' }, { name: 'a.TXT' }]), 'a.zip'],
    ['zip_defekt', Buffer.from('504b0304aaaa', 'hex'), 'a.zip'],
    ['archiv_nicht_geprueft', Buffer.from('377abcaf271c', 'hex'), 'a.7z'],
    ['passwortgeschuetzt', ole('EncryptedPackage'), 'a.docx'],
    ['passwortgeschuetzt', '%PDF-1.7\ntrailer<</Encrypt 1 0 R>>\n%%EOF', 'a.pdf'],
    [
      'office_extern',
      docx({ 'word/_rels/document.xml.rels': bezug('image', 'file://server/bild.png') }),
      'a.docx',
    ],
    ['office_unvollstaendig', zip([{ name: '[Content_Types].xml', inhalt: '<Types/>' }]), 'a.docx'],
    ['csv_formeln', 'Name;Betrag\n=cmd|x;1', 'a.csv'],
    ['pdf_vorspann', '<html>%PDF-1.7\n%%EOF', 'a.pdf'],
    ['pdf_anlagen', '%PDF-1.7\n<</EmbeddedFiles 1 0 R>>\n%%EOF', 'a.pdf'],
    ['pdfa_nur_behauptet', '%PDF-1.7\n<pdfaid:part>1\n%%EOF', 'a.pdf'],
    ['html_skript', '<html><script>x', 'a.html'],
    [
      'xml_schema_extern',
      '<?xml version="1.0"?><a xsi:schemaLocation="urn:x https://evil.example/x.xsd"/>',
      'a.xml',
    ],
    ['xml_kommentar_im_wert', '<?xml version="1.0"?><a>12<!-- x -->34</a>', 'a.xml'],
    ['xml_tief', `<?xml version="1.0"?>${'<a>'.repeat(600)}`, 'a.xml'],
    [
      'bild_riesig',
      Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff0802000000000000000000', 'hex'),
      'a.png',
    ],
  ])('%s', (code, bytes, name) => {
    expect(codes(bytes, name)).toContain(code);
    expect(sperrt(bytes, name)).toBe(false);
  });

  test('Beträge und Telefonnummern sind keine Formeln', () =>
    expect(codes('Name;Betrag\nA;-12,50 €\nB;+49 211 123\nC;-', 'a.csv')).toEqual([]));
});

describe('Was ausgepackt wird, ist begrenzt', () => {
  test('eine Bombe wird an ihren Angaben erkannt, nicht durch Auspacken', () => {
    const nullen = deflateRawSync(Buffer.alloc(1_000_000));
    expect(nullen.length).toBeLessThan(2000);
    // Stored here, declared as if unpacked to 4 GB.
    expect(codes(zip([{ name: 'a', inhalt: nullen, angegeben: 0xfffffff0 }]))).toEqual(
      expect.arrayContaining(['zip_groesse_falsch', 'zip_bombe']),
    );
  });

  test('das Budget gilt für alles in einer Datei zusammen', () => {
    const regeln = inhaltsregeln();
    const gross = zip([{ name: 'a', inhalt: Buffer.alloc(15 << 20), gepackt: true }]);
    const funde = Array.from(
      { length: 6 },
      () => regeln.pruefe(gross, { name: 'a.zip', mime: '' }).warnungen.length,
    );
    expect(funde).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test('Sperrendes geht nicht unter vielen harmlosen Funden unter', () => {
    const namen = Array.from({ length: 100 }, (_, i) => [{ name: `a${i}` }, { name: `A${i}` }]).flat();
    expect(sperrt(zip([...namen, { name: 'x.exe', inhalt: programm }]))).toBe(true);
  });

  test.each([
    ['<include ', 'a.xml'],
    ['<!--', 'a.xml'],
    ['x<!--', 'a.xml'],
    ['<foreignObject ', 'a.svg'],
    ['href= ', 'a.html'],
    ['+ ', 'a.csv'],
    ['stream', 'a.pdf'],
    ['<a', 'a.xml'],
  ])('feindliche Mengen von „%s“ enden', (stueck, name) => {
    const vorspann = name.endsWith('svg')
      ? '<svg>'
      : name.endsWith('html')
        ? '<html>'
        : name.endsWith('pdf')
          ? '%PDF-'
          : name.endsWith('xml')
            ? '<?xml version="1.0"?>'
            : '';
    expect(pruefe(vorspann + stueck.repeat(1_000_000), name).mime).not.toBe('');
  });
});
