import { existsSync } from 'node:fs';
import { starte } from './prozess.ts';

/** Debian's Chromium, which the browser tests drive. */
export const chromium = '/usr/bin/chromium';

/** True once Chromium is there: installs it as root on Debian, otherwise says in one line what to do. */
export async function sorgeFuerChromium(): Promise<boolean> {
  if (existsSync(chromium)) return true;
  const root = process.getuid?.() === 0;
  if (root && existsSync('/etc/debian_version')) {
    console.error('Chromium wird eingerichtet (einmalig) …');
    await starte('apt-get', ['update', '-qq']);
    const code = await starte('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (code === 0 && existsSync(chromium)) return true;
  }
  console.error(`Für die Browsertests fehlt ${chromium}: apt-get install chromium (als root).`);
  return false;
}
