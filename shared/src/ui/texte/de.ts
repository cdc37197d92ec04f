import { mehrzahl, type Hinweistext } from './form.ts';
import { gemeinsam } from './gemeinsam.ts';

/**
 * Every German text of pane, tab and desk that is not a refusal (those: contract/problem.ts).
 * Keys are operation ids where a text belongs to one. Domain words are the ones of docs/glossar.
 */
export const de = {
  ...gemeinsam,
  'stand.laden': 'Wird geprüft …',
  'stand.offen': 'Noch nicht veraktet',
  'stand.hier': (zeichen: string, name: string) => `Veraktet in ${zeichen} von ${name}`,
  'stand.anderswo': (stelle: string) => `Veraktet – Auskunft: ${stelle}`,
  'stand.veraktet': 'Bereits veraktet',
  'stand.unbekannt': 'Stand unbekannt',

  'ablage.formular': 'Ablage',
  'ablage.vorschlaege': 'Vorschläge',
  'ablage.vorschlaege.laden': 'Vorschläge werden geladen …',
  'ablage.vorschlaege.anzahl': (n: number) => mehrzahl(n, '1 Vorschlag', `${n} Vorschläge`),
  'ablage.anderer': 'Anderer Vorgang',
  'ablage.suche.platzhalter': 'Betreff, Aktenzeichen, Name',
  'ablage.suche.leeren': 'Suche leeren',
  'ablage.suche.laeuft': 'Sucht …',
  'ablage.treffer': 'Treffer',
  'ablage.treffer.anzahl': (n: number) => mehrzahl(n, '1 Treffer', `${n} Treffer`),
  'ablage.auswahl': 'Ihre Auswahl',
  'ablage.waehlen': 'Bitte wählen Sie einen Vorgang.',
  'ablage.angaben.falsch': 'Bitte prüfen Sie die Angaben zur Ablage.',
  'ablage.laeuft': 'Die E-Mail wird abgelegt …',
  'ablage.gewechselt':
    'Die ausgewählte E-Mail hat sich geändert. Bitte prüfen Sie den Vorschlag noch einmal.',
  'ablage.zuletzt': (betreff: string) => `Zuletzt veraktet: ${betreff}`,

  'bekannt.wer': (name: string, wann: string) => `von ${name}, ${wann}`,
  'bekannt.woanders': 'Gehört auch woanders hin?',
  'bekannt.verweis': 'Verweis setzen',
  'bekannt.nochmals': 'Noch einmal ablegen',
  'verweis.gesetzt': (zeichen: string) => `Verweis ist gesetzt: ${zeichen}`,
  'verweis.schonDa': (zeichen: string) => `Der Verweis war schon gesetzt: ${zeichen}`,
  'bekannt.gesperrt': 'Die E-Mail liegt bereits in einer Akte, die Sie nicht einsehen dürfen.',
  'bekannt.auskunft': 'Auskunft gibt',
  'bekannt.eigene': 'Für Ihre eigene Akte nötig?',
  'bekannt.waehlen': 'Vorgang auswählen',

  'grund.angelegt': 'Von Ihnen eben angelegt',
  'ablage.angelegt': (zeichen: string) =>
    `Der neue Vorgang ${zeichen} ist angelegt. Beim erneuten Ablegen wird kein zweiter angelegt.`,

  'ablage.angaben': 'Angaben zur Ablage',
  'ablage.angaben.kurz': (tag: string, anlagen: number, einzeln: number) =>
    [
      `Eingang ${tag}`,
      ...(anlagen > 0 ? [anzahlAnlagen(anlagen)] : []),
      ...(einzeln > 0 ? [`${einzeln} auch einzeln`] : []),
    ].join(' · '),
  'feld.betreff': 'Betreff',
  'feld.betreff.fehlt': 'Bitte geben Sie einen Betreff an.',
  'feld.eingangsdatum': 'Eingangsdatum',
  'feld.eingangsdatum.form': 'Bitte im Format TT.MM.JJJJ, zum Beispiel 19.11.2026.',
  'feld.vermerk': 'Vermerk für die Akte',
  'feld.anlagen': 'Anlagen auch einzeln ablegen',
  'feld.anlagen.hinweis': 'In der E-Mail bleiben sie in jedem Fall enthalten.',
  'nachricht.ohneBetreff': '(ohne Betreff)',
  'nachricht.postfach': (adresse: string) => `Postfach ${adresse}`,
  'ansicht.aktualisieren': 'Ansicht aktualisieren',
  'anlagen.anzahl': (n: number) => anzahlAnlagen(n),

  'schriftstueck.ablegen': 'Ablegen',
  'schriftstueck.ablegen.ziel': (zeichen: string) => `in Vorgang ${zeichen}`,
  'schriftstueck.ablegen.erneut': 'Erneut ablegen',
  'ablage.anderesZiel': 'Anderen Vorgang wählen',
  'ablage.angaben.pruefen': 'Angaben prüfen',

  'ablage.fertig.titel': 'Veraktet',
  'ablage.fertig.text': (anlagen: number) =>
    anlagen === 0
      ? 'Die E-Mail liegt in der Akte.'
      : `Die E-Mail und ${anzahlAnlagen(anlagen)} liegen in der Akte.`,
  'ablage.bereits': (name: string, wann: string) => `Schon veraktet von ${name}, ${wann}.`,
  'ablage.bereits.text': 'Sie müssen nichts weiter tun. Ein zweites Mal wird die E-Mail dort nicht abgelegt.',
  'ablage.abweichend': (n: number) =>
    `Diese E-Mail weicht von der bereits abgelegten ab. Sie liegt als abweichende Fassung ${n} in der Akte.`,
  'ablage.einzeln': (n: number) =>
    mehrzahl(n, '1 Anlage liegt auch einzeln in der Akte', `${n} Anlagen liegen auch einzeln in der Akte`),
  'ablage.einzeln.folgt': 'Die übrigen Anlagen folgen in wenigen Sekunden einzeln',
  'ablage.einzeln.fehlt': (n: number) =>
    mehrzahl(
      n,
      '1 Anlage ließ sich nicht einzeln ablegen. In der E-Mail ist sie enthalten.',
      `${n} Anlagen ließen sich nicht einzeln ablegen. In der E-Mail sind sie enthalten.`,
    ),
  'ablage.quarantaene':
    'Die E-Mail liegt in Quarantäne. Öffnen lässt sie sich erst, wenn zwei Berechtigte sie freigeben.',
  'ablage.marke.laeuft': 'Wird in Outlook gekennzeichnet …',
  'ablage.marke.ok': 'In Outlook als „Veraktet“ gekennzeichnet',
  'ablage.marke.fehlt': 'Die Kennzeichnung in Outlook hat nicht geklappt. Veraktet ist die E-Mail trotzdem.',
  'ablage.marke.erneut': 'Erneut kennzeichnen',
  'feld.aktenzeichen': 'Aktenzeichen',
  'feld.vorgang': 'Vorgang',
  'feld.akte': 'Akte',
  'aktenzeichen.kopieren': 'Aktenzeichen kopieren',
  'aktenzeichen.kopiert': 'Aktenzeichen ist kopiert',
  'aktenzeichen.kopieren.fehlt': 'Kopieren ist hier nicht möglich. Bitte markieren Sie das Aktenzeichen.',

  'schriftstueck.zuruecknehmen': 'Rückgängig',
  'schriftstueck.zuruecknehmen.rest': (zeit: string) => `noch ${zeit} Minuten`,
  'schriftstueck.zuruecknehmen.bis': (uhr: string) => `möglich bis ${uhr}`,
  'ablage.zurueckgenommen': 'Die Ablage ist rückgängig gemacht. Im Protokoll steht, dass es sie gab.',
  'ablage.zurueck_nicht_verschoben':
    'Die Ablage ist rückgängig gemacht. Die E-Mail liegt noch im Ordner „Veraktet“.',
  'ablage.zuruecklegen': 'Erneut zurücklegen',
  'ruecknahme.ungewiss':
    'Wir wissen noch nicht, ob das Rückgängigmachen geklappt hat. Bitte drücken Sie noch einmal „Rückgängig“.',

  'leer.pane': 'Wählen Sie eine E-Mail aus.',
  'leer.vorschlag': 'Kein passender Vorgang gefunden. Suchen Sie nach Betreff oder Aktenzeichen.',
  'leer.suche': (text: string) => `Nichts gefunden zu „${text}“. Prüfen Sie die Schreibweise.`,
  'laden.titel': 'Die E-Mail wird gelesen …',

  'fehler.offline': (sekunden: number) =>
    `Ihre Auswahl bleibt erhalten. Wir versuchen es in ${mehrzahl(sekunden, '1 Sekunde', `${sekunden} Sekunden`)} erneut.`,
  'fehler.offline.knopf': 'möglich, sobald die Verbindung steht',
  'fehler.ziele': 'Die Vorgänge lassen sich nicht laden.',
  'fehler.suche': 'Die Suche hat nicht geantwortet. Bitte versuchen Sie es noch einmal.',
  'fehler.nicht_abgelegt': 'Die E-Mail ist nicht abgelegt.',
  'fehler.ergebnis_offen.titel': 'Wir wissen noch nicht, ob die Ablage geklappt hat.',
  'fehler.ergebnis_offen': 'Beim erneuten Ablegen entsteht kein doppeltes Schriftstück.',
  'fehler.nicht_zurueckgenommen': 'Die E-Mail bleibt veraktet.',
  'fehler.kein_outlook':
    'Diese Seite gehört in Outlook. Öffnen Sie dort eine E-Mail und drücken Sie „Ablegen“.',
  'anmelden.titel': 'Anmeldung nötig.',
  'anmelden.text': 'Bitte melden Sie sich an, um E-Mails abzulegen.',
  anmelden: 'Anmelden',
} as const satisfies Readonly<Record<string, Hinweistext>>;

function anzahlAnlagen(n: number): string {
  return mehrzahl(n, '1\u00a0Anlage', `${n}\u00a0Anlagen`);
}
