import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const wurzel = join(import.meta.dirname, '../..');
const lies = (datei: string): string => readFileSync(join(wurzel, datei), 'utf8');
const dateien = (muster: string): string[] => globSync(muster, { cwd: wurzel }).sort();

const seiten = dateien('{README.md,docs/**/*.md}');
const genannt = seiten.flatMap((seite) => [
  ...[...lies(seite).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, beschreibung = '', ziel = '']) => ({
    beschreibung,
    bild: join(dirname(seite), ziel),
  })),
  // Light or dark, as the reader has it.
  ...[...lies(seite).matchAll(/<source [^>]*srcset="([^"]+)">\s*<img alt="([^"]*)" src="([^"]+)">/g)].flatMap(
    ([, dunkel = '', beschreibung = '', hell = '']) =>
      [dunkel, hell].map((ziel) => ({ beschreibung, bild: join(dirname(seite), ziel) })),
  ),
]);

it('Jedes genannte Bild gibt es, und jedes Bild nennt eine Seite', () => {
  expect([...new Set(genannt.map(({ bild }) => bild))].sort()).toEqual(dateien('docs/bilder/**/*.png'));
});

it('Jedes Bild ist beschrieben', () => {
  expect(genannt.filter(({ beschreibung }) => beschreibung.length < 20)).toEqual([]);
});

/** A text as the page may quote it: `…` for what differs, inner quotes as they are inside others. */
const flach = (text: string): string =>
  text
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .replaceAll('\\u00a0', ' ')
    .replaceAll(/[„‚]/g, '‚')
    .replaceAll(/[“‘]/g, '‘');

const woerter = dateien(
  '{shared/src/ui/texte/*.ts,shared/src/contract/problem.ts,functions/src/usecases/vorgang/gruende.ts,manifest/src/texte.ts,manifest/public/hilfe.html,workbench/src/desk/texte.ts}',
)
  .filter((datei) => !datei.endsWith('.test.ts'))
  .flatMap((datei) => flach(lies(datei)).split('\n'));

/** Whether a line of a catalogue says the pieces of the quote in their order. */
const gibtEs = (zitat: string): boolean =>
  woerter.some((zeile) => {
    let ab = 0;
    return flach(zitat)
      .split('…')
      .map((stueck) => stueck.trim())
      .every((stueck) => {
        const ort = zeile.indexOf(stueck, ab);
        ab = ort + stueck.length;
        return ort >= 0;
      });
  });

const handbuch = dateien('docs/handbuch/*.md');

it('Was das Handbuch in „…“ zitiert, sagt das Produkt auch', () => {
  const zitate = handbuch.flatMap((seite) =>
    [...lies(seite).matchAll(/„([^“]+)“/g)].map(([, zitat = '']) => `${seite}: ${zitat}`),
  );
  expect(zitate.length).toBeGreaterThan(50);
  expect(zitate.filter((zitat) => !gibtEs(zitat.slice(zitat.indexOf(': ') + 2)))).toEqual([]);
});

it('Jeder Verweis innerhalb der Seiten führt an eine Stelle, die es gibt', () => {
  const anker = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, titel = '']) =>
        titel
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
  const insLeere = seiten.flatMap((seite) =>
    [...lies(seite).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
      .filter(([, pfad = '', stelle]) => {
        const ziel = pfad === '' ? seite : relative(wurzel, join(wurzel, dirname(seite), pfad));
        if (globSync(ziel, { cwd: wurzel }).length === 0) return true;
        return stelle !== undefined && !anker(lies(ziel)).has(decodeURIComponent(stelle));
      })
      .map(([verweis]) => `${seite}: ${verweis}`),
  );
  expect(insLeere).toEqual([]);
});
