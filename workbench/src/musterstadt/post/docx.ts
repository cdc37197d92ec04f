import { strToU8, zipSync } from 'fflate';

const kopf = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const haupt = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const hauptMitMakros = 'application/vnd.ms-word.document.macroEnabled.main+xml';

const maskiert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const absatz = (text: string, i: number): string => {
  const schrift = i === 0 ? '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>' : '';
  return `<w:p><w:r>${schrift}<w:t xml:space="preserve">${maskiert(text)}</w:t></w:r></w:p>`;
};

function paket(absaetze: readonly string[], typ: string): Buffer {
  // Local time, because that is what ZIP keeps: the same bytes in every time zone.
  const mtime = new Date(2026, 10, 2, 8, 0, 0);
  const teile = {
    '[Content_Types].xml': `${kopf}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${typ}"/></Types>`,
    '_rels/.rels': `${kopf}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${kopf}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${absaetze.map(absatz).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  const bytes = Object.entries(teile).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime }));
}

export const docxTyp = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const docmTyp = 'application/vnd.ms-word.document.macroEnabled.12';

/** A Word document (ECMA-376) of paragraphs; the first is its title. */
export const docx = (absaetze: readonly string[]): Buffer => paket(absaetze, haupt);

/** A document that says it carries macros; it has none. */
export const docm = (absaetze: readonly string[]): Buffer => paket(absaetze, hauptMitMakros);
