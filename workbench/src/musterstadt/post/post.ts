import { bodenschutz, umweltinformation } from './altlast.ts';
import { baumfaellung } from './baumfaellung.ts';
import { jourFixe, newsletter } from './beilaeufig.ts';
import { bewerbung } from './bewerbung.ts';
import { auskunftsersuchen, partnerstadt } from './buerger.ts';
import { buergerfrage } from './buergerfrage.ts';
import { anmerkungen, schulung } from './eakte.ts';
import type { Brief } from './eml.ts';
import { angebot } from './ersatzpflanzung.ts';
import { fristverlaengerung } from './fristverlaengerung.ts';
import { gewerbeanmeldung } from './gewerbeanmeldung.ts';
import { wirtsfrage, wirtsunterlagen } from './loewen.ts';
import { papierrechnung } from './papierrechnung.ts';
import { ausschreibung, vorlage } from './personalrat.ts';
import { bescheinigung, teilzeit } from './personalsachen.ts';
import { anbietung, irrlaeufer, scanfragen } from './poststelle.ts';
import { rechnung } from './rechnung.ts';
import { stellungnahme } from './stellungnahme.ts';
import { anfrage, anschluesse, entscheidung, ordnung, plan } from './trinkbrunnen.ts';
import { mahnung, meldung } from './verdacht.ts';
import { wintermarkt } from './wintermarkt.ts';
import { zuwendung } from './zuwendung.ts';

export interface Sendung {
  readonly brief: () => Promise<Brief>;
  /** Mailboxes it lies in. */
  readonly in: readonly string[];
}

const bei = (namen: string): string[] => namen.split(' ').map((name) => `${name}@musterstadt.example`);
const sendung = (brief: Brief | (() => Promise<Brief>), namen: string): Sendung => ({
  brief: typeof brief === 'function' ? brief : async () => Promise.resolve(brief),
  in: bei(namen),
});

/** The mails of Musterstadt at the first start (domain §11.5), and whose mailboxes they lie in. */
export const post: readonly Sendung[] = [
  sendung(baumfaellung, 'ole.brandt elif.aydin poststelle'),
  sendung(angebot, 'ole.brandt'),
  sendung(buergerfrage, 'ole.brandt ines.vogt poststelle'),
  sendung(fristverlaengerung, 'ole.brandt elif.aydin'),
  sendung(umweltinformation, 'ole.brandt elif.aydin'),
  sendung(bodenschutz, 'elif.aydin'),
  sendung(zuwendung, 'ole.brandt elif.aydin ruth.halver holger.timm paul.reiss ines.vogt'),

  sendung(anfrage, 'ole.brandt karl.nowak'),
  sendung(ordnung, 'ole.brandt elif.aydin'),
  sendung(anschluesse, 'elif.aydin karl.nowak'),
  sendung(plan, 'ole.brandt elif.aydin karl.nowak'),
  sendung(entscheidung, 'ole.brandt karl.nowak'),

  sendung(gewerbeanmeldung, 'gewerbe'),
  sendung(wirtsfrage, 'gewerbe'),
  sendung(wirtsunterlagen, 'hanna.reuter gewerbe'),
  sendung(wintermarkt, 'karl.nowak hanna.reuter'),
  sendung(stellungnahme, 'karl.nowak hanna.reuter elif.aydin'),

  sendung(rechnung, 'ruth.halver poststelle'),
  sendung(papierrechnung, 'ruth.halver poststelle'),
  sendung(mahnung, 'poststelle'),
  sendung(meldung, 'timur.sahin'),
  sendung(irrlaeufer, 'gerd.pohl poststelle'),
  sendung(scanfragen, 'ines.vogt gerd.pohl'),
  sendung(anbietung, 'nora.feld'),

  sendung(bewerbung, 'jonas.weidt mira.okafor'),
  sendung(teilzeit, 'jonas.weidt'),
  sendung(bescheinigung, 'jonas.weidt'),
  sendung(vorlage, 'karin.stolle'),
  sendung(ausschreibung, 'anja.korte karin.stolle uwe.marx'),

  sendung(anmerkungen, 'pia.lenz svenja.kolbe'),
  sendung(auskunftsersuchen, 'lars.iwen poststelle'),
  sendung(partnerstadt, 'carla.brandis holger.timm'),
  sendung(
    schulung,
    'hanna.reuter timur.sahin svenja.kolbe mira.okafor ruth.halver ines.vogt gerd.pohl paul.reiss lars.iwen nora.feld uwe.marx anja.korte',
  ),
  sendung(newsletter, 'ole.brandt hanna.reuter pia.lenz carla.brandis'),
  sendung(jourFixe, 'ole.brandt elif.aydin'),
];
