import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { einheitlichesManifest, fassung, sprachdatei } from './einheitlich.ts';
import { fassungen, herkunft, quelle, schemaMaengel, wurzel } from './probe.ts';
import { erzeugeQuelle } from './quelle.ts';

const manifest = einheitlichesManifest(quelle);
const de = sprachdatei(quelle, 'de');
const en = sprachdatei(quelle, 'en');

/** The value at `a.b[0].c`. */
const an = (wert: unknown, ort: string): unknown =>
  ort
    .split(/[.[\]]+/)
    .filter((teil) => teil !== '')
    .reduce<unknown>((w, teil) => (w as Record<string, unknown> | undefined)?.[teil], wert);

describe('Einheitliches Manifest', () => {
  it('nennt die niedrigste Fassung, die verschachtelte Anmeldung kennt', () => {
    expect(fassung).toBe('1.22');
    expect(schemaMaengel('1.21', '', { ...manifest, manifestVersion: '1.21' })).toContain(
      '/webApplicationInfo must NOT have additional properties',
    );
  });

  it.each(fassungen)('besteht das amtliche Schema %s', (f) => {
    expect(schemaMaengel(f, '', { ...manifest, manifestVersion: f })).toEqual([]);
    const ohne = einheitlichesManifest(erzeugeQuelle({ version: '0.1.0' }));
    expect(schemaMaengel(f, '', { ...ohne, manifestVersion: f })).toEqual([]);
    for (const texte of [de, en]) expect(schemaMaengel(f, 'Localization.', texte)).toEqual([]);
  });

  it('das Schema findet, was kaputt ist', () => {
    expect(schemaMaengel(fassung, '', { ...manifest, icons: undefined })).toContain(
      " must have required property 'icons'",
    );
    expect(schemaMaengel(fassung, '', { ...manifest, id: 'registratur' })).not.toEqual([]);
    const name = { ...manifest.name, short: 'x'.repeat(31) };
    expect(schemaMaengel(fassung, '', { ...manifest, name })).toEqual([
      '/name/short must NOT have more than 30 characters',
    ]);
    const fremd = [{ ...manifest.extensions?.[0], requirements: { scopes: ['word'] } }];
    expect(schemaMaengel(fassung, '', { ...manifest, extensions: fremd })).not.toEqual([]);
    expect(schemaMaengel(fassung, 'Localization.', { ...de, 'extensions[1].label': 'x' })).not.toEqual([]);
  });

  it('nennt den Tab „Akten“ in Teams, hinter dem eine Seite steht', () => {
    const seite = `${herkunft}/akten/`;
    expect(manifest.staticTabs).toEqual([
      { entityId: 'akten', name: 'Akten', contentUrl: seite, websiteUrl: seite, scopes: ['personal'] },
    ]);
    expect(manifest.validDomains).toContain(new URL(seite).host);
    expect(existsSync(join(wurzel, 'teams-app/index.html'))).toBe(true);
  });

  it('jeder Text der deutschen Datei steht an seinem Ort im Manifest', () => {
    const texte = Object.entries(de).filter(([ort]) => ort !== '$schema');
    expect(texte).toHaveLength(9);
    for (const [ort, text] of texte) expect([ort, an(manifest, ort)]).toEqual([ort, text]);
  });

  it('die englische Datei nennt dieselben Orte', () => {
    expect(Object.keys(en)).toEqual(Object.keys(de));
    expect(en['description.short']).not.toBe(de['description.short']);
  });

  it('ohne App-Registrierung steht keine Anmeldung darin', () => {
    expect(einheitlichesManifest(erzeugeQuelle({ version: '0.1.0' }))).not.toHaveProperty(
      'webApplicationInfo',
    );
    expect(manifest.webApplicationInfo).toEqual({
      id: quelle.anwendung,
      resource: `api://akte.musterstadt.example/${quelle.anwendung}`,
      nestedAppAuthInfo: [
        {
          redirectUri: 'brk-multihub://akte.musterstadt.example',
          scopes: [`api://akte.musterstadt.example/${quelle.anwendung}/access_as_user`],
        },
      ],
    });
  });

  it('verbirgt das Manifest für Mac, wo beide ankommen, und lässt kein drittes erzeugen', () => {
    expect(manifest.extensions?.[0]?.alternates).toEqual([
      { hide: { customOfficeAddin: { officeAddinId: quelle.kennung.xml } } },
    ]);
  });

  it('lädt nur vom eigenen Ort', () => {
    const adressen = JSON.stringify(manifest).match(/https?:[^"#]+/g) ?? [];
    const fremde = adressen.filter((a) => new URL(a).origin !== herkunft);
    expect(adressen.length).toBeGreaterThan(8);
    expect(fremde).toEqual([manifest.$schema]);
    expect(manifest.validDomains).toEqual([new URL(herkunft).host]);
  });
});
