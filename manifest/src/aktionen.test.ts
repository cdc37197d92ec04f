import { aktionen } from '@registratur/shared/contract/action-ids';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { einheitlichesManifest } from './einheitlich.ts';
import { alle, liesXml, quelle, wurzel } from './probe.ts';
import { xmlManifest } from './xml.ts';

const manifest = einheitlichesManifest(quelle);
const orte = ['addin', 'manifest/public'];

/**
 * The source of an address of our origin: `/addin/` is made of the add-in's page and the files beside it, `/akten/` is
 * the one page of teams-app.
 */
const quelldatei = (pfad: string): string | undefined =>
  pfad === '/akten/'
    ? join(wurzel, 'teams-app/index.html')
    : orte
        .map((ort) => join(wurzel, ort, pfad.replace(/^\/addin\//, '')))
        .find((datei) => pfad.startsWith('/addin/') && existsSync(datei));

describe('Schaltflächen', () => {
  const [erweiterung] = manifest.extensions ?? [];
  const handlungen = erweiterung?.runtimes?.flatMap((l) => l.actions ?? []) ?? [];
  const knoepfe = erweiterung?.ribbons?.flatMap((r) =>
    r.tabs.flatMap((t) => t.groups?.flatMap((g) => g.controls ?? []) ?? []),
  );

  it('jede Handlung des Manifests steht im Vertrag, und umgekehrt', () => {
    expect(handlungen.map((h) => h.id).sort()).toEqual(Object.keys(aktionen).sort());
  });

  it('jede Schaltfläche nennt eine Handlung, jede Handlung hat eine Schaltfläche', () => {
    expect(knoepfe?.map((k) => k.actionId).sort()).toEqual(handlungen.map((h) => h.id).sort());
  });

  it.each(Object.entries(aktionen))(
    '%s: hinter der Schaltfläche steht eine Seite mit Programm',
    (id, { seite }) => {
      const laufzeit = erweiterung?.runtimes?.find((l) => l.actions?.some((h) => h.id === id));
      expect(laufzeit?.code.page).toBe(`${quelle.herkunft}${seite}`);
      const html = readFileSync(quelldatei(seite) ?? '', 'utf8');
      const programme = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map((t) => t[1] ?? '');
      expect(programme).toHaveLength(1);
      for (const programm of programme) expect(existsSync(join(wurzel, 'addin', programm))).toBe(true);
    },
  );

  it('die Seite lädt fremdes Programm nur von Microsoft', () => {
    const html = readFileSync(join(wurzel, 'addin/index.html'), 'utf8');
    const fremde = [...html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(
      (t) => new URL(t[1] ?? '').origin,
    );
    expect(fremde).toEqual(['https://appsforoffice.microsoft.com']);
  });

  it('jede andere Adresse beider Manifeste hat eine Datei', () => {
    const text = JSON.stringify(manifest);
    const ausXml = alle(liesXml(xmlManifest(quelle))).flatMap((e) => e.attribute['DefaultValue'] ?? []);
    const adressen = [...(text.match(/https:[^"]+/g) ?? []), ...ausXml].filter((a) =>
      a.startsWith(`${quelle.herkunft}/`),
    );
    const fehlende = adressen.filter((a) => quelldatei(new URL(a).pathname) === undefined);
    expect(adressen.length).toBeGreaterThan(10);
    expect(fehlende).toEqual([]);
    expect(quelldatei('/addin/gibt-es-nicht.html')).toBeUndefined();
    expect(quelldatei('/index.html')).toBeUndefined();
    expect(quelldatei('/akten/anderes')).toBeUndefined();
  });

  it('die Sprungziele der Hinweise gibt es', () => {
    const html = readFileSync(join(wurzel, 'manifest/public/hinweise.html'), 'utf8');
    for (const ort of [manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl])
      expect(html).toContain(`id="${new URL(ort).hash.slice(1)}"`);
  });
});
