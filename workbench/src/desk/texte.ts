/** Every German text of the desk. What is simulated must be said truly: change it the day it changes. */
export const texte = {
  stadt: 'Stadt Musterstadt',
  arbeitsplatz: 'Outlook mit Registratur',
  registratur: 'Registratur',

  suche: 'Postfach durchsuchen',
  sucheLeeren: 'Suche leeren',
  hilfe: 'Erste Schritte zeigen',

  angemeldet: (name: string, rolle: string) => `Angemeldet als ${name}, ${rolle}. Person wechseln`,
  einheitUndRolle: (einheit: string, rolle: string) => `${einheit} · ${rolle}`,

  ordner: 'Ordner',
  eingang: 'Posteingang',
  veraktet: 'Veraktet',
  funktionspostfaecher: 'Funktionspostfächer',
  ungelesen: (n: number) => `${n} ungelesen`,

  nachrichten: 'Nachrichten',
  nachricht: 'Nachricht',
  laden: 'Das Postfach wird geladen',
  ordnerLeer: 'In diesem Ordner liegt nichts.',
  nichtsGefunden: (text: string) => `Nichts gefunden zu „${text}“.`,
  keineGewaehlt: 'Wählen Sie eine Nachricht aus.',
  ohneBetreff: '(ohne Betreff)',
  ohneAbsender: '(ohne Absender)',
  mitAnlagen: 'mit Anlagen',
  an: 'An',
  cc: 'Cc',
  anlagen: 'Anlagen',
  nachrichtentext: 'Text der Nachricht',
  inAkteAblegen: 'In Akte ablegen',
  bereichSchliessen: 'Registratur schließen',

  postfachFehlt: 'Das Postfach ist gerade nicht erreichbar.',
  startFehlt: 'Die Registratur auf diesem Rechner antwortet nicht.',
  erneut: 'Erneut versuchen',

  hinweis:
    'Vorführung auf diesem Rechner: Outlook, Anmeldung und Postfächer sind nachgebildet. Ablage, Rechte und Protokoll arbeiten wie im Betrieb.',
  wasNachgebildet: 'Was ist nachgebildet?',
  nachgebildet:
    'Nachgebildet sind das Fenster von Outlook, die Anmeldung bei Microsoft sowie Postfächer und Verzeichnis der erfundenen Stadt Musterstadt. Alles Übrige ist das Programm, das auch im Betrieb läuft.',
  nachgebildetFenster:
    'Der Bereich „Registratur“ ist die wirkliche Seite mit dem wirklichen Office.js von Microsoft in der Fassung von 2022; was seither dazukam, ergänzt der Nachbau.',
  schliessen: 'Schließen',

  ersteSchritte: 'Erste Schritte',
  ersteSchritteSchliessen: 'Erste Schritte schließen',
  schritte: ['E-Mail öffnen', 'Vorschlag prüfen', '„Ablegen“ drücken'],
  schrittErledigt: 'erledigt',
  schrittHinweis: 'Rechts stehen die Vorgänge, die in Frage kommen.',
  geschafft:
    'Geschafft. Diese E-Mail findet nun jede berechtigte Person. Wechseln Sie oben rechts die Person, um es zu sehen.',
} as const;
