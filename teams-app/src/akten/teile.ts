/** What is fetched after the first load, each part once. */
import type { Aktenplan } from './Aktenplan.tsx';
import type { Schublade } from './Schublade.tsx';
import type { Vorschau } from './Vorschau.tsx';

export const ladeAktenplan = (): Promise<typeof Aktenplan> =>
  import('./Aktenplan.tsx').then((teil) => teil.Aktenplan);
export const ladeSchublade = (): Promise<typeof Schublade> =>
  import('./Schublade.tsx').then((teil) => teil.Schublade);
export const ladeVorschau = (): Promise<typeof Vorschau> =>
  import('./Vorschau.tsx').then((teil) => teil.Vorschau);
