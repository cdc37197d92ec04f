/** What a message of these tests says; every copy of it may have travelled another way. */
export interface Nachricht {
  readonly von?: string;
  readonly betreff?: string;
  readonly messageId?: string | null;
  readonly text?: string;
  readonly anlagen?: readonly { readonly name: string; readonly inhalt: string }[];
  /** Header lines that mailboxes on the way add. */
  readonly transport?: readonly string[];
}

export const mail = (n: Nachricht = {}): string =>
  [
    ...(n.transport ?? []),
    `From: ${n.von ?? 'Berta Bürger <berta@example.org>'}`.replace(/ü/g, 'ue'),
    'To: Stadt <post@musterstadt.example>',
    `Subject: ${n.betreff ?? 'Antrag auf Baumfaellung'}`,
    'Date: Mon, 23 Nov 2026 10:00:00 +0100',
    ...(n.messageId === null ? [] : [`Message-ID: ${n.messageId ?? '<antrag-1@example.org>'}`]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grenze"',
    '',
    '--grenze',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    n.text ?? 'Ich beantrage, die Linde vor Nummer 12 zu fällen.',
    ...(n.anlagen ?? [{ name: 'plan.txt', inhalt: 'Lageplan' }]).flatMap((a) => [
      '--grenze',
      `Content-Type: text/plain; name="${a.name}"`,
      `Content-Disposition: attachment; filename="${a.name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(a.inhalt).toString('base64'),
    ]),
    '--grenze--',
    '',
  ].join('\r\n');

/** A PDF that starts a program when it is opened: goes to quarantine. */
export const gesperrtesPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** The same message as it lies in mailbox number `i`: other route, other tag, sometimes a banner. */
export function kopie(i: number, n: Nachricht = {}): string {
  const marken = ['', '[EXTERN] ', 'AW: ', 'WG: [EXTERN] ', 'Fwd: '];
  const banner = i % 3 === 0 ? 'Diese E-Mail kommt von außerhalb der Stadt.\r\n\r\n' : '';
  const text = n.text ?? 'Ich beantrage, die Linde vor Nummer 12 zu fällen.';
  return mail({
    ...n,
    betreff: `${marken[i % marken.length] ?? ''}${n.betreff ?? 'Antrag auf Baumfaellung'}`,
    text: `${banner}${text}`,
    transport: [
      `Received: from gw${i}.example.org by mx${i}.musterstadt.example; Mon, 23 Nov 2026 10:0${i % 10}:00 +0100`,
      `X-MS-Exchange-Organization-Network-Message-Id: ${i}`,
      `Delivered-To: kollegin${i}@musterstadt.example`,
    ],
  });
}
