/** A new e-mail, opened for the person to send or not. */
import { gelungen, lies } from '../antworten.ts';
import type { Griff } from './griff.ts';

export const oeffneEntwurf: Griff = (sitzung, parameter) => {
  sitzung.beiEntwurf({
    an: lies.texte(parameter, 'toRecipients'),
    betreff: lies.text(parameter, 'subject'),
    html: lies.text(parameter, 'htmlBody'),
  });
  return gelungen();
};
