import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { describe, expect, it } from 'vitest';
import { satz } from '../texte/anmelden.ts';
import type { Hindernisart } from './hindernis.ts';
import { hindernisAus } from './msalFehler.ts';

const wozu = 'Bitte melden Sie sich an.';

/** What the library makes of the statuses of a bridge (its WebBrokerBridgeErrorMap), of windows and of the issuer. */
const faelle: readonly (readonly [was: string, fehler: unknown, art: Hindernisart])[] = [
  ['USER_INTERACTION_REQUIRED', new InteractionRequiredAuthError('interaction_required', ''), 'noetig'],
  ['USER_CANCEL', new ClientAuthError('user_canceled', ''), 'abgebrochen'],
  ['NO_NETWORK', new ClientAuthError('no_network_connectivity', ''), 'netz'],
  ['TRANSIENT_ERROR', new ServerError('', ''), 'voruebergehend'],
  ['TRANSIENT_ERROR mit Grund', new ServerError('temporarily_unavailable', ''), 'voruebergehend'],
  ['PERSISTENT_ERROR', new ServerError('invalid_client', ''), 'dauerhaft'],
  ['ACCOUNT_UNAVAILABLE', new ClientAuthError('no_account_found', ''), 'konto_fehlt'],
  ['DISABLED', new ClientAuthError('nested_app_auth_bridge_disabled', ''), 'bruecke_aus'],
  ['fehlende Zustimmung', new InteractionRequiredAuthError('consent_required', ''), 'zustimmung'],
  [
    'fehlende Zustimmung im Text',
    new InteractionRequiredAuthError('invalid_grant', '', 'AADSTS65001: The user has not consented.'),
    'zustimmung',
  ],
  ['geschlossenes Fenster', new AuthError('user_cancelled', ''), 'abgebrochen'],
  ['„Abbrechen“ bei Microsoft', new ServerError('access_denied', ''), 'abgebrochen'],
  ['blockiertes Fenster', new AuthError('popup_window_error', ''), 'fenster_blockiert'],
  ['Schweigen', new AuthError('timed_out', ''), 'zeit'],
  ['unerreichbarer Aussteller', new ClientAuthError('endpoints_resolution_error', ''), 'netz'],
  ['ein Unbekanntes', new AuthError('something_new', ''), 'dauerhaft'],
  ['etwas, das kein Fehler der Bibliothek ist', new TypeError('x'), 'dauerhaft'],
];

describe('Was die Bibliothek meldet', () => {
  it.each(faelle)('%s', (_, fehler, art) => {
    const hindernis = hindernisAus(fehler);
    expect(hindernis.art).toBe(art);
    expect(satz(hindernis, wozu)).toMatch(/\.$/);
  });

  it('hat je Art einen eigenen Satz', () => {
    const arten = new Set(faelle.map(([, , art]) => art));
    const saetze = new Set(faelle.map(([, fehler]) => satz(hindernisAus(fehler), wozu)));
    expect(saetze.size).toBe(arten.size);
  });

  it('nennt bei zwei Konten beide', () => {
    const hindernis = { art: 'anderes_konto', erwartet: 'a@x.example', angemeldet: 'b@x.example' } as const;
    expect(satz(hindernis, wozu)).toBe(
      'Outlook läuft mit a@x.example, angemeldet sind Sie als b@x.example. Bitte melden Sie sich mit a@x.example an.',
    );
  });
});
