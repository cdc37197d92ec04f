import { expect, it } from 'vitest';
import { liesAngaben } from './angaben.ts';

const ganze = {
  authority: 'https://login.microsoftonline.com/05999999-0000-4000-8000-000000000001',
  clientId: '05999999-0000-4000-8000-00000000a0a1',
  scope: 'api://registratur.example.de/05999999-0000-4000-8000-00000000a0a1/access_as_user',
};

it('Die Angaben zur Anmeldung werden gelesen, weitere bleiben außer Acht', () => {
  expect(liesAngaben({ ...ganze, mehr: 1 })).toEqual(ganze);
});

it.each([undefined, null, 'x', {}, { ...ganze, scope: '' }, { ...ganze, clientId: 7 }])(
  'Unvollständige gelten nicht: %j',
  (wert) => {
    expect(liesAngaben(wert)).toBeUndefined();
  },
);
