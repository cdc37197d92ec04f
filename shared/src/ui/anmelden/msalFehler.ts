import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { Hindernis, Hindernisart } from './hindernis.ts';

type Art = Exclude<Hindernisart, 'anderes_konto'>;

/**
 * Codes of the library (`errorCode`), with what the bridge of a host said where it comes from there. Of
 * TRANSIENT_ERROR and PERSISTENT_ERROR the library makes one kind; only the code of the issuer tells them apart.
 */
const nachCode: Readonly<Record<string, Art>> = {
  user_canceled: 'abgebrochen', // USER_CANCEL
  user_cancelled: 'abgebrochen', // window closed
  access_denied: 'abgebrochen', // „Abbrechen“ on the issuer's page
  no_network_connectivity: 'netz', // NO_NETWORK
  network_error: 'netz',
  get_request_failed: 'netz',
  post_request_failed: 'netz',
  endpoints_resolution_error: 'netz',
  openid_config_error: 'netz',
  no_account_found: 'konto_fehlt', // ACCOUNT_UNAVAILABLE
  no_account_error: 'noetig',
  nested_app_auth_bridge_disabled: 'bruecke_aus', // DISABLED, NESTED_APP_AUTH_UNAVAILABLE
  popup_window_error: 'fenster_blockiert',
  empty_window_error: 'fenster_blockiert',
  timed_out: 'zeit',
  temporarily_unavailable: 'voruebergehend',
  server_error: 'voruebergehend',
  service_unavailable: 'voruebergehend',
  request_timeout: 'voruebergehend',
  '': 'voruebergehend', // TRANSIENT_ERROR without a code
  consent_required: 'zustimmung',
};

/** AADSTS65001: the person or the administration has not consented. */
const zustimmung = /consent_required|AADSTS65001/;

export function hindernisAus(fehler: unknown): Hindernis {
  if (!(fehler instanceof AuthError)) return { art: 'dauerhaft', code: String(fehler) };
  const { errorCode, errorMessage, subError } = fehler;
  const code = subError === '' ? errorCode : `${errorCode} (${subError})`;
  if (zustimmung.test(`${errorCode} ${subError} ${errorMessage}`)) return { art: 'zustimmung', code };
  if (fehler instanceof InteractionRequiredAuthError) return { art: 'noetig', code };
  return { art: nachCode[errorCode] ?? 'dauerhaft', code };
}
