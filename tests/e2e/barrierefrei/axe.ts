import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const liegt = createRequire(import.meta.url);
const quelle = readFileSync(liegt.resolve('axe-core/axe.min.js'), 'utf8');
const deutsch = readFileSync(liegt.resolve('axe-core/locales/de.json'), 'utf8');

const schwer: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** What axe finds serious or critical in one document, without the frames in it: rule, place and reason. */
export async function findeHindernisse(dokument: Frame): Promise<readonly string[]> {
  if (!(await dokument.evaluate(() => 'axe' in window)))
    await dokument.evaluate(`${quelle}; axe.configure({ locale: ${deutsch} }); undefined`);
  // Fluent's focus helpers are empty and focusable on purpose.
  const ergebnis: AxeResults = await dokument.evaluate(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false, resultTypes: ['violations'] })`,
  );
  return ergebnis.violations
    .filter((regel) => schwer.has(regel.impact))
    .flatMap((regel) => regel.nodes.map((ort) => `${regel.id} an ${ort.target.join(' ')}: ${regel.help}`));
}
