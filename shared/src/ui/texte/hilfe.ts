import type { Hinweistext } from './form.ts';

/** What the pane says where it has no e-mail to show, and about the Outlook it runs in. */
export const hilfe = {
  'keine.termin': 'Das ist ein Termin. Termine nimmt die Registratur nicht auf.',
  'keine.entwurf': 'Das ist ein Entwurf. Ablegen können Sie die E-Mail, sobald sie gesendet ist.',
  'keine.frage': 'Schon eine ausgewählt?',
  'fehler.postfach_verborgen':
    'Dieses Postfach gibt die E-Mail nicht frei. Öffnen Sie sie in Outlook im Web oder ziehen Sie die Datei hierher.',

  'datei.vorgang': 'Datei ablegen',

  'umgebung.frage': 'Was kann dieses Outlook?',
  'umgebung.titel': 'Was dieses Outlook kann',
  'umgebung.geht': 'vorhanden',
  'umgebung.fehlt': 'fehlt',
  'umgebung.kopieren': 'Für die IT kopieren',
  'umgebung.kopiert': 'Angaben sind kopiert',
  'umgebung.kopieren.fehlt': 'Kopieren ist hier nicht möglich. Bitte markieren Sie die Angaben.',
  'umgebung.programm': (plattform: string, fassung: string) => `Outlook, ${plattform}, Fassung ${fassung}`,

  'satz.anheften': 'Der angeheftete Bereich folgt der ausgewählten E-Mail.',
  'satz.kennzeichnen': 'E-Mails werden gekennzeichnet, gemeinsame Postfächer erkannt.',
  'satz.mehrere': 'Mehrere E-Mails lassen sich auf einmal ablegen.',
  'satz.datei': 'Outlook gibt die E-Mail als Datei heraus, wenn das Postfach es nicht tut.',
  'satz.anmelden': 'Die Anmeldung gelingt ohne eigenes Fenster.',
} as const satisfies Readonly<Record<string, Hinweistext>>;
