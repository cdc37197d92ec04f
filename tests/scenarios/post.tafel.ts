/**
 * What the Registratur must read of every mail of Musterstadt, written by hand from the mails and not from its answers:
 * Message-ID | mailbox | who files | Vorgang | Betreff | attachments | kinds of findings and of protection.
 * Attachments: `a; b`, what lies inside a mail `a > b`, locked `!` (also what carries it), picture in the text `~`.
 * Where nobody who received a mail may file anywhere, the Registratur files it from its bytes (`Datei`).
 */
const zeilen = `
baum.lindenallee.12|ole.brandt|Ole Brandt|Baumfällung Lindenallee 12|Antrag auf Baumfällgenehmigung Lindenallee 12|Buche von der Straße.jpg; Riss im Wurzelbereich.jpg; Neigung zum Gehweg.jpg|
angebot-2026-0931|ole.brandt|Ole Brandt|Ersatzpflanzungen Lindenallee 2026|Angebot 2026-0931: Ersatzpflanzungen Lindenallee, Ihr Zeichen 13.01/0001-2026|Angebot 2026-0931.pdf|
frage-igel-gruenschnitt|poststelle|Ines Vogt|Bürgeranfragen Grünschnitt|🌳 Grünschnitt an der Görlitzer Straße – wer räumt auf? 🦔||
20261118.0907.ga-4417|ole.brandt|Ole Brandt|Orientierende Untersuchung 2026|AW: Fristverlängerung Altlastengutachten|Bitte um Fristverlängerung (unterschrieben).pdf|
uig-2026-223|elif.aydin|Dr. Elif Aydin|Orientierende Untersuchung 2026|Antrag auf Zugang zu Umweltinformationen: Grundwasser an der ehemaligen Färberei|Vollmacht Wienken.pdf; smime.p7s|signiert
52.03-0871-2026-11-16|elif.aydin|Dr. Elif Aydin|Abstimmung mit der Bezirksregierung|Ehemalige Färberei: Anmerkungen zur Sickerwasserprognose (14.02/0001-2026#003)|Anmerkungen zur Sickerwasserprognose.docx|
zuwendungsbescheid-2026-0457|ole.brandt|Ole Brandt|Förderantrag Schwammstadt|Zuwendungsbescheid „Schwammstadt Musterstadt“, Ihr Zeichen 14.01/0001-2026|Zuwendungsbescheid 2026-0457.pdf; Nebenbestimmungen.pdf|
trinkbrunnen.1|ole.brandt|Ole Brandt|Hitzeaktionsplan|Hitzeaktionsplan: Standorte für drei Trinkbrunnen||
trinkbrunnen.2|ole.brandt|Ole Brandt|Hitzeaktionsplan|AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen||
trinkbrunnen.3|elif.aydin|Dr. Elif Aydin|Hitzeaktionsplan|AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen||
2026-11-16.1722.7|ole.brandt|Ole Brandt|Hitzeaktionsplan|AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen|Lageplan Trinkbrunnen, Stand 16.11.2026.pdf|
trinkbrunnen.5|ole.brandt|Ole Brandt|Hitzeaktionsplan|AW: Hitzeaktionsplan: Standorte für drei Trinkbrunnen||
fit-2026-008812|gewerbe|Hanna Reuter|Gewerbeanmeldung Café Kupfer|Gewerbeanmeldung Café Kupfer (Einreichung FIT-2026-008812)|gewerbeanzeige.xml; Gewerbeanmeldung Café Kupfer.pdf|
f3a1c7e2-loewen|gewerbe|Karl Nowak|Gaststättenerlaubnis nach Inhaberwechsel|Gaststätte Zum Goldenen Löwen: Welche Unterlagen brauchen Sie?||
b90e44d1-loewen|hanna.reuter|Hanna Reuter|Gaststättenerlaubnis nach Inhaberwechsel|AW: Gaststätte Zum Goldenen Löwen: Unterlagen zu 02.02.02/0001-2026|Pachtvertrag Goldener Löwe (Entwurf).docx; Grundriss Gastraum und Hof.pdf|
wintermarkt-2026-lageplan|karl.nowak|Karl Nowak|Beteiligung der Fachbereiche|Wintermarkt ❄️ Marktstraße: geänderter Lageplan der Stände|lageplan.png~|
stellungnahme-fb30-sondernutzung|karl.nowak|Karl Nowak|Beteiligung der Fachbereiche|Stellungnahme FB 30 zur Satzung|Bitte um Stellungnahme.eml > Entwurf Sondernutzungssatzung.pdf; Stellungnahme FB 30.pdf|
re-2026-4711|poststelle|Ruth Halver|Bürobedarf Möller GmbH|Rechnung RE-2026-4711|RE-2026-4711.xml|
2026-1180.lund|ruth.halver|Ruth Halver|Papier und Toner|XRechnung 2026-1180: Toner, Lieferung vom 12. November|xrechnung_2026-1180.xml|
zahlung-88213|poststelle|Gerd Pohl|Verfahrensdokumentation TR-RESISCAN|Letzte Mahnung 88213: Bitte Anlage sofort öffnen|Mahnung_88213.docm!|makros
verdacht-88213|timur.sahin|Timur Sahin|Schulungen der Fachbereiche|Verdächtige E-Mail in der Poststelle, bitte prüfen|Letzte Mahnung 88213.eml! > Mahnung_88213.docm!|makros
irrlaeufer-kita|gerd.pohl|Gerd Pohl|Verfahrensdokumentation TR-RESISCAN|WG: Anmeldung für die Kita Sonnenwinkel|Anmeldung Fenja Oltmanns.pdf|
rueckfragen-scannen|ines.vogt|Ines Vogt|Verfahrensdokumentation TR-RESISCAN|Ersetzendes Scannen: Rückfragen zur Verfahrensdokumentation (01.13/0001-2026)|Rückfragen Datenschutz.docx|
anbietung-gruenflaechen|nora.feld|Datei|Pflegevertrag Los 3|Anbietung: drei Akten der Grünflächen, Laufzeit 1994 bis 2006|Anbietungsliste.csv|
bewerbung.rosenbusch.2026|mira.okafor|Mira Okafor|Ernennungen und Beförderungen|Bewerbung als Sachbearbeiterin Klimaanpassung (Kennziffer 2026-36-04)|Anschreiben Rosenbusch.docx; Lebenslauf Rosenbusch.pdf; Arbeitszeugnis Planungsbüro.pdf|
teilzeit.700412|jonas.weidt|Jonas Weidt|Arbeitsvertrag und Nachträge|Antrag auf Teilzeit ab 1. März 2027 (Personalnummer 700412)|Antrag Teilzeit Hansmann.pdf|
8c1f7a90.betriebsarzt|jonas.weidt|Jonas Weidt|Fortbildung und Beurteilung|Vertraulich: Bescheinigung über die Vorsorge vom 17. November|smime.p7m|verschluesselt
vorlage-2026-187|karin.stolle|Datei|Pflegevertrag Los 3|Vorlage 2026-187: Einstellung Sachbearbeitung Klimaanpassung, EG 10|Vorlage 2026-187.pdf|
ausschreibung-fb63|anja.korte|Datei|Pflegevertrag Los 3|Stellenausschreibung FB 63: Bitte um Durchsicht bis 27. November|Ausschreibung Bauanträge (Entwurf).docx|
anmerkungen-da-eakte|pia.lenz|Pia Lenz|Entwurf und Beteiligung|Dienstanweisung elektronische Aktenführung (01.12.03/0001-2026): Anmerkungen FB 36|DA E-Akte, Anmerkungen FB 36.docx|
auskunft.habermehl|poststelle|Gerd Pohl|Verfahrensdokumentation TR-RESISCAN|Auskunft über meine Daten nach Artikel 15 DSGVO||
visit-may-2027|carla.brandis|Datei|Pflegevertrag Los 3|Visit of the Northwick Bay delegation, 14–17 May 2027|Draft programme May 2027.pdf|
schulungen-januar|svenja.kolbe|Svenja Kolbe|Schulungen der Fachbereiche|E-Akte: Schulungstermine im Januar 📅|Schulungen Januar 2027.pdf|
ausgabe-11-2026|hanna.reuter|Hanna Reuter|Lärmbeschwerden Außengastronomie|Kommunalmagazin 11/2026: Schwammstadt, Förderfristen, Termine|logo.png~|
jour-fixe-kw-49|ole.brandt|Ole Brandt|Baumkataster: Kontrolle Herbst 2026|Terminabstimmung Jour fixe||`;

export interface Erwartung {
  /** Local part of the Message-ID. */
  readonly kennung: string;
  readonly postfach: string;
  /** Name of the person, or `Datei`. */
  readonly person: string;
  readonly vorgang: string;
  readonly betreff: string;
  readonly anlagen: string;
  readonly befunde: string;
}

export const tafel: readonly Erwartung[] = zeilen
  .trim()
  .split('\n')
  .map((zeile) => {
    const [kennung = '', name = '', person = '', vorgang = '', betreff = '', anlagen = '', befunde = ''] =
      zeile.split('|');
    return { kennung, postfach: `${name}@musterstadt.example`, person, vorgang, betreff, anlagen, befunde };
  });
