import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { produktdateien } from './produkt.ts';

/**
 * Ways into the mailbox that Exchange Online has closed or is closing, and the older single sign-on of Office: only
 * nested app authentication and Graph remain (learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens).
 */
const altlast =
  /getCallbackTokenAsync|getUserIdentityTokenAsync|makeEwsRequestAsync|\bewsUrl\b|\brestUrl\b|\/EWS\/Exchange\.asmx|outlook\.office(?:365)?\.com\/api\/|auth\.getAccessToken\b/i;

it('Kein Token von Exchange, kein EWS, keine alte Anmeldung von Office', () => {
  expect(produktdateien().filter((datei) => altlast.test(readFileSync(datei, 'utf8')))).toEqual([]);
});

it.each([
  'mailbox.getCallbackTokenAsync({ isRest: true }, f)',
  'mailbox.getUserIdentityTokenAsync(f)',
  'mailbox.makeEwsRequestAsync(xml, f)',
  'mailbox.ewsUrl',
  'fetch("https://outlook.office.com/api/v2.0/me")',
  'Office.auth.getAccessToken()',
])('Gefunden würde %s', (zeile) => {
  expect(altlast.test(zeile)).toBe(true);
});
