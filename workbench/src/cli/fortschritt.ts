const breite = 30;
const loesche = (): string => (process.stderr.isTTY ? '\r\u001b[K' : '');

/** A line for the person on the error output; a bar that stands there makes room. */
export const sage = (text: string): void => void process.stderr.write(`${loesche()}${text}\n`);

/** A bar on the error output while it is a terminal; silent otherwise. */
export function fortschritt(gesamt: number): { readonly weiter: () => void; readonly ende: () => void } {
  let fertig = 0;
  const zeige = (): void => {
    if (!process.stderr.isTTY) return;
    const voll = Math.round((fertig / Math.max(gesamt, 1)) * breite);
    process.stderr.write(`\r${'█'.repeat(voll)}${'░'.repeat(breite - voll)} ${fertig} von ${gesamt}`);
  };
  zeige();
  return {
    weiter: () => {
      fertig += 1;
      zeige();
    },
    ende: () => void process.stderr.write(loesche()),
  };
}
