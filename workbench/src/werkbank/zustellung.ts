import { eml } from '../musterstadt/post/eml.ts';
import { post } from '../musterstadt/post/post.ts';
import { istGelesen } from '../musterstadt/postfaecher.ts';
import type { Postamt } from './postamt.ts';

const unterwegsMs = 4_000;

/** Each mailbox gets its own copy: transport headers differ as they do in life (design §3.4). */
export async function stellePostZu(postamt: Postamt): Promise<void> {
  for (const sendung of post) {
    const brief = await sendung.brief();
    const bytes = await eml(brief);
    const empfangen = new Date(Date.parse(brief.gesendet) + unterwegsMs).toISOString();
    for (const adresse of sendung.in) {
      const weg = `Received: from mx.musterstadt.example by exchange.musterstadt.example\r\n for <${adresse}>; ${new Date(empfangen).toUTCString().replace('GMT', '+0000')}\r\n`;
      const { id } = await postamt.stelleZu(adresse, Buffer.concat([Buffer.from(weg), bytes]), empfangen);
      if (istGelesen(adresse, empfangen)) postamt.aendere(adresse, id, { isRead: true });
    }
  }
}
