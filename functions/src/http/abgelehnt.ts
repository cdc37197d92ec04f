import type { Paketantwort } from '@registratur/shared/contract/paket';
import type { Ein } from '@registratur/shared/contract/route';
import type { Fehler, Fehlercode } from '@registratur/shared/kernel/fehler';
import type { Result } from '@registratur/shared/kernel/result';

/** What the record of refusals keeps: who was turned away, not who mistyped. */
const gehoertInsBuch: ReadonlySet<Fehlercode> = new Set([
  'nicht_angemeldet',
  'kein_recht',
  'nicht_gefunden',
  'ruecknahme_fremd',
]);

/** The refusals to be recorded of one request: of a packet each file that was turned away, as if it had come alone. */
export function abgelehntMit(ein: Ein, ergebnis: Result<unknown, Fehler>): readonly Fehlercode[] {
  return alleCodes(ein, ergebnis).filter((code) => gehoertInsBuch.has(code));
}

function alleCodes(ein: Ein, ergebnis: Result<unknown, Fehler>): readonly Fehlercode[] {
  if (!ergebnis.ok) return [ergebnis.fehler.code];
  if (ein.art !== 'paket') return [];
  const { ergebnisse } = ergebnis.wert as Paketantwort;
  return ergebnisse.flatMap((zeile) => (zeile.ok ? [] : [zeile.problem.code]));
}
