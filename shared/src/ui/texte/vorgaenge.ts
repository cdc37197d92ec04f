import type { Hinweistext } from './form.ts';

/** Texts of the parts of the pane that come later: new Vorgang, closed Vorgang, after the filing, own note, favourites. */
export const vorgaenge = {
  'grund.betreff': 'Der Betreff passt',

  'vorgang.anlegen': 'Neuer Vorgang',
  'anlegen.akte': 'Akte',
  'anlegen.akten': 'Akten, in denen Sie anlegen dürfen',
  'anlegen.akte.suche': 'Andere Akte suchen',
  'anlegen.akte.platzhalter': 'Titel oder Aktenzeichen',
  'anlegen.akte.fehlt': 'Bitte wählen Sie eine Akte.',
  'anlegen.akte.keine': 'Keine Akte gefunden, in der Sie anlegen dürfen.',
  'anlegen.akte.getrennt': 'Die Akten lassen sich gerade nicht laden.',
  'anlegen.betreff': 'Betreff des Vorgangs',
  /** Whole with its addition, however long the old one is. */
  'vorgang.folge.betreff': (alter: string, max: number) => {
    const zusatz = ' (Folge)';
    return `${alter.slice(0, max - zusatz.length)}${zusatz}`;
  },
  'anlegen.betreff.hinweis': 'Aus der E-Mail übernommen, bitte prüfen',
  'anlegen.betreff.fehlt': 'Bitte geben Sie einen Betreff an.',
  'anlegen.nummer': 'Die Nummer wird beim Anlegen vergeben.',
  'anlegen.knopf': 'Anlegen und ablegen',
  'anlegen.erneut': 'Erneut versuchen',
  'anlegen.zurueck': 'Zurück zu den Vorschlägen',
  'anlegen.laeuft': 'Der Vorgang wird angelegt …',
  'anlegen.nicht': 'Der Vorgang ist nicht angelegt.',
  'anlegen.ungewiss.titel': 'Wir wissen noch nicht, ob der Vorgang angelegt ist.',
  'anlegen.ungewiss': 'Beim erneuten Versuch entsteht kein zweiter Vorgang.',

  'geschlossen.vorgang.titel': 'Dieser Vorgang ist zu den Akten gelegt.',
  'geschlossen.vorgang': (seit: string | undefined) =>
    `${nimmtNichtsMehr('er', seit)} Legen Sie einen Folge-Vorgang an: Er verweist auf den alten.`,
  'geschlossen.akte.titel': 'Diese Akte ist zu den Akten gelegt.',
  'geschlossen.akte': (seit: string | undefined) =>
    `${nimmtNichtsMehr('sie', seit)} Ein Folge-Vorgang ist in ihr nicht möglich. Sie können die Wiedereröffnung anfragen oder einen anderen Vorgang wählen.`,
  'geschlossen.alter': 'Abgeschlossener Vorgang',
  'geschlossen.folge': 'Folge-Vorgang',
  'geschlossen.verweis': 'Verweis auf den alten Vorgang wird gesetzt',
  'geschlossen.knopf': 'In Folge-Vorgang ablegen',
  'geschlossen.anfragen': 'Wiedereröffnung anfragen',
  'geschlossen.anderes': 'Anderen Vorgang wählen',

  'brief.geht_nicht':
    'Hier lässt sich keine E-Mail vorbereiten. Bitte schreiben Sie an die zuständige Stelle selbst.',
  'brief.an_stelle': (stelle: string) => `Zuständig ist ${stelle}.`,
  'brief.anschreiben': 'Fachbereich anschreiben',
  'brief.gruss': 'Guten Tag,',
  'brief.schluss': 'Mit freundlichen Grüßen',
  'wiedereroeffnung.betreff': (zeichen: string) => `Bitte um Wiedereröffnung: ${zeichen}`,
  'wiedereroeffnung.bitte': (was: string, seit: string | undefined) =>
    `bitte eröffnen Sie ${was} wieder.${seit === undefined ? '' : ` Zu den Akten gelegt seit dem ${seit}.`}`,
  'wiedereroeffnung.akte': (akte: string, vorgang: string) => `die Akte ${akte} mit dem Vorgang ${vorgang}`,
  'wiedereroeffnung.vorgang': (vorgang: string) => `den Vorgang ${vorgang}`,
  'wiedereroeffnung.grund': (betreff: string, von: string, wann: string) =>
    `Grund: Dazu ist eine weitere E-Mail eingegangen: „${betreff}“ von ${von}, ${wann}.`,
  'auskunft.betreff': 'Bitte um Auskunft zu einer verakteten E-Mail',
  'auskunft.bitte': (betreff: string, von: string, wann: string) =>
    `die E-Mail „${betreff}“ von ${von}, ${wann}, liegt nach Auskunft der Registratur in einer Akte Ihres Bereichs.`,
  'auskunft.frage': 'Bitte sagen Sie mir, ob dazu von meiner Seite noch etwas zu tun ist.',

  'oeffnen.teams': 'In Teams öffnen',
  'oeffnen.browser': 'Im Browser öffnen',

  'nachher.titel': 'Nach dem Ablegen',
  'nachher.kennzeichnen': 'Kennzeichnen und im Postfach lassen',
  'nachher.verschieben': 'Kennzeichnen und in den Ordner „Veraktet“ verschieben',
  'nachher.nichts': 'Nichts tun',
  'nachher.geteilt':
    'Gilt für Ihr eigenes Postfach. In gemeinsamen Postfächern wird gekennzeichnet und nichts verschoben.',
  'nachher.gespeichert': 'Gespeichert. Das gilt ab der nächsten E-Mail.',
  'nachher.fehlt': 'Die Einstellung ist nicht gespeichert. Bitte wählen Sie noch einmal.',
  'nachher.getrennt': 'Ihre Einstellung lässt sich gerade nicht laden.',
  'ort.bleibt': 'Die E-Mail bleibt, wo sie liegt',
  'ort.laeuft': 'Die E-Mail wird in den Ordner „Veraktet“ verschoben …',
  'ort.verschoben': 'Die E-Mail liegt jetzt im Ordner „Veraktet“',
  'ort.fehlt':
    'Das Verschieben in den Ordner „Veraktet“ hat nicht geklappt. Veraktet ist die E-Mail trotzdem.',
  'ort.erneut': 'Erneut verschieben',

  'notiz.feld': 'Notiz nur für mich',
  'notiz.hinweis': 'Liegt nicht in der Akte. Nur Sie sehen sie.',
  'notiz.laeuft': 'Wird gespeichert …',
  'notiz.gespeichert': 'Gespeichert, nur für Sie',
  'notiz.fehlt': 'Die Notiz ist nicht gespeichert.',
  'notiz.erneut': 'Erneut speichern',

  'favorit.merken': (betreff: string) => `Als Favorit merken: ${betreff}`,
  'favorit.entmerken': (betreff: string) => `Aus den Favoriten nehmen: ${betreff}`,
  'favorit.fehlt': 'Das Merken hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
} as const satisfies Readonly<Record<string, Hinweistext>>;

function nimmtNichtsMehr(wer: 'er' | 'sie', seit: string | undefined): string {
  if (seit !== undefined) return `Seit dem ${seit} nimmt ${wer} nichts mehr auf.`;
  return wer === 'er' ? 'Er nimmt nichts mehr auf.' : 'Sie nimmt nichts mehr auf.';
}
