import type { Hinweistext } from './form.ts';

/** Texts of dropping and choosing files. */
export const drop = {
  'ablage.drop': 'Hier ablegen',
  'ablage.drop.auswaehlen': 'Datei auswählen',
  'ablage.drop.ziel': (zeichen: string) => `Datei auswählen und in Vorgang ${zeichen} ablegen`,
} as const satisfies Readonly<Record<string, Hinweistext>>;
