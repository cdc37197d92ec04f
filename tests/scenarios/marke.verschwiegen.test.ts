import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@registratur/shared/kernel/hash';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { expect, it } from 'vitest';
import { starteTesthaus } from '../hilfe/haus.ts';
import { rufeRoute, type Anruf } from '../hilfe/route.ts';

/** Everything on disk below a folder, one after the other. */
function allesIn(ordner: string): Buffer {
  const dateien = readdirSync(ordner, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return Buffer.concat(dateien.map((e) => readFileSync(join(e.parentPath, e.name))));
}

const adresse = 'angesehen-quxv@beispiel.example';
const [marke, faden] = [sha256('angesehene Nachricht'), sha256('angesehene Unterhaltung')];
const zeichen = '13.01/4711-2026';

/** Questions a pane asks about a looked-at mail, and the same with a mistake in them. */
const fragen: readonly (readonly [Anruf, number])[] = [
  [{ id: 'nachricht.marken', ein: { schluessel: [marke] } }, 200],
  [{ id: 'vorgang.vorschlaege', ein: { zeichen: [zeichen], faden, adressen: [adresse] } }, 200],
  [{ id: 'nachricht.marken', ein: { schluessel: [marke], zuviel: adresse } }, 400],
  [{ id: 'nachricht.marken', ein: { schluessel: [adresse] } }, 400],
  [{ id: 'vorgang.vorschlaege', ein: { zeichen: [adresse], faden, adressen: [adresse] } }, 400],
  [
    { id: 'vorgang.vorschlaege', ein: { zeichen: [], adressen: Array.from({ length: 51 }, () => adresse) } },
    400,
  ],
];

it('Von einer nur angesehenen E-Mail bleibt nichts: nicht im Speicher, nicht bei den Ablehnungen, in keiner Meldung', async () => {
  const daten = mkdtempSync(join(tmpdir(), 'registratur-angesehen-'));
  try {
    const haus = await starteTesthaus({ daten });
    const token = await haus.token(namens('Ole Brandt'));
    for (const [anruf, status] of fragen) {
      const antwort = await rufeRoute(haus.url, token, anruf);
      expect([anruf.id, antwort.status]).toEqual([anruf.id, status]);
      // A refusal names the place, never what stood there.
      expect(antwort.bytes.includes(adresse)).toBe(false);
      expect((await rufeRoute(haus.url, undefined, anruf)).status).toBe(401);
    }
    expect(haus.meldungen).toEqual([]);
    await haus.stoppe();
    const alles = allesIn(daten);
    // The proof that something would be found: the refusals without a token are there.
    expect(alles.includes('nachricht.marken')).toBe(true);
    for (const spur of [adresse, sha256(adresse), marke, faden, zeichen])
      expect(alles.includes(spur)).toBe(false);
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
});
