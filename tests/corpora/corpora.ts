/** `npm run -s corpora`: prints what is not as expected by name, then one line of JSON. */
import { boese, briefe, ordner, vorhanden } from './korpus.ts';
import { laufe, type Bericht } from './lauf.ts';
import { zusammengefasst } from './zahlen.ts';

function zeige(b: Bericht): void {
  console.log('Unterschiede bei Briefen:');
  for (const { name, unterschiede } of b.briefe) for (const u of unterschiede) console.log(`  ${name}: ${u}`);
  console.log('Böse Fälle:');
  for (const { name, funde, muss } of b.boese) {
    for (const f of funde) console.log(`  ✗ ${name}: ${f}`);
    for (const m of muss) {
      if (m.stand === 'verletzt') console.log(`  ✗ ${name}: nicht erfüllt: ${m.muss}`);
      if (m.spaeter !== undefined) console.log(`  – ${name}: noch kein Modul (${m.spaeter}): ${m.muss}`);
    }
  }
  for (const { name } of b.ohneModul) console.log(`  – ${name}: noch kein Modul`);
}

if (!vorhanden) {
  console.error(`Die fremden Testdaten fehlen: ${ordner} (Umgebungsvariable REGISTRATUR_CORPORA).`);
  process.exit(2);
}
const bericht = await laufe(briefe(), boese(), (getan, gesamt) => {
  if (process.stdout.isTTY) process.stdout.write(`\r… ${getan} von ${gesamt} `);
});
zeige(bericht);
console.log(JSON.stringify(zusammengefasst(bericht)));
