/** One message in the copies that different mailboxes hold of it, and others that only look like it. */
import { sha256 } from '@registratur/shared/kernel/hash';
import { markentext } from '@registratur/shared/domain/nachricht/marke';

/** A line the mail gateway puts in front; the house is told of it. */
export const banner = 'Achtung: Diese E-Mail kommt von außerhalb der Stadtverwaltung.';

export interface Nachricht {
  readonly kennung: string;
  readonly von: { readonly name: string; readonly adresse: string };
  readonly betreff: string;
  readonly datum: string;
  readonly text: string;
  readonly anlage: string;
}

/** Message number `n`; the word in its subject stands nowhere else. */
export function nachricht(n: number): Nachricht {
  const stunde = String(n % 24).padStart(2, '0');
  const minute = String(Math.floor(n / 24) % 60).padStart(2, '0');
  return {
    kennung: `CAF+${n}.Anfrage@Mail.Beispiel.example`,
    von: { name: `Jürgen Müller ${n}`, adresse: `juergen.mueller${n}@beispiel.example` },
    betreff: `Fällung der Straßenbäume ${geheimwort(n)}`,
    datum: `Tue, 03 Nov 2026 ${stunde}:${minute}:07 +0100`,
    text: `Sehr geehrte Damen und Herren,\r\n\r\nfür das Grundstück Nr. ${n} übersende ich die Größenangaben; Stückzahl = ${n}.\r\n\r\nMit freundlichen Grüßen\r\nJ. Müller`,
    anlage: `Lageplan zu ${n}: Übersicht, Maße, Höhen. `.repeat(4),
  };
}

export const geheimwort = (n: number): string => `quxv${n}wort`;

/** The key a pane makes of the copy it shows: from its header fields, as the host hands them out. */
export function schluesselAus(kopie: Buffer): string {
  const kopf = kopie.toString('latin1').split('\r\n\r\n')[0] ?? '';
  const zeilen = kopf.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const feld = (name: string): string =>
    zeilen.find((z) => z.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const von = /<([^>]+)>$/.exec(feld('From'))?.[1];
  const text = markentext({ messageId: feld('Message-ID'), von, datum: feld('Date') });
  if (text === undefined) throw new Error('Diese Kopie trägt keine Marke.');
  return sha256(text);
}

/** What happens to a message on its way. */
export const veraenderungen = ['marken', 'banner', 'umkodiert', 'transport'] as const;
export type Veraenderung = (typeof veraenderungen)[number];

const b64 = (text: string, satz: BufferEncoding = 'utf8'): string =>
  (
    Buffer.from(text, satz)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

const qp = (text: string, satz: BufferEncoding): string =>
  [...Buffer.from(text, satz)]
    .map((b) => (b === 13 || b === 10 || (b >= 32 && b < 127 && b !== 61) ? String.fromCharCode(b) : hex(b)))
    .join('')
    .replace(/[^\r\n]{60}(?=[^\r\n]{10})/g, (stueck) => (/=.?$/.test(stueck) ? stueck : `${stueck}=\r\n`));
const hex = (b: number): string => `=${b.toString(16).toUpperCase().padStart(2, '0')}`;

const wortB = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const wortQ = (text: string): string =>
  `=?iso-8859-1?Q?${[...Buffer.from(text, 'latin1')]
    .map((b) => (/[A-Za-z0-9]/.test(String.fromCharCode(b)) ? String.fromCharCode(b) : hex(b)))
    .join('')}?=`;

/** The copy in the mailbox of recipient number `empfaenger`. */
export function kopie(n: Nachricht, art: Veraenderung, empfaenger: number): Buffer {
  const umkodiert = art === 'umkodiert';
  const wort = umkodiert ? wortQ : wortB;
  const betreff = `${art === 'marken' ? '[EXTERN] WG: ' : ''}${n.betreff}`;
  const kopf = [
    `From: ${wort(n.von.name)} <${n.von.adresse}>`,
    'To: umwelt@musterstadt.example',
    `Subject: ${wort(betreff)}`,
    `Date: ${n.datum}`,
    `Message-ID: <${n.kennung}>`,
  ];
  const text = `${art === 'banner' ? `${banner}\r\n\r\n` : ''}${n.text}`;
  const zeilen =
    art === 'transport'
      ? [...langerWeg(n, empfaenger), ...kopf.toReversed()]
      : [`Received: from mx by postfach${empfaenger}.musterstadt.example; ${n.datum}`, ...kopf];
  return Buffer.from([...zeilen, ...rumpf(text, n.anlage, umkodiert)].join('\r\n'));
}

const langerWeg = (n: Nachricht, empfaenger: number): readonly string[] => [
  `Received: from gw${empfaenger}.beispiel.example ([192.0.2.${empfaenger}])\r\n\tby mx.musterstadt.example with ESMTPS; ${n.datum}`,
  `Delivered-To: person${empfaenger}@musterstadt.example`,
  `X-MS-Exchange-Organization-SCL: ${empfaenger % 5}`,
  'ARC-Seal: i=1; a=rsa-sha256; t=1793692800; cv=none;\r\n d=beispiel.example; b=QUJDREVGRw==',
];

/** The same text and attachment under another character set, transfer encoding and boundary. */
function rumpf(text: string, anlage: string, umkodiert: boolean): readonly string[] {
  const grenze = umkodiert ? 'neueGrenze' : 'grenze';
  const [zeichensatz, kodierung] = umkodiert ? ['iso-8859-1', 'quoted-printable'] : ['utf-8', 'base64'];
  return [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${grenze}"`,
    '',
    `--${grenze}`,
    `Content-Type: text/plain; charset=${zeichensatz}`,
    `Content-Transfer-Encoding: ${kodierung}`,
    '',
    umkodiert ? qp(text, 'latin1') : b64(text),
    `--${grenze}`,
    'Content-Type: application/octet-stream; name="plan.bin"',
    'Content-Disposition: attachment; filename="plan.bin"',
    `Content-Transfer-Encoding: ${kodierung}`,
    '',
    umkodiert ? qp(anlage, 'utf8') : b64(anlage),
    `--${grenze}--`,
    '',
  ];
}

/** Messages that are almost this one; each differs in one thing only. */
export const zwillinge: readonly ((n: Nachricht) => Nachricht)[] = [
  (n: Nachricht): Nachricht => ({ ...n, text: n.text.replace('Größenangaben', 'Größenangabe') }),
  (n: Nachricht): Nachricht => ({ ...n, anlage: n.anlage.replace('Maße', 'Masse') }),
  (n: Nachricht): Nachricht => ({ ...n, betreff: n.betreff.replace('Fällung', 'Pflege') }),
  (n: Nachricht): Nachricht => ({
    ...n,
    von: { ...n.von, adresse: n.von.adresse.replace('.example', '.test') },
  }),
  (n: Nachricht): Nachricht => ({ ...n, kennung: n.kennung.replace('CAF', 'CAG') }),
];
