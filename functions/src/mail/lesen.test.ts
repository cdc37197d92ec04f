import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { describe, expect, test } from 'vitest';
import type { Scan } from '../ports/scan.ts';
import { inhaltsregeln } from './inhalt/pruefen.ts';
import { lies } from './lesen.ts';
import { loese } from './oeffnen.ts';
import { anlage, brief, codes, gemischt, kopf, mail, mehrteilig, ruhig, sha, text } from './probe.ts';
import { Abbruch } from './wacht.ts';

test('ein gewöhnlicher Brief', () => {
  const l = mail(brief('', 'Guten Tag'));
  expect(l).toMatchObject({
    art: 'mail',
    betreff: 'Antrag',
    von: [{ name: 'Müller, Jürgen', adresse: 'mueller@example.org' }],
    an: [{ name: '', adresse: 'poststelle@musterstadt.example' }],
    messageId: '1@example.org',
    datum: '2026-02-02T09:00:00.000Z',
    datumGeschaetzt: false,
    text: 'Guten Tag',
    anlagen: [],
    schutz: 'offen',
    mime: 'message/rfc822',
    warnungen: [],
    quarantaene: false,
  });
  expect(l.kopfzeilen).toContain('Message-ID: <1@example.org>');
});

describe('Anlagen', () => {
  test('jede mit Pfad, Namen, Bytes und Hash, und wieder herauszulösen', () => {
    const bytes = gemischt(text, anlage('a.txt', 'eins'), anlage('A.TXT', 'zwei'));
    const l = mail(bytes);
    expect(l.anlagen.map((a) => [a.pfad, a.ablageName, a.bytes, a.sha256])).toEqual([
      ['2', 'a.txt', 4, sha('eins')],
      ['3', 'A (2).TXT', 4, sha('zwei')],
    ]);
    expect(loese(bytes, '3')?.toString()).toBe('zwei');
    expect(loese(bytes, '4')).toBeUndefined();
    expect(loese(bytes, '3/1')).toBeUndefined();
  });

  test('eine Nachricht in einer Nachricht ist ein Baum', () => {
    const innen = mehrteilig('innen', text, anlage('tief.txt', 'tief')).toString('utf8');
    const bytes = gemischt(text, ['Content-Type: message/rfc822', '', innen]);
    const [nachricht] = mail(bytes).anlagen;
    expect(nachricht).toMatchObject({ pfad: '2', ablageName: 'Antrag.eml', mime: 'message/rfc822' });
    expect(nachricht?.anlagen).toMatchObject([{ pfad: '2/2', name: 'tief.txt', sha256: sha('tief') }]);
    expect(loese(bytes, '2/2')?.toString()).toBe('tief');
  });

  test('ein Bild im Text ist eine Anlage und als solches bezeichnet', () => {
    const l = mail(
      brief(
        'Content-Type: multipart/related; boundary=B',
        '',
        '--B',
        'Content-Type: text/html',
        '',
        '<p>Hallo<img src="cid:x">',
        '--B',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <x>',
        '',
        'PNG',
        '--B--',
      ),
    );
    expect(l.text).toBe('Hallo');
    expect(l.anlagen).toMatchObject([{ name: 'logo.png', inline: true }]);
  });

  test('eine Datei, die sich Text nennt, wird nicht als Text gezeigt', () => {
    const l = mail(brief('Content-Type: text/plain', '', 'PK\u0003\u0004\u0014\u0000\u0000'));
    expect([l.text, l.anlagen.length]).toEqual(['', 1]);
  });

  test('ein Programm sperrt sich, nicht den Brief', () => {
    const l = mail(gemischt(text, anlage('rechnung.pdf.exe', 'MZ\u0090\u0000\u0003')));
    expect(l.quarantaene).toBe(false);
    expect(l.anlagen[0]?.quarantaene).toBe(true);
    expect(codes(l)).toEqual(['programm', 'name_programm']);
    expect(l.warnungen[0]?.angaben?.['anlage']).toBe('rechnung.pdf.exe');
  });

  test('jede Datei geht durch den Scan, auch die tiefste', () => {
    const gesehen: string[] = [];
    const scan: Scan = {
      ...inhaltsregeln(),
      pruefe: (bytes, { name }) => {
        gesehen.push(`${name}:${bytes.length}`);
        return { mime: 'x/y', warnungen: [{ code: 'makros' }], quarantaene: true, lesbar: true };
      },
    };
    const innen = mehrteilig('innen', anlage('tief.txt', 'tief')).toString('utf8');
    const l = mail(gemischt(text, ['Content-Type: message/rfc822', '', innen]), { scan });
    expect(gesehen[1]).toBe('tief.txt:4');
    expect(l.anlagen[0]?.anlagen[0]?.quarantaene).toBe(true);
  });
});

describe('Text', () => {
  const wahl = (...teile: string[][]): Buffer =>
    brief(
      'Content-Type: multipart/alternative; boundary=B',
      '',
      ...teile.flatMap((t) => ['--B', ...t]),
      '--B--',
    );
  const html = ['Content-Type: text/html; charset=utf-8', '', '<p>Grüße <b>HTML</b></p>'];
  test('von zwei Formen gilt die schlichte', () =>
    expect(mail(wahl(['Content-Type: text/plain; charset=utf-8', '', 'Grüße'], html)).text).toBe('Grüße'));
  test('ist sie leer, gilt die andere', () =>
    expect(mail(wahl(['Content-Type: text/plain', '', ' '], html)).text).toBe('Grüße HTML'));
  test('Teile werden einzeln gelesen, nie erst zusammengefügt (EFAIL)', () => {
    const l = mail(
      gemischt(
        ['Content-Type: text/html', '', '<img src="https://evil.example/'],
        ['Content-Type: text/plain', '', 'geheim'],
        ['Content-Type: text/html', '', '">'],
      ),
    );
    expect(l.text).toBe('geheim\n\n">');
  });
  test('NUL-Zeichen fallen heraus, das Ende bleibt', () => {
    const l = mail(brief('', 'a\0b ENDE'));
    expect([l.text, codes(l)]).toEqual(['ab ENDE', ['steuerzeichen_entfernt']]);
  });
});

describe('Kopf', () => {
  const nur = (...zeilen: string[]): Lesung => mail(Buffer.from([...zeilen, '', 'x'].join('\r\n')));
  test('ohne Kopf: Eingang statt Datum, und es wird gesagt', () => {
    const l = mail(Buffer.from('Guten Tag, ich möchte'));
    expect([l.datum, l.datumGeschaetzt, l.text]).toEqual([
      '2026-02-03T08:00:00.000Z',
      true,
      'Guten Tag, ich möchte',
    ]);
    expect(codes(l)).toEqual(['kopf_fehlt', 'datum_geschaetzt']);
  });
  test('rohe Umlaute in Windows-1252', () => {
    const roh = ['From: Müller <m@example.org>', 'Subject: Grüße', ...kopf.slice(3), '', 'x'].join('\r\n');
    const l = mail(Buffer.from(roh, 'latin1'));
    expect([l.betreff, l.von[0]?.name, codes(l)]).toEqual(['Grüße', 'Müller', ['kopf_8bit']]);
  });
  test('Zeilenumbrüche und NUL im Betreff werden Leerzeichen', () => {
    const l = mail(brief('', 'x'));
    expect(l.betreff).toBe('Antrag');
    const boese = nur(
      ...kopf.filter((z) => !z.startsWith('Subject')),
      'Subject: =?utf-8?Q?a=0D=0ABcc:_b=00c?=',
    );
    expect([boese.betreff, codes(boese)]).toEqual(['a Bcc: b c', ['betreff_bereinigt']]);
  });
  test('ein Anzeigename, der eine andere Adresse vortäuscht', () =>
    expect(codes(nur(...kopf.slice(1), 'From: "chef@stadt.example" <x@evil.example>'))).toEqual([
      'absender_name_taeuscht',
    ]));
  test('mehrere Absender stehen alle da', () => {
    const l = nur(...kopf, 'From: b@evil.example');
    expect([l.von.length, codes(l)]).toEqual([2, ['absender_mehrfach']]);
  });
  test('doppelte Felder werden genannt', () =>
    expect(codes(nur(...kopf, 'Subject: zwei'))).toEqual(['kopf_doppelt']));
});

describe('Was nicht zu lesen ist, bleibt ganz und sagt es', () => {
  test('zu tief geschachtelte Nachrichten', () => {
    const tief = Buffer.from('Content-Type: message/rfc822\r\n\r\n'.repeat(500));
    expect(mail(tief)).toMatchObject({ art: 'undurchsichtig', warnungen: [{ code: 'zu_tief' }] });
  });
  test('die Zeit ist um', () => {
    const wacht = {
      frage: (): void => {
        throw new Abbruch('lesen_abgebrochen');
      },
    };
    expect(mail(brief('', 'x'), { wacht })).toMatchObject({
      art: 'undurchsichtig',
      warnungen: [{ code: 'lesen_abgebrochen' }],
    });
  });
  test('eine leere Datei', () => expect(codes(mail(Buffer.alloc(0)))).toEqual(['leere_datei']));
  test('ein Multipart ohne Grenzen', () => {
    const l = mail(brief('Content-Type: multipart/mixed; boundary=B', '', 'kein Teil'));
    expect(l.anlagen).toMatchObject([{ pfad: '1', sha256: sha('kein Teil') }]);
    expect(codes(l)).toContain('struktur_unlesbar');
  });
  test('ein kaputtes winmail.dat', () => {
    const l = mail(gemischt(text, ['Content-Type: application/ms-tnef; name=winmail.dat', '', 'kaputt']));
    expect(l.anlagen).toMatchObject([{ name: 'winmail.dat', sha256: sha('kaputt'), anlagen: [] }]);
    expect(codes(l)).toEqual(['tnef_nicht_lesbar']);
  });
  test('ein Teil von dreien', () => {
    const l = mail(brief('Content-Type: message/partial; id=x; number=1; total=3', '', 'Anfang'));
    expect(l.warnungen).toMatchObject([
      { code: 'nachricht_unvollstaendig', angaben: { teil: '1', gesamt: '3' } },
    ]);
  });
  test('Zeilenenden nur aus CR', () => {
    const l = mail(
      Buffer.from(
        gemischt(text, anlage('a.txt', 'eins')).toString('latin1').replaceAll('\r\n', '\r'),
        'latin1',
      ),
    );
    expect([l.anlagen[0]?.sha256, codes(l)]).toEqual([sha('eins'), ['zeilenenden_ungewoehnlich']]);
  });
});

describe('Andere Dateien', () => {
  const datei = (bytes: Buffer, name: string): Lesung => lies(bytes, { art: 'dokument', name }, ruhig);
  test('Art nach dem Inhalt', () =>
    expect(datei(Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf')).toMatchObject({
      art: 'dokument',
      mime: 'application/pdf',
      warnungen: [],
      quarantaene: false,
    }));
  test('ein Programm kommt in Quarantäne, wie immer es heißt', () =>
    expect(datei(Buffer.from('MZ\u0090\u0000\u0003'), 'a.pdf')).toMatchObject({
      art: 'dokument',
      quarantaene: true,
    }));
  test('ein abgebrochenes Office-Dokument ist undurchsichtig', () =>
    expect(datei(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.msg').art).toBe('undurchsichtig'));
});
