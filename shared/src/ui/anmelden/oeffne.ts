/** Everything the sign-in needs on a page, the library included: fetched apart, never with the page itself. */
import { schlecht, type Result } from '../../kernel/result.ts';
import { ladeAngaben } from './angaben.ts';
import type { Hindernis } from './hindernis.ts';
import { erzeugeLeiter, type Ausweis, type Konto, type Leiter } from './leiter.ts';
import { erzeugeSprossen } from './msal.ts';

/** Hosts put the bridge there, or let the library do it (`__initializeNestedAppAuth` of Office.js). */
const brueckennamen = ['nestedAppAuthBridge', '__initializeNestedAppAuth'];

/** Rejects without a connection. */
export async function oeffneLeiter(konto: () => Konto | undefined): Promise<Leiter> {
  const angaben = await ladeAngaben();
  if (!angaben) return nichtEingerichtet;
  const sprossen = await erzeugeSprossen(angaben, {
    bruecke: brueckennamen.some((name) => name in window),
    imRahmen: window.top !== window,
    herkunft: location.origin,
  });
  return erzeugeLeiter(sprossen, konto);
}

const fehlt = (): Promise<Result<Ausweis, Hindernis>> =>
  Promise.resolve(schlecht({ art: 'nicht_eingerichtet' }));
const nichtEingerichtet: Leiter = { still: fehlt, fragend: fehlt };
