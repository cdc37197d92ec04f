import * as z from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const erwartet: Readonly<Record<string, string>> = {
  string: 'Hier wird ein Text erwartet.',
  number: 'Hier wird eine Zahl erwartet.',
  int: 'Hier wird eine ganze Zahl erwartet.',
  boolean: 'Hier wird ja oder nein erwartet (true oder false).',
  array: 'Hier wird eine Liste erwartet.',
  object: 'Hier werden benannte Felder erwartet.',
};

const einheit: Readonly<Record<string, string>> = { string: ' Zeichen', array: ' Einträge' };

const falscheArt = (input: unknown, art: string): string =>
  input === undefined ? 'Diese Angabe fehlt.' : (erwartet[art] ?? 'Hier steht etwas anderes als erwartet.');

/** German sentence for what a schema finds and has no sentence of its own for. */
function grund(issue: Issue): string {
  if (issue.code === 'invalid_type') return falscheArt(issue.input, issue.expected);
  if (issue.code === 'invalid_value') return `Erlaubt ist hier: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_big') return `Höchstens ${String(issue.maximum)}${einheit[issue.origin] ?? ''}.`;
  if (issue.code === 'too_small') return `Mindestens ${String(issue.minimum)}${einheit[issue.origin] ?? ''}.`;
  if (issue.code === 'invalid_format') return 'Das hat nicht die erwartete Form.';
  if (issue.code === 'invalid_union') return 'Das passt zu keiner der erlaubten Formen.';
  return 'Diese Angabe stimmt nicht.';
}

/** From here on schemas speak plain German. */
export const sprichDeutsch = (): void => {
  z.config({ customError: grund });
};
