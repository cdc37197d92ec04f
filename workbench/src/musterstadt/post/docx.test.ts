import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { docm, docx } from './docx.ts';

const teile = (paket: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(paket)).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe('Word-Dokument', () => {
  it('enthält den genannten Hauptteil mit allen Absätzen', () => {
    const paket = teile(docx(['Titel', 'Grüße & <mehr>']));
    expect(paket['_rels/.rels']).toContain('Target="word/document.xml"');
    expect(paket['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml');
    const text = [...(paket['word/document.xml'] ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map((t) => t[1]);
    expect(text).toEqual(['Titel', 'Grüße &amp; &lt;mehr&gt;']);
  });

  it('mit angeblichen Makros enthält keine', () => {
    const paket = teile(docm(['Titel']));
    expect(paket['[Content_Types].xml']).toContain('macroEnabled');
    expect(Object.keys(paket)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  });

  it('hat in jeder Zeitzone dieselben Bytes', () => {
    const hier = docx(['Titel']);
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(docx(['Titel'])).toEqual(hier);
    vi.unstubAllEnvs();
  });
});
