/** The drill: the register is taken along, its machine is gone, and another goes on with it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@registratur/shared/kernel/hash';
import { afterAll, expect, it } from 'vitest';
import { erzeugeProbe, wert } from './werkbank.hilfe.ts';

const alt = await erzeugeProbe();
const neu = await erzeugeProbe();
afterAll(async () => {
  await alt.raeumeAuf();
  await neu.raeumeAuf();
});
const archiv = join(neu.oben, 'archiv');

let id: string;
let hash: string;

it('nimmt alles mit, aber nicht, solange ein Server läuft', async () => {
  await alt.starte();
  const ruf = alt.als(await alt.token('Ole Brandt'));
  const { ziele } = await wert(ruf('vorgang.ziele', { frage: { text: 'Baumfällung Lindenallee' } }));
  const [ziel] = ziele;
  const brief = join(import.meta.dirname, '../../README.md');
  const verweis = `${ziel!.akte}.${ziel!.vorgang}`;
  const abgelegt = await alt.registratur('ablegen', '--als', 'Ole Brandt', '--vorgang', verweis, brief);
  expect(abgelegt.code).toBe(0);
  id = String(abgelegt.zeilen[0]!['schriftstueckId']);
  hash = sha256(readFileSync(brief));
  const zuFrueh = await alt.registratur('export', archiv);
  expect(zuFrueh.code).toBe(2);
  expect(zuFrueh.fehler).toContain('läuft schon eine Registratur');
  expect(existsSync(join(archiv, 'verzeichnis.json'))).toBe(false);

  await alt.beende();
  const export_ = await alt.registratur('export', archiv);
  expect(export_.fehler).toBe('');
  expect(export_.code).toBe(0);
  expect(export_.zeilen[0]).toMatchObject({ was: 'export', inhalte: 1 });
});

it('bringt es auf einer anderen Maschine ein, wo es vollständig geprüft ist', async () => {
  rmSync(alt.daten, { recursive: true });
  const mitgebracht = await neu.registratur('import', archiv);
  expect(mitgebracht.fehler).toBe('');
  expect(mitgebracht.zeilen[0]).toMatchObject({ was: 'import', inhalte: 1 });
  const geprueft = await neu.registratur('pruefen');
  expect(geprueft.code).toBe(0);
  expect(geprueft.zeilen.at(-1)).toMatchObject({ fehler: 0, inhalte: 1 });
});

it('arbeitet dort weiter: Das Schriftstück ist da, Byte für Byte, und die Suche findet es', async () => {
  await neu.starte();
  const ziel = join(neu.oben, 'zurueck.md');
  const geholt = await neu.registratur('holen', '--als', 'Ole Brandt', id, '-o', ziel);
  expect(geholt).toMatchObject({ code: 0, fehler: '' });
  expect(sha256(readFileSync(ziel))).toBe(hash);
  await expect
    .poll(async () => (await neu.registratur('suche', '--als', 'Ole Brandt', 'README')).aus, {
      timeout: 30_000,
    })
    .toContain(id.split('.')[0]!);
});
