import type { Aktenplaneinheit } from '@registratur/shared/domain/aktenplan/aktenplan.schema';
import { gruppentafel } from './gruppen.ts';

/** Aktenplan of Musterstadt (domain §11.1): Kennzeichen | Titel | years or rule | kind | keeping unit. Demo values. */
const tafel = `
01|Innere Verwaltung|-|B|50000010
01.01|Politische Gremien|-|A|50000001
01.01.01|Rat: Sitzungen, Beschlüsse|unbefristet|A|50000001
01.01.02|Ausschüsse|unbefristet|A|50000001
01.02|Verwaltungsführung|10|B|50000001
01.02.01|Verwaltungsvorstand|10|A|50000001
01.02.02|Repräsentation, Ehrungen|5|B|50000001
01.05|Gleichstellung|10|B|50000142
01.06|Beschäftigtenvertretung|-|B|50000110
01.06.01|Beteiligung des Personalrats (Dienststelle)|10|B|50000111
01.06.02|Dienstvereinbarungen|30|A|50000111
01.07|Rechnungsprüfung|10|B|50000014
01.10|IT und E-Government|-|B|50000113
01.10.01|Digitalisierung, Projekte|10|B|50000113
01.10.02|Verfahren, Betrieb, Wartung|5|V|50000113
01.10.03|Informationssicherheit|10|V|50000113
01.11|Personal|-|B|50000111
01.11.01|Personalakten Beamte|PERSONALAKTE 5|B|50000111
01.11.02|Personalakten Beschäftigte|PERSONALAKTE 5|B|50000111
01.11.03|Stellenausschreibung und -besetzung|2|V|50000111
01.11.04|Ausbildung|5|V|50000111
01.11.05|Betriebliches Eingliederungsmanagement|3|V|50000111
01.12|Organisation|-|B|50000112
01.12.01|Stellenplan|unbefristet|A|50000112
01.12.02|Stellenbewertung|10|B|50000112
01.12.03|Dienstanweisungen|10|A|50000112
01.13|Zentrale Dienste, Poststelle|5|V|50000114
01.14|Finanzen, Haushalt|HAUSHALT 10|B|50000120
01.14.02|Rechnungen|HAUSHALT 10|V|50000120
01.16|Recht, Datenschutz|10|B|50000130
01.17|Beschaffung, Vergabe|10|V|50000112
02|Sicherheit und Ordnung|-|B|50000132
02.01|Ordnungsangelegenheiten|5|V|50000132
02.02|Gewerbe|-|V|50000133
02.02.01|Gewerbemeldungen|10|V|50000133
02.02.02|Gaststättenerlaubnisse|10|V|50000133
02.04|Straßenverkehr, Halteverbote|3|V|50000132
03|Schulträgeraufgaben|-|B|50000011
03.01|Schulträgeraufgaben|10|B|50000011
05|Soziale Leistungen|-|B|50000150
05.01|Hilfe zum Lebensunterhalt (SGB XII)|10|V|50000150
06|Kinder- und Jugendhilfe|-|B|50000150
06.01|Kindertagesbetreuung|10|V|50000150
09|Räumliche Planung|-|B|50000012
09.01|Bauleitplanung|unbefristet|A|50000012
10|Bauen und Wohnen|-|B|50000163
10.01|Bauaufsicht (Bauakten)|unbefristet|B|50000163
12|Verkehrsflächen|-|B|50000012
12.01|Straßenbau, Aufbrüche|10|B|50000012
13|Natur- und Landschaftspflege|-|B|50000136
13.01|Grünflächen, Baumschutz|10|V|50000136
14|Umweltschutz|-|B|50000136
14.01|Umwelt- und Klimaschutz|10|B|50000136
14.02|Altlasten|unbefristet|A|50000136`;

/** Personalakten and BEM are kept under the Personalakte protection (domain §11.3, §4.4). */
const geschuetzt = new Set(['01.11.01', '01.11.02', '01.11.05']);

const zeilen = tafel
  .trim()
  .split('\n')
  .map((zeile) => zeile.split('|'));

const hatKinder = (kz: string): boolean => zeilen.some(([anderes = '']) => anderes.startsWith(`${kz}.`));
const beginntHier = (kz: string, an: readonly string[] | 'alle'): boolean =>
  an === 'alle' ? !kz.includes('.') : an.includes(kz);

function aufbewahrung(regel: string): Aktenplaneinheit['aufbewahrung'] {
  const [, beginn, jahre] = /^(?:(PERSONALAKTE|HAUSHALT) )?(\d+)$/.exec(regel) ?? [];
  const fristbeginn = beginn === 'PERSONALAKTE' || beginn === 'HAUSHALT' ? beginn : 'ZDA';
  return { fristbeginn, jahre: jahre === undefined ? null : Number(jahre) };
}

export const planVersion = '2026-1';

export const aktenplan: readonly Aktenplaneinheit[] = zeilen.map(
  ([kennzeichen = '', titel = '', regel = '', art = 'B', aktenfuehrung = '']) => ({
    kennzeichen,
    titel,
    aufbewahrung: aufbewahrung(regel),
    aussonderungsart: art === 'A' || art === 'V' ? art : 'B',
    // Leaves hold Akten, and the finance unit that also keeps Akten of its own (R1.2).
    aktenbildungErlaubt: !hatKinder(kennzeichen) || kennzeichen === '01.14',
    stillgelegt: false,
    schutzklasse: geschuetzt.has(kennzeichen) ? ('PERSONALAKTE' as const) : null,
    aktenfuehrung,
    erteilt: gruppentafel.filter((z) => beginntHier(kennzeichen, z.an)).map((z) => z.name),
    ausgenommen: gruppentafel.filter((z) => z.ausser?.includes(kennzeichen)).map((z) => z.name),
  }),
);
