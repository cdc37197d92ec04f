import { mehrzahl, type Hinweistext } from './form.ts';

/** Texts of the pane for several e-mails and for files: they come with that part. */
export const mehrere = {
  'mehrere.titel': (n: number) => mails(n, 'ausgewählt'),
  'mehrere.laden': 'Die Auswahl wird gelesen …',
  'mehrere.ablegen': (n: number) => mails(n, 'ablegen'),
  'mehrere.auswahl': 'Ausgewählte E-Mails',
  'mehrere.laeuft': (n: number) => (n === 1 ? '1 E-Mail wird abgelegt' : `${n} E-Mails werden abgelegt`),
  'mehrere.fertig': (veraktet: number, alle: number) =>
    veraktet === alle ? mails(alle, 'veraktet') : `${veraktet} von ${mails(alle, 'veraktet')}`,
  'mehrere.erneut': (n: number) => mails(n, 'erneut ablegen'),
  'mehrere.bleiben': 'Fertige E-Mails bleiben veraktet.',
  'mehrere.zurueck': (gelungen: number, misslungen: number) => zurueck(mails, gelungen, misslungen),
  'mehrere.grenze': 'Outlook übergibt höchstens 100 E-Mails auf einmal.',
  'mehrere.grenze.erreicht':
    'Outlook übergibt höchstens 100 E-Mails auf einmal. Haben Sie mehr markiert, wählen Sie die übrigen danach aus.',
  'mehrere.wechsel': 'Ihre neue Auswahl erscheint, sobald Sie hier fertig sind.',

  'dateien.laeuft': (n: number) => (n === 1 ? '1 Datei wird abgelegt' : `${n} Dateien werden abgelegt`),
  'dateien.fertig': (veraktet: number, alle: number) =>
    veraktet === alle ? dateien(alle, 'veraktet') : `${veraktet} von ${dateien(alle, 'veraktet')}`,
  'dateien.erneut': (n: number) => dateien(n, 'erneut ablegen'),
  'dateien.bleiben': 'Fertige Dateien bleiben veraktet.',
  'dateien.zurueck': (gelungen: number, misslungen: number) => zurueck(dateien, gelungen, misslungen),

  'lauf.ziel': (zeichen: string, betreff: string) => `in Vorgang ${zeichen}, ${betreff}`,
  'lauf.bearbeitet': (fertig: number, gesamt: number) => `${fertig} von ${gesamt} bearbeitet`,
  'lauf.rest': (sekunden: number) =>
    sekunden < 90
      ? `noch etwa ${sekunden === 1 ? '1 Sekunde' : `${sekunden} Sekunden`}`
      : `noch etwa ${Math.round(sekunden / 60)} Minuten`,
  'lauf.abbrechen': 'Abbrechen',
  'lauf.fertig': 'Fertig',
  'lauf.zuruecknehmen': 'Alles rückgängig machen',
  'lauf.zeilen': 'Ergebnis je E-Mail',
  'lauf.zeilen.dateien': 'Ergebnis je Datei',

  rueckblick: (was: string) => `Zuletzt: ${was}.`,
  'rueckblick.zeigen': 'Ergebnis zeigen',

  'zeile.abgelegt': 'Abgelegt',
  'zeile.schonDa': 'War hier schon veraktet',
  'zeile.laeuft': 'Wird abgelegt …',
  'zeile.hochladen': (prozent: number) => `Wird hochgeladen … ${prozent} %`,
  'zeile.wartet': 'Wartet',
  'zeile.nichtAbgelegt': (grund: string) => `Nicht abgelegt: ${grund}`,
  'zeile.abgebrochen': 'Sie haben abgebrochen.',
  'zeile.ungewiss': 'Noch offen, ob abgelegt. Beim erneuten Ablegen entsteht kein doppeltes Schriftstück.',
  'zeile.zurueckgenommen': 'Rückgängig gemacht',
  'zeile.ohneMarke': 'Abgelegt, in Outlook nicht gekennzeichnet',
  'zeile.erneut': (titel: string) => `„${titel}“ erneut ablegen`,
  'zeile.zuruecknehmen': (titel: string) => `Ablage von „${titel}“ rückgängig machen`,
  'zeile.ruecknahme.ungewiss':
    'Noch offen, ob rückgängig gemacht. Bitte drücken Sie noch einmal „Rückgängig“.',
} as const satisfies Readonly<Record<string, Hinweistext>>;

const mails = (n: number, was: string): string => `${n} ${mehrzahl(n, 'E-Mail', 'E-Mails')} ${was}`;
const dateien = (n: number, was: string): string => `${n} ${mehrzahl(n, 'Datei', 'Dateien')} ${was}`;

/** After an undo; empty while nothing was undone. */
function zurueck(zahl: (n: number, was: string) => string, gelungen: number, misslungen: number): string {
  const saetze = [
    ...(gelungen > 0 ? [zahl(gelungen, 'rückgängig gemacht.')] : []),
    ...(misslungen > 0 ? [`${zahl(misslungen, 'nicht')}: Der Grund steht in der Zeile.`] : []),
  ];
  return saetze.join(' ');
}
