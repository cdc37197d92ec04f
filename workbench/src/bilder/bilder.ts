/** Makes every picture of README and handbook out of the running product (`npm run bilder`). */
import { akten } from './akten.ts';
import { spiele } from './buehne.ts';
import { eineMail } from './handbuch/eineMail.ts';
import { mehrereMails } from './handbuch/mehrereMails.ts';
import { stoerungen } from './handbuch/stoerungen.ts';
import { vorgaenge } from './handbuch/vorgaenge.ts';
import { schreibtisch } from './schreibtisch.ts';

await spiele([schreibtisch, eineMail, akten, vorgaenge, mehrereMails, stoerungen]);
