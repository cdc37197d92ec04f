import type { Wuerfel } from './zufall.ts';

export interface Nachricht {
  /** Stands in subject and Message-ID: what the record is found by afterwards. */
  readonly marke: string;
  readonly text: string;
  readonly anlage: Buffer;
}

/** A message of about `bytes` bytes with one attachment; everything in it follows from the dice. */
export function verfasse(marke: string, bytes: number, w: Wuerfel): Nachricht {
  const saetze = Array.from({ length: 8 }, () => w.eines(bausteine));
  // Base64 makes four characters of three bytes.
  return { marke, text: saetze.join('\r\n'), anlage: w.bytes(Math.max(16, Math.floor((bytes * 3) / 4))) };
}

/**
 * The message as it lies in one mailbox. Copies of one message differ in transport headers and, every other time,
 * in the subject's tag: they are the same message all the same.
 */
export function alsMime(n: Nachricht, postfach: string, kopie: number): Buffer {
  const betreff = `${kopie % 2 === 1 ? '[EXTERN] ' : ''}${n.marke} Antrag auf Fällung`;
  const zeilen = [
    `Received: from mx${kopie}.example.com by ${postfach}; Tue, 03 Nov 2026 09:${String(kopie % 60).padStart(2, '0')}:00 +0100`,
    `Delivered-To: ${postfach}`,
    'From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <mueller@example.org>',
    'To: umwelt@musterstadt.example',
    `Subject: =?utf-8?B?${Buffer.from(betreff).toString('base64')}?=`,
    'Date: Tue, 03 Nov 2026 08:59:00 +0100',
    `Message-ID: <${n.marke}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grenze"',
    '',
    '--grenze',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    n.text,
    '--grenze',
    'Content-Type: application/octet-stream; name="lageplan.bin"',
    'Content-Disposition: attachment; filename="lageplan.bin"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(n.anlage.toString('base64').match(/.{1,76}/g) ?? []),
    '--grenze--',
    '',
  ];
  return Buffer.from(zeilen.join('\r\n'));
}

const bausteine = [
  'Sehr geehrte Damen und Herren,',
  'auf meinem Grundstück steht eine Eiche mit 90 cm Stammumfang.',
  'Die Krone ist nach dem Sturm abgebrochen.',
  'Ich bitte um Genehmigung der Fällung und sage eine Ersatzpflanzung zu.',
  'Ein Lageplan liegt bei.',
  'Für Rückfragen bin ich vormittags zu erreichen.',
  'Mit freundlichen Grüßen',
] as const;
