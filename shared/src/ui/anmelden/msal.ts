/** The genuine library. Only `oeffne.ts` imports this. */
import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { gut, schlecht, type Result } from '../../kernel/result.ts';
import { orte, type Anmeldeangaben } from './angaben.ts';
import { fristen, mitFrist, type Frist } from './frist.ts';
import type { Hindernis } from './hindernis.ts';
import type { Ausweis, Sprosse, Wunsch } from './leiter.ts';
import { hindernisAus } from './msalFehler.ts';

export interface Umgebung {
  /** The host offers nested app authentication (`window.nestedAppAuthBridge`). */
  readonly bruecke: boolean;
  /** The page is shown in a frame. */
  readonly imRahmen: boolean;
  /** Origin of the pages. */
  readonly herkunft: string;
}

/** The ways to a token on this page, best first. */
export async function erzeugeSprossen(
  angaben: Anmeldeangaben,
  umgebung: Umgebung,
): Promise<readonly [Sprosse, ...Sprosse[]]> {
  const wahl = einstellung(angaben, umgebung);
  const fenster = sprosse(await createStandardPublicClientApplication(wahl), angaben.scope, false);
  if (!umgebung.bruecke) return [fenster];
  // A bridge that says nothing is none.
  const verschachtelt = await mitFrist(createNestablePublicClientApplication(wahl), fristen.still);
  return verschachtelt ? [sprosse(verschachtelt, angaben.scope, true), fenster] : [fenster];
}

function einstellung({ authority, clientId }: Anmeldeangaben, u: Umgebung): Configuration {
  return {
    auth: {
      clientId,
      authority,
      // Trusted as it stands in the configuration: nobody else is asked who the issuer is.
      knownAuthorities: [new URL(authority).host],
      redirectUri: `${u.herkunft}${orte.zurueck}`,
      // What a window answers does not reach a page in a frame of another site: browsers keep their stores apart.
      ...(u.imRahmen
        ? { popupRelayUri: `${u.herkunft}${orte.fenster}`, popupRelayProtocolVersion: 2 as const }
        : {}),
    },
    // Of this tab only; gone with it.
    cache: { cacheLocation: 'sessionStorage' },
  };
}

function sprosse(pca: IPublicClientApplication, scope: string, bruecke: boolean): Sprosse {
  const versuche = (
    anfrage: () => Promise<AuthenticationResult>,
    frist: Frist,
  ): Promise<Result<Ausweis, Hindernis>> =>
    mitFrist(
      anfrage().then(
        (ergebnis) => gut(ausweisAus(ergebnis)),
        (fehler: unknown) => schlecht(hindernisAus(fehler)),
      ),
      frist,
    ).then((ergebnis) => ergebnis ?? schlecht({ art: 'zeit' } as const));
  return {
    bruecke,
    still: async ({ adresse, neu, claims }) => {
      const account = konto(pca, adresse);
      // The bridge knows its account itself.
      if (!account && !bruecke) return schlecht({ art: 'noetig' });
      return versuche(
        () => pca.acquireTokenSilent({ ...anfrage(scope, account, claims), forceRefresh: neu }),
        fristen.still,
      );
    },
    fragend: ({ adresse, claims, waehlen }) =>
      versuche(
        () =>
          pca.acquireTokenPopup({
            ...anfrage(scope, waehlen ? undefined : konto(pca, adresse), claims),
            ...(adresse === undefined ? {} : { loginHint: adresse }),
            ...(waehlen ? { prompt: 'select_account' } : {}),
            // The person broke off an earlier one.
            overrideInteractionInProgress: true,
          }),
        fristen.fragend,
      ),
  };
}

const anfrage = (
  scope: string,
  account: AccountInfo | undefined,
  claims: Wunsch['claims'],
): { scopes: string[]; account?: AccountInfo; claims?: string } => ({
  scopes: [scope],
  ...(account ? { account } : {}),
  ...(claims === undefined ? {} : { claims }),
});

/** The account of the person whose mailbox is open; without a host the only one there is. */
function konto(pca: IPublicClientApplication, adresse: string | undefined): AccountInfo | undefined {
  const alle = pca.getAllAccounts();
  if (adresse === undefined) return alle.length === 1 ? alle[0] : undefined;
  return alle.find((account) => adressenIn(account).includes(adresse.toLowerCase()));
}

const ausweisAus = ({ accessToken, account }: AuthenticationResult): Ausweis => ({
  token: accessToken,
  adressen: adressenIn(account),
});

/**
 * The name for signing in need not be the address of the mailbox; Entra adds that as an optional claim
 * (learn.microsoft.com/entra/identity-platform/optional-claims-reference).
 */
function adressenIn({ username, idTokenClaims = {} }: AccountInfo): readonly string[] {
  const { email, verified_primary_email, verified_secondary_email } = idTokenClaims;
  return [username, email, verified_primary_email, verified_secondary_email]
    .flat()
    .filter((wert) => typeof wert === 'string')
    .map((wert) => wert.toLowerCase());
}
