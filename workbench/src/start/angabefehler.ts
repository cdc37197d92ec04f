/** The German reason why `parseArgs` (node:util) refused, naming the word it stumbled on. */
export function angabefehler(fehler: unknown): string {
  if (!(fehler instanceof Error && 'code' in fehler)) throw fehler;
  // "Unknown option '--x'", "Option '-o, --output <value>' argument missing", "Unexpected argument 'x'."
  const wort = /'(?:-\w, )?(.*?)(?: <value>)?'/.exec(fehler.message)?.[1] ?? '';
  switch (fehler.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Die Angabe „${wort}“ gibt es hier nicht.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `„${wort}“ ist hier zu viel.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return fehler.message.includes('does not take')
        ? `Die Angabe „${wort}“ hat keinen Wert.`
        : `Nach „${wort}“ fehlt der Wert.`;
    default:
      throw fehler;
  }
}
