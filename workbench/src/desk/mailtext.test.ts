import { expect, test } from 'vitest';
import type { Mitschicksel } from './graph.ts';
import { alsDokument } from './mailtext.ts';

const bild: Mitschicksel = {
  id: 'A1',
  name: 'logo.png',
  mime: 'image/png',
  bytes: 3,
  imText: true,
  art: 'datei',
  base64: 'QUJD',
  contentId: 'logo@example.org',
};

test('Fremdes HTML darf nichts laden und nichts ausführen', () => {
  const dokument = alsDokument('<img src="https://fremd.example/zaehlpixel.gif">', []);
  expect(dokument).toMatch(
    /^<!doctype html><html lang="de"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/,
  );
  expect(dokument).toContain("default-src 'none'");
  expect(dokument).not.toContain('script-src');
});

test('Bilder der Nachricht selbst stehen im Text, unbekannte bleiben leer', () => {
  const dokument = alsDokument('<img src="cid:logo@example.org"><img src=\'cid:fremd\'>', [bild]);
  expect(dokument).toContain('<img src="data:image/png;base64,QUJD">');
  expect(dokument).toContain("<img src='data:,'>");
});
