/** Every German text of the desk. What is simulated must be said truly: change it the day it changes. */
export const texte = {
  stadt: 'Stadt Musterstadt',
  arbeitsplatz: 'Outlook mit Registratur',
  registratur: 'Registratur',

  suche: 'Postfach durchsuchen',
  sucheLeeren: 'Suche leeren',
  hilfe: 'Erste Schritte zeigen',

  angemeldetAls: 'Angemeldet als',
  personWechseln: 'Person wechseln',
  einheitUndRolle: (einheit: string, rolle: string) => `${einheit} · ${rolle}`,

  ordner: 'Ordner',
  eingang: 'Posteingang',
  veraktet: 'Veraktet',
  funktionspostfaecher: 'Funktionspostfächer',
  vertretungen: 'In Vertretung',
  ungelesen: (n: number) => `${n} ungelesen`,

  eMails: 'E-Mails',
  eMail: 'E-Mail',
  zurueck: 'Zurück zur Liste',
  laden: 'Das Postfach wird geladen',
  ohnePost: 'Hier liegt keine E-Mail. Wechseln Sie oben rechts zu jemandem mit Post.',
  postfachLeer: 'In diesem Ordner liegt keine E-Mail.',
  nichtsVeraktet: 'Hier stehen Ihre E-Mails, sobald sie veraktet sind.',
  nichtsGefunden: (text: string) => `Nichts gefunden zu „${text}“.`,
  mehrereGewaehlt: (n: number) => `${n} E-Mails ausgewählt`,
  keineGewaehlt: 'Wählen Sie eine E-Mail aus.',
  ohneBetreff: '(ohne Betreff)',
  ohneAbsender: '(ohne Absender)',
  mitAnlagen: 'mit Anlagen',
  an: 'An',
  cc: 'Cc',
  betreff: 'Betreff',
  neueEMail: 'Neue E-Mail',
  nichtsGesendet:
    'In Outlook können Sie die E-Mail hier ändern und senden. In der Vorführung wird nichts gesendet.',
  anlagen: 'Anlagen',
  eMailText: 'Text der E-Mail',
  verschluesselt: 'Diese E-Mail ist verschlüsselt. Ihr Inhalt wird hier nicht angezeigt.',
  signiert: 'Signiert',
  eMailInhalt: 'Inhalt der E-Mail',
  inAkteAblegen: 'In Akte ablegen',
  bereichSchliessen: 'Registratur schließen',

  kontofrage: 'Anmeldung bei Microsoft (nachgebildet)',
  kontofrageText: (name: string, adresse: string) =>
    `Die Registratur möchte wissen, wer Sie sind. Outlook ist angemeldet als ${name} (${adresse}).`,
  kontofrageJa: (name: string) => `Als ${name} anmelden`,
  kontofrageNein: 'Abbrechen',

  postfachFehlt: 'Das Postfach ist gerade nicht erreichbar.',
  startFehlt: 'Die Registratur auf diesem Rechner antwortet nicht.',
  erneut: 'Erneut versuchen',

  hinweis:
    'Vorführung auf diesem Rechner: Outlook, Teams, Anmeldung und Postfächer sind nachgebildet. Ablage, Rechte und Protokoll arbeiten wie im Betrieb.',
  hinweisKurz: 'Vorführung: Outlook, Teams, Anmeldung und Postfächer sind nachgebildet.',
  wasNachgebildet: 'Was ist nachgebildet?',
  nachgebildet:
    'Nachgebildet sind die Fenster von Outlook und Teams, die Anmeldung bei Microsoft, Postfächer und Verzeichnis der erfundenen Stadt Musterstadt sowie die Umgebung Azure Functions, in der das Programm sonst läuft. Das Programm selbst ist das, das auch im Betrieb läuft.',
  nachgebildetFenster:
    'Der Bereich „Registratur“ ist die wirkliche Seite mit dem wirklichen Office.js von Microsoft in der Fassung von 2022; was seither dazukam, ergänzt der Nachbau.',
  schliessen: 'Schließen',

  ersteSchritte: 'Erste Schritte',
  ersteSchritteSchliessen: 'Erste Schritte schließen',
  schritte: ['E-Mail öffnen', 'Vorschlag prüfen', '„Ablegen“ drücken', 'In Teams nachsehen'],
  schrittNeuesFenster: '(öffnet ein neues Fenster)',
  schrittErledigt: 'erledigt',
  schrittHinweis: 'Rechts stehen die Vorgänge, die in Frage kommen.',
  schrittHinweisNachsehen: 'Im Bereich führt „In Teams öffnen“ gleich dorthin.',
  schrittHinweisEng: 'Öffnen Sie eine E-Mail und drücken Sie „In Akte ablegen“.',
  geschafft:
    'Geschafft. Wer die Akte lesen darf und dieselbe E-Mail bekommen hat, sieht nun, wo sie veraktet ist.',
  geschafftMit: (name: string) =>
    `Geschafft. Auch ${name} hat die E-Mail bekommen: Wechseln Sie oben rechts die Person. Wer die Akte lesen darf, sieht nun, wo die E-Mail veraktet ist.`,
} as const;
