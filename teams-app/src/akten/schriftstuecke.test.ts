import { describe, expect, test } from 'vitest';
import { herkunft, inVierern, neuesteZuerst } from './schriftstuecke.ts';

type Teil = Parameters<typeof herkunft>[0];

const mail = (teil: Partial<NonNullable<Teil['mail']>>, anlagen: readonly boolean[] = []): Teil => ({
  art: 'mail',
  mime: 'message/rfc822',
  bytes: 1,
  mail: {
    von: [],
    absender: null,
    an: [],
    cc: [],
    bcc: [],
    messageId: null,
    datum: null,
    datumGeschaetzt: false,
    schutz: 'offen',
    ...teil,
  },
  anlagen: anlagen.map((inline, i) => ({
    pfad: String(i),
    name: '',
    anzeigeName: '',
    ablageName: '',
    mime: 'image/png',
    bytes: 1,
    sha256: '',
    inline,
    quarantaene: false,
    warnungen: [],
    anlagen: [],
  })),
});
const datei = (mime: string, bytes: number): Teil => ({
  art: 'dokument',
  mime,
  bytes,
  mail: null,
  anlagen: [],
});

describe('Die zweite Zeile', () => {
  test.each([
    [mail({ von: [{ name: 'Martina Kehl', adresse: 'm.kehl@example.org' }] }), 'E-Mail von Martina Kehl'],
    [mail({ von: [{ name: '', adresse: 'm.kehl@example.org' }] }), 'E-Mail von m.kehl@example.org'],
    [mail({}, [false, true]), 'E-Mail · 1\u00a0Anlage'],
    [mail({}, [false, false, false]), 'E-Mail · 3\u00a0Anlagen'],
    [datei('application/pdf', 1_400_000), 'PDF, 1,4\u00a0MB'],
    [datei('application/octet-stream', 412_000), 'Datei, 412\u00a0KB'],
  ])('sagt, was es ist und von wem (%#)', (teil, text) => {
    expect(herkunft(teil)).toBe(text);
  });
});

test('Das Neueste steht oben, am selben Tag das zuletzt Abgelegte', () => {
  const ss = (id: number, eingangsdatum: string): { id: number; eingangsdatum: string } => ({
    id,
    eingangsdatum,
  });
  const abgelegt = [ss(1, '2026-11-18'), ss(2, '2026-11-19'), ss(3, '2026-11-18')];
  expect(neuesteZuerst(abgelegt).map((s) => s.id)).toEqual([2, 3, 1]);
});

test('Eine Prüfsumme steht in Vierergruppen', () => {
  expect(inVierern('0123456789ab')).toBe('0123 4567 89ab');
});
