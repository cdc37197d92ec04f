/** `npm run test:azurite`: contents contract and whole product against Azurite, which is installed only when asked for. */
import { spawnSync } from 'node:child_process';
import { starte } from '@registratur/workbench/start/prozess';
import { istInstalliert } from './dienst.ts';

if (!istInstalliert()) {
  console.log('Azurite wird eingerichtet (einmalig, etwa 250 MB) …');
  spawnSync('npm', ['ci', '--no-workspaces', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
if (istInstalliert()) {
  process.exitCode = await starte('vitest', ['run', '--config', 'tests/azurite/vitest.config.ts']);
} else {
  console.error(
    'Azurite ließ sich nicht einrichten; die Inhalte in Azure Blob Storage sind nicht geprüft. Bitte prüfen Sie die Netzverbindung und versuchen Sie es erneut.',
  );
  process.exitCode = 1;
}
