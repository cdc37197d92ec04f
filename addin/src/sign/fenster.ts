/**
 * Opens the sign-in for a page in a frame of another site, which the answer cannot reach by itself: browsers keep
 * their stores apart. Top-level, so that this page can hand it over. The click is needed to open the next window.
 */
import { runPopupRelay } from '@azure/msal-browser/popup-relay';
import { ladeAngaben } from '@registratur/shared/ui/anmelden/angaben';
import { schliesseSpaeter } from './schliesseSpaeter.ts';

schliesseSpaeter();
const zeige = (id: string): void => document.getElementById(id)?.removeAttribute('hidden');

const angaben = await ladeAngaben().catch(() => undefined);
if (angaben && window.opener !== null) {
  zeige('weiter');
  const knopf = document.querySelector('button');
  knopf?.addEventListener('click', () => {
    runPopupRelay({ protocolVersion: 2, allowedAuthorityOrigins: [angaben.authority] });
    knopf.disabled = true;
  });
  knopf?.focus();
} else zeige('verirrt');
