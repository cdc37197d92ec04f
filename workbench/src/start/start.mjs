/**
 * First contact: runs on any Node >= 20 without a single dependency. Installs what is missing, finds a Node
 * that can run the house (>= 22.19, normally the 24 that comes with the packages) and hands over to befehle.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const wurzel = resolve(import.meta.dirname, '../../..');
const bin = join(wurzel, 'node_modules', '.bin');
const marke = join(wurzel, 'node_modules', '.registratur-stand');

function installiere() {
  const stand = createHash('sha256')
    .update(readFileSync(join(wurzel, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marke) && readFileSync(marke, 'utf8') === stand) return;
  console.error('Pakete werden eingerichtet (einmalig, etwa eine Minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: wurzel,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'Die Pakete ließen sich nicht einrichten. Bitte prüfen Sie die Netzverbindung und versuchen Sie es erneut.',
    );
    process.exit(1);
  }
  writeFileSync(marke, stand);
}

const kann = (version) => {
  const [haupt = 0, neben = 0] = version.replace(/^v/, '').split('.').map(Number);
  return haupt > 22 || (haupt === 22 && neben >= 19);
};

function findeNode() {
  const mitgebracht = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(mitgebracht)) return mitgebracht;
  if (kann(process.version)) return process.execPath;
  console.error(
    `Bitte installieren Sie Node.js 22.19 oder neuer: Für dieses System liegt keines bei (gefunden: ${process.version}).`,
  );
  process.exit(1);
}

installiere();
const kind = spawn(findeNode(), [join(import.meta.dirname, 'befehle.ts'), ...process.argv.slice(2)], {
  cwd: wurzel,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => kind.kill(signal));
kind.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
