import { problemAus } from '@registratur/shared/contract/problem';
import { satz, texte as anmelden } from '@registratur/shared/ui/texte/anmelden';
import { de } from '@registratur/shared/ui/texte/de';
import { mehrere } from '@registratur/shared/ui/texte/mehrere';
import { hilfe } from '@registratur/shared/ui/texte/hilfe';

/** What real clients are known to do wrong, and what the product does about it. Its tests are named „Nr. <nummer>: …“. */
export interface Schmerz {
  readonly nummer: number;
  readonly titel: string;
  /** Public threads that tell of it. */
  readonly quellen: string;
  readonly betrifft: string;
  /** What we do. */
  readonly antwort: string;
  /** What the person sees where nothing else helps; the very sentences of the product. */
  readonly sichtbar: readonly string[];
}

const abgelehnt = (
  code: 'postfach_nachricht_unbekannt' | 'postfach_nachricht_mehrfach' | 'postfach_andere_nachricht',
) => problemAus({ code }).title;

export const schmerzen: readonly Schmerz[] = [
  {
    nummer: 1,
    titel: 'Die alten Exchange-Tokens gibt es nicht mehr',
    quellen: 'office-js #5516, #5525, #5344, #5615',
    betrifft: 'alle',
    antwort:
      'Kein Teil fragt nach einem Exchange-Token oder spricht mit EWS oder der alten REST-Schnittstelle.',
    sichtbar: [satz({ art: 'noetig' }, de['anmelden.text'])],
  },
  {
    nummer: 2,
    titel: 'Die Anmeldung über Outlook versagt je Programm anders',
    quellen: 'office-js #5272, #5001, #5406, #6610; MSAL-js #7723',
    betrifft: 'Mac, Outlook im Web, Mobilgeräte, klassisches Outlook',
    antwort:
      'Zuerst still über die Brücke von Outlook, dann ein Fenster von Outlook, dann eines des Browsers; verlangt wird immer genau eine Befugnis der Registratur.',
    sichtbar: [
      satz({ art: 'bruecke_aus' }, ''),
      satz({ art: 'fenster_blockiert' }, ''),
      satz({ art: 'konto_fehlt' }, ''),
    ],
  },
  {
    nummer: 3,
    titel: 'Bei zwei angemeldeten Konten gewinnt das falsche',
    quellen: 'MSAL-js #7356',
    betrifft: 'alle mit mehreren Konten',
    antwort:
      'Das Token zählt nur für die Person, deren Outlook es ist. Sonst geht nichts an den Server, bis das richtige Konto gewählt ist.',
    sichtbar: [
      satz(
        { art: 'anderes_konto', erwartet: 'a@musterstadt.example', angemeldet: 'b@musterstadt.example' },
        '',
      ),
    ],
  },
  {
    nummer: 4,
    titel: 'Outlook übergibt höchstens 100 E-Mails und schweigt darüber',
    quellen: 'office-js #3847',
    betrifft: 'angehefteter Bereich, mehrere E-Mails ausgewählt',
    antwort: 'Die Auswahl wird jede Sekunde neu gelesen; ab hundert nennt der Bereich die Grenze.',
    sichtbar: [mehrere['mehrere.grenze'], mehrere['mehrere.grenze.erreicht']],
  },
  {
    nummer: 5,
    titel: 'Falsche Kennungen in Unterhaltungen, „Internal Error“',
    quellen: 'office-js #3859, #4278',
    betrifft: 'Outlook im Web, neues Outlook',
    antwort:
      'Kennt das Postfach die Kennung nicht, wird die E-Mail an ihrer Internet-Message-ID gesucht; von zweien wird keine genommen. Gehört die Kennung zu einer anderen E-Mail, wird nichts abgelegt. Ein vorübergehender Fehler von Outlook wird einmal wiederholt, und mehr als drei Aufrufe laufen nie zugleich.',
    sichtbar: [
      abgelehnt('postfach_nachricht_unbekannt'),
      abgelehnt('postfach_nachricht_mehrfach'),
      abgelehnt('postfach_andere_nachricht'),
    ],
  },
  {
    nummer: 6,
    titel: 'getAsFileAsync fehlt auf Mobilgeräten',
    quellen: 'office-js #5415',
    betrifft: 'Outlook für iOS und Android, ältere Programme',
    antwort:
      'Die E-Mail holt der Server aus dem Postfach; Outlook muss sie nicht herausgeben. Fehlen auch Kopfzeilen und Kategorien, bleibt der Bereich benutzbar, und der Server kennzeichnet.',
    sichtbar: [de['ablage.marke.fehlt'], abgelehnt('postfach_nachricht_unbekannt')],
  },
  {
    nummer: 9,
    titel: 'Funktionspostfach als eigenes Konto ist nicht zu erkennen',
    quellen: 'office-js #5682, #5279, #1295, #5958',
    betrifft: 'klassisches Outlook, Mac, „Weiteres Postfach öffnen“',
    antwort:
      'Nennt Outlook das Postfach nicht, sucht der Server die E-Mail im eigenen und in den Postfächern des Hauses, an die sie ging; das Schriftstück nennt, wo sie lag. Verglichen wird die Anmeldung mit der Person, deren Outlook es ist, nie mit dem Eigner der E-Mail.',
    sichtbar: [
      abgelehnt('postfach_nachricht_unbekannt'),
      anmelden.funktionspostfach('poststelle@musterstadt.example'),
    ],
  },
  {
    nummer: 10,
    titel: 'Postfach ist aus der Adressliste ausgeblendet',
    quellen: 'Microsoft Learn, delegate-access.md',
    betrifft: 'Outlook im Web, neues Outlook',
    antwort:
      'Outlook gibt die ausgewählte E-Mail nicht heraus; der Bereich erklärt es und nennt zwei Auswege.',
    sichtbar: [hilfe['fehler.postfach_verborgen']],
  },
  {
    nummer: 11,
    titel: 'Eigene Eigenschaften einer E-Mail wandern mit und gehen verloren',
    quellen: 'office-js #6750, #2456, #5467, #5958',
    betrifft: 'alle',
    antwort:
      'Ob eine E-Mail veraktet ist, steht nie an der E-Mail, sondern kommt vom Server. Die Kategorie ist nur eine Zierde.',
    sichtbar: [de['stand.offen'], de['stand.hier']('13.01/0001-2026#001', 'Ole Brandt')],
  },
  {
    nummer: 14,
    titel: 'ItemChanged bleibt aus, die E-Mail erstarrt',
    quellen: 'office-js #6833, #3470, #5965, #5987',
    betrifft: 'angehefteter Bereich in allen Programmen',
    antwort:
      'Jede Sekunde wird verglichen, was gewählt ist, und noch einmal vor dem Ablegen. Hat ein Programm einmal geschwiegen, bleibt ein Knopf zum Auffrischen stehen. Abgelegt wird nie etwas anderes als das Gezeigte, auch wenn Outlook eine andere Datei herüberreicht.',
    sichtbar: [de['ansicht.aktualisieren'], de['ablage.gewechselt'], abgelehnt('postfach_andere_nachricht')],
  },
  {
    nummer: 16,
    titel: 'Die Schaltfläche fehlt in einzelnen Programmen',
    quellen: 'office-js #5389, #4694, #5683',
    betrifft: 'zentral bereitgestellte Erweiterungen',
    antwort:
      'Die Seite /addin/hilfe.html führt durch die Gründe. Im Bereich steht, was dieses Outlook kann, zum Kopieren für die IT.',
    sichtbar: ['Warum sehe ich den Knopf nicht?', hilfe['umgebung.frage'], hilfe['umgebung.kopieren']],
  },
];
