import { ortAus } from '@registratur/shared/contract/orte';
import { inTeams } from '@registratur/shared/ui/verweise';
import { expect, test } from 'vitest';
import { liesVerweis } from './verweis.ts';

const akte = '0199aaaa-0000-7000-8000-000000000001';

test('Ein Verweis, wie ihn der Bereich in Outlook schreibt, führt zu seinem Ort', async () => {
  const ort = { akte, schriftstueck: '0199aaaa-0000-7000-8000-000000000002' };
  const { pathname, search } = new URL(await inTeams('https://localhost', ort));
  const ziel = liesVerweis(`${pathname}${search}`);
  expect(ziel?.tab).toBe('akten');
  expect(ortAus(ziel?.unterseite ?? '')).toEqual({ art: 'schriftstueck', ...ort });
});

test.each([
  ['/l/entity/app-id/akten', { tab: 'akten', unterseite: undefined }],
  ['/l/entity/app-id/akten?context=kein%20JSON', { tab: 'akten', unterseite: undefined }],
  ['/l/entity/app-id/akten?context={"subEntityId":7}', { tab: 'akten', unterseite: undefined }],
  ['/l/entity/app-id/anderer', undefined],
  ['/l/chat/app-id/akten', undefined],
  ['', undefined],
])('„%s“ führt zum Tab, zu dessen Anfang oder nirgendwohin', (text, ziel) => {
  expect(liesVerweis(text)).toEqual(ziel);
});
