import type { Hinweistext } from './form.ts';

/** What the pane and the Akten pages say alike when something takes long, is refused or has no answer. */
export const gemeinsam = {
  'laden.lang': 'Das dauert länger als sonst. Sie können weiterarbeiten.',
  'fehler.offline.titel': 'Keine Verbindung zur Registratur.',
  'fehler.offline.jetzt': 'Jetzt versuchen',
  'fehler.einzelheiten': 'Einzelheiten für die IT',
  'fehler.meldung': (code: string) => `Meldung ${code}`,
  'fehler.kennung': (kennung: string) => `Kennung ${kennung}`,
  'fehler.kopieren': 'Kopieren',
} as const satisfies Readonly<Record<string, Hinweistext>>;
