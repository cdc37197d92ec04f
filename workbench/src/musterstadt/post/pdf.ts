/** Where WinAnsiEncoding has letters that Latin-1 has not (ISO 32000 annex D). */
const winAnsi: Readonly<Record<string, string>> = {
  '€': '\x80',
  '„': '\x84',
  '’': '\x92',
  '“': '\x93',
  '–': '\x96',
};

const alsText = (zeile: string): string =>
  zeile.replace(/[\\()]/g, '\\$&').replace(/[€„’“–]/g, (zeichen) => winAnsi[zeichen] ?? zeichen);

/** A one-page PDF 1.4 with lines of text in Helvetica; letters beyond WinAnsi are not possible. */
export function pdf(zeilen: readonly string[]): Buffer {
  const text = zeilen.map((zeile) => `(${alsText(zeile)}) Tj T*`).join('\n');
  const inhalt = `BT /F1 11 Tf 14 TL 60 780 Td\n${text}\nET`;
  const objekte = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${inhalt.length} >>\nstream\n${inhalt}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let datei = '%PDF-1.4\n%âãÏÓ\n';
  const orte: number[] = [];
  for (const [i, objekt] of objekte.entries()) {
    orte.push(datei.length);
    datei += `${i + 1} 0 obj\n${objekt}\nendobj\n`;
  }
  const verzeichnis = orte.map((ort) => `${String(ort).padStart(10, '0')} 00000 n \n`).join('');
  const ende = `xref\n0 ${objekte.length + 1}\n0000000000 65535 f \n${verzeichnis}trailer\n<< /Size ${objekte.length + 1} /Root 1 0 R >>\nstartxref\n${datei.length}\n%%EOF\n`;
  return Buffer.from(datei + ende, 'latin1');
}
