const monate = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zonen: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  MET: 60,
  BST: 60,
};

const form =
  /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{2,4})(?!\d)[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([A-Za-z]{1,5}))?/;
// asctime: Fri May 19 09:55:48 2000
const asctime = /([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([A-Z]{3,4})\s+)?(\d{4})/;

const FRUEHESTES_JAHR = 1970;
const SPAETESTES_JAHR = 2200;

/** RFC 5322 §4.3: two and three digit years. */
const jahr = (text: string): number => {
  const zahl = Number(text);
  if (text.length >= 4) return zahl;
  return zahl < 50 ? zahl + 2000 : zahl + 1900;
};

/** Minutes east of UTC; unknown names count as UTC (RFC 5322 §4.3). */
function versatz(t: readonly (string | undefined)[]): number | undefined {
  if (t[7] === undefined) return zonen[(t[10] ?? '').toUpperCase()] ?? 0;
  const minuten = Number(t[8]) * 60 + Number(t[9]);
  if (Number(t[9]) > 59 || minuten > 14 * 60) return undefined;
  return t[7] === '-' ? -minuten : minuten;
}

/** ISO 8601 in UTC of a Date field, or undefined when it names no possible moment. */
export function liesDatum(roh: string): string | undefined {
  const text = roh.slice(0, 500).replace(/\([^()]*\)/g, ' ');
  const t = form.exec(text);
  if (t) return moment([jahr(t[3] ?? ''), monat(t[2]), Number(t[1])], [t[4], t[5], t[6]], versatz(t));
  const a = asctime.exec(text);
  if (!a) return undefined;
  return moment([Number(a[7]), monat(a[1]), Number(a[2])], [a[3], a[4], a[5]], zonen[a[6] ?? ''] ?? 0);
}

const monat = (name: string | undefined): number => monate.indexOf((name ?? '').toLowerCase());

function moment(
  [j, m, tag]: readonly [number, number, number],
  uhrzeit: readonly (string | undefined)[],
  minutenOst: number | undefined,
): string | undefined {
  const [std = 0, min = 0, sek = 0] = uhrzeit.map((x) => Number(x ?? '0'));
  if (m < 0 || minutenOst === undefined || j < FRUEHESTES_JAHR || j > SPAETESTES_JAHR) return undefined;
  if (std > 23 || min > 59 || sek > 60) return undefined;
  const tagMs = Date.UTC(j, m, tag);
  const echt = new Date(tagMs);
  if (echt.getUTCMonth() !== m || echt.getUTCDate() !== tag) return undefined;
  return new Date(tagMs + ((std * 60 + min - minutenOst) * 60 + sek) * 1000).toISOString();
}
