import { baumfaellung } from './baumfaellung.ts';
import { jourFixe, newsletter } from './beilaeufig.ts';
import type { Brief } from './eml.ts';
import { fristverlaengerung } from './fristverlaengerung.ts';
import { gewerbeanmeldung } from './gewerbeanmeldung.ts';
import { rechnung } from './rechnung.ts';
import { stellungnahme } from './stellungnahme.ts';
import { buergerfrage } from './buergerfrage.ts';

export interface Sendung {
  readonly brief: () => Promise<Brief>;
  /** Mailboxes it lies in. */
  readonly in: readonly string[];
}

const bei = (name: string): string => `${name}@musterstadt.example`;
const sofort = (brief: Brief) => async (): Promise<Brief> => Promise.resolve(brief);

/** The mails of Musterstadt at the first start (domain §11.5). */
export const post: readonly Sendung[] = [
  { brief: sofort(baumfaellung), in: [bei('ole.brandt'), bei('elif.aydin'), bei('poststelle')] },
  { brief: sofort(fristverlaengerung), in: [bei('ole.brandt'), bei('elif.aydin')] },
  { brief: sofort(gewerbeanmeldung), in: [bei('gewerbe')] },
  { brief: sofort(rechnung), in: [bei('ruth.halver'), bei('poststelle')] },
  { brief: sofort(newsletter), in: [bei('ole.brandt'), bei('hanna.reuter'), bei('pia.lenz')] },
  { brief: stellungnahme, in: [bei('karl.nowak'), bei('hanna.reuter'), bei('elif.aydin')] },
  { brief: sofort(buergerfrage), in: [bei('poststelle'), bei('ole.brandt'), bei('ines.vogt')] },
  { brief: sofort(jourFixe), in: [bei('ole.brandt'), bei('elif.aydin')] },
];
