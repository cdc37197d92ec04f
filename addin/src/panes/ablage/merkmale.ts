import { zeichenIn } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { fingerabdruck, markenschluessel } from '@registratur/shared/domain/nachricht/fingerabdruck';
import type { Eingabe } from '@registratur/shared/contract/routen';
export { ordneNachWorten } from './worte.ts';
import type { Inhalt, Nachricht } from '../../office/host.ts';

/** All that leaves the pane about an e-mail before it is filed (design §3.4). */
export interface Merkmale {
  /** Undefined when the message carries too little to be known again. */
  readonly schluessel: string | undefined;
  readonly faden: string | undefined;
  readonly frage: Eingabe<'vorgang.vorschlaege'>;
}

/** What the server takes at most. */
const hoechstens = { zeichen: 20, adressen: 50, adresslaenge: 320 } as const;

export async function merkmale(nachricht: Nachricht, inhalt: Inhalt): Promise<Merkmale> {
  const { internetMessageId: messageId, conversationId, von } = nachricht;
  const schluessel = await markenschluessel({ messageId, von: von.adresse, datum: inhalt.datum });
  const faden = conversationId === '' ? undefined : await fingerabdruck(conversationId);
  const adressen = new Set([von.adresse.toLowerCase(), ...nachricht.empfaenger]);
  return {
    schluessel,
    faden,
    frage: {
      zeichen: zeichenIn(`${nachricht.betreff}\n${inhalt.text}`).slice(0, hoechstens.zeichen),
      ...(faden === undefined ? {} : { faden }),
      adressen: [...adressen]
        .filter((adresse) => adresse !== '' && adresse.length <= hoechstens.adresslaenge)
        .slice(0, hoechstens.adressen),
    },
  };
}
