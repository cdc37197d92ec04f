const breite = 30;

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
    ende: () => {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    },
  };
}
