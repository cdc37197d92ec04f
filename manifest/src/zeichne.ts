/** Draws the icons of both manifests from the mark, through Chromium: `node manifest/src/zeichne.ts`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { alleSymbole } from './symbole.ts';

const ziel = resolve(import.meta.dirname, '../public/icons');
mkdirSync(ziel, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
try {
  const blatt = await browser.newPage();
  for (const { datei, seite, svg } of alleSymbole) {
    await blatt.setViewportSize({ width: seite, height: seite });
    await blatt.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await blatt.screenshot({ path: join(ziel, datei), omitBackground: true });
  }
} finally {
  await browser.close();
}
