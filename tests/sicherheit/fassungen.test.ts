/** A forged second message must not vanish behind the one that is here; the same message must not pile up. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from '../scenarios/haus.ts';
import { elif, ole } from '../scenarios/hausStadt.ts';

let haus: Probehaus;
let ort: Ort;
beforeEach(async () => {
  haus = await baueHaus();
  ort = await neuerVorgang(haus, ole);
});
afterEach(() => haus.schliesse());

interface Brief {
  readonly kopf?: readonly string[];
  readonly an?: string;
  readonly datum?: string;
  readonly text?: string;
  readonly html?: string;
  readonly bild?: string;
  readonly plan?: string;
  readonly grenze?: string;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const schlicht = (text: string): string[] => ['Content-Type: text/plain; charset=utf-8', '', text];

/** A letter in two forms with a picture in the text and a file. */
function brief(b: Brief = {}, textteil = schlicht(b.text ?? 'Wir stimmen zu, ä ö ü.')): string {
  const g = b.grenze ?? 'G';
  return [
    ...(b.kopf ?? ['Received: from a by b; Mon, 23 Nov 2026 10:00:01 +0100', 'Subject: Stellungnahme']),
    'From: Recht <recht@example.org>',
    `To: ${b.an ?? 'Amt <amt@musterstadt.example>, Bau <bau@musterstadt.example>'}`,
    `Date: ${b.datum ?? 'Mon, 23 Nov 2026 10:00:00 +0100'}`,
    'Message-ID: <echt@example.org>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${g}"`,
    '',
    `--${g}`,
    `Content-Type: multipart/related; boundary="${g}r"`,
    '',
    `--${g}r`,
    `Content-Type: multipart/alternative; boundary="${g}a"`,
    '',
    `--${g}a`,
    ...textteil,
    `--${g}a`,
    'Content-Type: text/html; charset=utf-8',
    '',
    b.html ?? '<p>Wir stimmen <a href="https://recht.example/1">zu</a>, ä ö ü.<img src="cid:b">',
    `--${g}a--`,
    `--${g}r`,
    'Content-Type: image/png; name="bild.png"',
    'Content-ID: <b>',
    'Content-Transfer-Encoding: base64',
    '',
    base64(b.bild ?? 'Bild'),
    `--${g}r--`,
    `--${g}`,
    `Content-Type: application/pdf; name="${b.plan ?? 'Plan.pdf'}"`,
    `Content-Disposition: attachment; filename="${b.plan ?? 'Plan.pdf'}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64('%PDF-1.7 Plan'),
    `--${g}--`,
    '',
  ].join('\r\n');
}

const nochmal = async (zweite: string): Promise<{ neu: boolean; fassung: number }> => {
  gelungen(await lege(haus, ole, ort, haus.stelleZu(brief())));
  const { neu, schriftstueck } = gelungen(await lege(haus, elif, ort, haus.stelleZu(zweite)));
  return { neu, fassung: schriftstueck.fassung };
};

describe('Dieselbe Message-ID, derselbe Absender, Betreff und Text, aber', () => {
  test.each([
    [
      'eine andere HTML-Form',
      { html: '<p>Wir lehnen ab.<a href="https://recht.example/1"></a><img src="cid:b">' },
    ],
    [
      'ein anderes Ziel im Link',
      {
        html: brief()
          .split('\r\n')
          .find((z) => z.startsWith('<p>'))!
          .replace('/1', '/2'),
      },
    ],
    ['ein anderes Bild im Text', { bild: 'Anderes Bild' }],
    ['andere Empfänger', { an: 'Presse <presse@example.net>' }],
    ['ein anderes Datum', { datum: 'Tue, 24 Nov 2026 10:00:00 +0100' }],
    ['ein anderer Name der Anlage', { plan: 'Kuendigung.pdf' }],
  ] satisfies [string, Brief][])('%s: eine abweichende Fassung', async (_, anders) => {
    expect(await nochmal(brief(anders))).toEqual({ neu: true, fassung: 2 });
  });
});

describe('Dieselbe Nachricht auf anderem Weg', () => {
  const hinweis = 'Diese E-Mail kommt von außerhalb der Stadt.';
  const latin1 = Buffer.from('Wir stimmen zu, ä ö ü.', 'latin1').toString('base64');
  test.each([
    [
      'andere Kopfzeilen des Transports und Zusätze im Betreff',
      {
        kopf: ['X-Spam-Score: 1', 'Bcc: ole@musterstadt.example', 'Subject: WG: [EXTERN] Stellungnahme'],
      },
    ],
    [
      'ein Hinweiskasten in beiden Formen',
      {
        text: `${hinweis}\r\n\r\nWir stimmen zu, ä ö ü.`,
        html: `<div style="background:#fed">${hinweis}</div><p>Wir stimmen <a href="https://recht.example/1">zu</a>, ä ö ü.<img src="cid:b">`,
      },
    ],
    ['andere Grenzen der Teile', { grenze: '----=_Part_7' }],
    [
      'Empfänger in anderer Folge und Schreibweise',
      { an: '<BAU@musterstadt.example>, "Das Amt" <amt@musterstadt.example>' },
    ],
    ['dieselbe Zeit in anderer Zone', { datum: 'Mon, 23 Nov 2026 09:00:00 +0000' }],
    ['kodierter Name der Anlage', { plan: '=?utf-8?B?UGxhbi5wZGY=?=' }],
  ] satisfies [string, Brief][])('%s: dasselbe Schriftstück', async (_, anders) => {
    expect(await nochmal(brief(anders))).toEqual({ neu: false, fassung: 1 });
  });

  test.each([
    [
      'ISO-8859-1 und Base64',
      ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: base64', '', latin1],
    ],
    [
      'quoted-printable',
      [
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Wir stimmen =\r\nzu, =C3=A4 =C3=B6 =C3=BC.',
      ],
    ],
  ])('der Text in %s: dasselbe Schriftstück', async (_, textteil) => {
    expect(await nochmal(brief({}, textteil))).toEqual({ neu: false, fassung: 1 });
  });
});
