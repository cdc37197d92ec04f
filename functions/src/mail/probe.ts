/** For tests: letters as they are sent, and what reading them gives. */
import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import { createHash } from 'node:crypto';
import { inhaltsregeln } from './inhalt/pruefen.ts';
import { lies, type Werkzeug } from './lesen.ts';

export const ruhig: Werkzeug = { wacht: { frage: () => undefined }, scan: inhaltsregeln() };
export const kopf = [
  'From: "Müller, Jürgen" <mueller@example.org>',
  'To: poststelle@musterstadt.example',
  'Subject: Antrag',
  'Date: Mon, 02 Feb 2026 10:00:00 +0100',
  'Message-ID: <1@example.org>',
];
export const brief = (...zeilen: string[]): Buffer => Buffer.from([...kopf, ...zeilen].join('\r\n'));
export const mail = (bytes: Buffer, e: Partial<Werkzeug> = {}): Lesung =>
  lies(bytes, { art: 'mail', empfangen: '2026-02-03T08:00:00.000Z' }, { ...ruhig, ...e });
export const codes = (l: Lesung): string[] => l.warnungen.map((w) => w.code);
export const sha = (s: string | Buffer): string => createHash('sha256').update(s).digest('hex');

export const gemischt = (...teile: string[][]): Buffer => mehrteilig('B', ...teile);
export const mehrteilig = (grenze: string, ...teile: string[][]): Buffer =>
  brief(
    `Content-Type: multipart/mixed; boundary=${grenze}`,
    '',
    ...teile.flatMap((t) => [`--${grenze}`, ...t]),
    `--${grenze}--`,
    '',
  );
export const text = ['Content-Type: text/plain; charset=utf-8', '', 'Anbei'];
export const anlage = (name: string, inhalt: string, mehr = ''): string[] => [
  `Content-Type: application/octet-stream${mehr}`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(inhalt).toString('base64'),
];
