/** Body, attachments, headers, file and owner of the chosen message. */
import { fehler, gelungen, lies, misslungen } from '../antworten.ts';
import { alsBase64 } from '../base64.ts';
import { anNachricht } from './griff.ts';

/** `coercionType` of the wire; 0 is text. */
const html = 3;

export const leseText = anNachricht(async ({ postfach }, nachricht, parameter) =>
  gelungen(
    lies.zahl(parameter, 'coercionType') === html
      ? await postfach.html(nachricht)
      : await postfach.text(nachricht),
  ),
);

export const textArt = anNachricht(() => gelungen(html));

export const leseAnlage = anNachricht(async ({ postfach }, nachricht, parameter) => {
  const anlage = nachricht.anlagen.find((a) => a.id === lies.text(parameter, 'id'));
  if (!anlage) return misslungen(fehler.anlageUngueltig);
  const bytes = await postfach.anlage(nachricht, anlage.id);
  return gelungen({ format: anlage.art === 'datei' ? 'base64' : 'eml', content: alsBase64(bytes) });
});

export const leseKopfzeilen = anNachricht(async ({ postfach }, nachricht) => {
  const text = new TextDecoder('latin1').decode(await postfach.mime(nachricht));
  return gelungen(text.split(/\r?\n\r?\n/, 1)[0] ?? '');
});

export const leseDatei = anNachricht(async ({ postfach }, nachricht) =>
  gelungen(alsBase64(await postfach.mime(nachricht))),
);

/** Where the retired REST interface was; nobody may call it any more. */
const restAdresse = 'https://outlook.office.com/api';

/** `Office.MailboxEnums.DelegatePermissions.Read` */
const lesen = 1;

/** Only offered for messages in shared mailboxes. */
export const leseEigner = anNachricht((_, nachricht) =>
  nachricht.postfach === undefined
    ? misslungen(fehler.allgemein)
    : gelungen({
        owner: nachricht.postfach,
        targetMailbox: nachricht.postfach,
        targetRestUrl: restAdresse,
        delegatePermissions: lesen,
      }),
);
