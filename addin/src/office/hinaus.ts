/** Ways out of the pane: a new e-mail, and a page in the browser. */
import type { Briefentwurf } from './host.ts';

const masken: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML; nothing in it is markup. */
export const alsHtml = (absaetze: readonly string[]): string =>
  absaetze.map((absatz) => `<p>${absatz.replace(/[&<>"]/g, (z) => masken[z] ?? z)}</p>`).join('');

/** What Outlook takes as subject. */
const betreffMax = 255;

/** Not on phones. */
export function schreibe({ an, betreff, absaetze }: Briefentwurf): boolean {
  try {
    Office.context.mailbox.displayNewMessageForm({
      toRecipients: [...an],
      subject: betreff.slice(0, betreffMax),
      htmlBody: alsHtml(absaetze),
    });
    return true;
  } catch {
    return false;
  }
}

/** Desktop clients open no window of their own; there Office hands the address to the browser. */
export function zeige(adresse: string): void {
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) ui.openBrowserWindow(adresse);
  else window.open(adresse, '_blank', 'noopener');
}
