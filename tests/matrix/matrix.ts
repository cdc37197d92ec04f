/** `npm run -s matrix`: the whole table, then each planted bug until its first deviation. */
import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import { starteTesthaus } from '../hilfe/haus.ts';
import { entzugsproben, pruefeEntzug } from './entzug.ts';
import { erzeugePruefung, findeErste, nameVon, proben, type Abweichung } from './lauf.ts';
import { mutantenListe } from './mutantenListe.ts';
import { stadt } from './stadt.ts';
import { routeVon } from './tafel.ts';

const hoechstensGezeigt = 200;

const fortschritt = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

async function ganzeTafel(): Promise<readonly Abweichung[]> {
  const haus = await starteTesthaus({ einrichtung: stadt });
  try {
    const { pruefe } = erzeugePruefung(haus);
    const abweichungen: Abweichung[] = [];
    for (const [i, probe] of proben.entries()) {
      const abweichung = await pruefe(probe);
      if (abweichung) abweichungen.push(abweichung);
      if (i % 50 === 0) fortschritt(`${i} von ${proben.length} Fällen`);
    }
    return abweichungen;
  } finally {
    await haus.stoppe();
  }
}

const ohneFall = (Object.keys(adressen) as RoutenId[]).filter(
  (id) => !proben.some((p) => routeVon(p.fall) === id),
);
const abweichungen = await ganzeTafel();
const beimEntzug = await pruefeEntzug();
fortschritt('');
for (const { probe, was } of abweichungen.slice(0, hoechstensGezeigt))
  console.log(`${nameVon(probe)}: ${was}`);
if (abweichungen.length > hoechstensGezeigt)
  console.log(`… und ${abweichungen.length - hoechstensGezeigt} weitere Abweichungen`);
for (const was of beimEntzug) console.log(`Entzug: ${was}`);
for (const id of ohneFall) console.log(`Ohne Fall: ${id}`);

let gefunden = 0;
for (const mutant of mutantenListe) {
  const spur = await findeErste(mutant);
  if (spur) gefunden += 1;
  console.log(
    `${spur ? '✓' : '✗'} ${mutant.name}: ${spur ? `${nameVon(spur.probe)}: ${spur.was}` : 'nicht gefunden'}`,
  );
}

console.log(
  JSON.stringify({
    faelle: proben.length + entzugsproben,
    abweichungen: abweichungen.length + beimEntzug.length,
    routen: Object.keys(adressen).length,
    routen_ohne_fall: ohneFall.length,
    mutanten: mutantenListe.length,
    gefunden,
  }),
);
process.exitCode =
  abweichungen.length + beimEntzug.length === 0 && ohneFall.length === 0 && gefunden === mutantenListe.length
    ? 0
    : 1;
