/** Where Entra sends the answer of a sign-in: it is handed to the page that asked, and the window closes. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { schliesseSpaeter } from './schliesseSpaeter.ts';

schliesseSpaeter();
broadcastResponseToMainFrame().catch(() => {
  // Opened by hand, or the page that asked is gone.
  document.querySelector('main')?.removeAttribute('hidden');
});
