/** `hinweis` stands at the record itself, `warnung` also at the message that carries it, `quarantaene` locks. */
export type Stufe = 'hinweis' | 'warnung' | 'quarantaene';

interface Eintrag {
  readonly stufe: Stufe;
  /** German; `{x}` is taken from `angaben`. */
  readonly text: string;
}

const h = (text: string): Eintrag => ({ stufe: 'hinweis', text });
const w = (text: string): Eintrag => ({ stufe: 'warnung', text });
const q = (text: string): Eintrag => ({ stufe: 'quarantaene', text });

/** Every finding of the reader and of the check by content: one line each. */
export const warnungen = {
  // Lesen überhaupt
  leere_datei: w('Leere Datei: Es ist nichts darin.'),
  zu_gross_zum_lesen: w(
    'Die Datei ist größer als {mb} MB und wurde nicht gelesen. Das Original ist vollständig abgelegt.',
  ),
  lesen_abgebrochen: w(
    'Das Lesen dauerte zu lange und wurde abgebrochen. Das Original ist vollständig abgelegt.',
  ),
  lesen_gescheitert: w('Die Datei konnte nicht gelesen werden. Das Original ist vollständig abgelegt.'),
  // Kopf
  kopf_fehlt: w('Die Nachricht hat keine Kopfzeilen: Betreff, Absender und Datum fehlen.'),
  kopf_doppelt: w('Die Kopfzeile {feld} steht mehrfach in der Nachricht.'),
  kopf_8bit: w(
    'Kopfzeilen enthalten Zeichen ohne Angabe des Zeichensatzes; sie wurden als {zeichensatz} gelesen.',
  ),
  kopf_zu_gross: w('Die Kopfzeilen sind ungewöhnlich umfangreich und wurden nur teilweise ausgewertet.'),
  betreff_bereinigt: w(
    'Der Betreff enthielt Zeilenumbrüche oder Steuerzeichen; sie wurden durch Leerzeichen ersetzt.',
  ),
  absender_nicht_lesbar: w('Der Absender ist nicht lesbar.'),
  absender_mehrfach: w('Die Nachricht nennt {anzahl} Absender.'),
  absender_name_taeuscht: w(
    'Der Anzeigename „{name}“ sieht aus wie eine andere Adresse. Gesendet hat {adresse}.',
  ),
  adressen_nicht_lesbar: w('Die Empfänger im Feld {feld} sind nicht vollständig lesbar.'),
  datum_geschaetzt: w('Die Nachricht nennt kein gültiges Datum. Angezeigt wird der Eingang (geschätzt).'),
  // Aufbau
  zeilenenden_ungewoehnlich: w('Die Nachricht verwendet ungewöhnliche Zeilenenden.'),
  zeichensatz_unbekannt: w(
    'Der Zeichensatz „{zeichensatz}“ ist unbekannt; einzelne Zeichen können falsch sein.',
  ),
  zeichensatz_umschaltend: w(
    'Der Text verwendet den Zeichensatz „{zeichensatz}“, mit dem sich Inhalte verbergen lassen.',
  ),
  steuerzeichen_entfernt: w('Der Text enthielt NUL-Zeichen; sie werden nicht angezeigt.'),
  text_gekuerzt: w('Der Text ist sehr lang; gelesen wurden die ersten {zeichen} Zeichen.'),
  kodierung_unbekannt: w('Die Kodierung „{kodierung}“ ist unbekannt; die Bytes sind unverändert erhalten.'),
  kodierung_fehlerhaft: w('Die Kodierung ist fehlerhaft; der Inhalt kann unvollständig sein.'),
  struktur_unlesbar: w('Ein Teil der Nachricht ließ sich nicht zerlegen und ist als Ganzes erhalten.'),
  zu_tief: w(
    'Die Nachricht ist tiefer als {ebenen} Ebenen verschachtelt; was darunter liegt, wurde nicht geöffnet.',
  ),
  ungewoehnlich_tief: w('Die Nachricht ist ungewöhnlich tief verschachtelt ({ebenen} Ebenen).'),
  zu_viele_teile: w('Die Nachricht hat mehr als {grenze} Teile; die weiteren wurden nicht geöffnet.'),
  abgeschnitten: w('Die Nachricht endet unerwartet; möglicherweise fehlt etwas.'),
  nachricht_unvollstaendig: w('unvollständig (Teil {teil} von {gesamt})'),
  inhalt_ausserhalb: w('Ein Teil der Nachricht liegt außerhalb und wurde nicht geladen.'),
  verschluesselt: w('verschlüsselt – Inhalt nicht lesbar'),
  verschluesselt_gemischt: w('Die Nachricht mischt verschlüsselte und offene Teile.'),
  signiert_verpackt: w('Der Inhalt liegt in der Signaturdatei und ist hier nicht lesbar.'),
  tnef_nicht_lesbar: w('winmail.dat ließ sich nicht auspacken und ist als Ganzes erhalten.'),
  // Namen
  name_auffaellig: w('Der Dateiname ist ungewöhnlich; abgelegt wird unter „{ablageName}“.'),
  name_programm: w('Der Dateiname endet wie der eines Programms (.{endung}).'),
  // Inhalt: wird nicht geöffnet, bis zwei Personen freigeben
  programm: q('Die Datei ist ein ausführbares Programm.'),
  skript: q('Die Datei ist ein ausführbares Skript.'),
  verknuepfung: q('Die Datei ist eine Windows-Verknüpfung.'),
  datentraegerabbild: q('Die Datei ist das Abbild eines Datenträgers.'),
  makros: q('Die Datei enthält Makros.'),
  office_dde: q('Das Dokument startet beim Öffnen andere Programme (DDE).'),
  office_vorlage_netz: q('Das Dokument lädt beim Öffnen eine Vorlage aus dem Internet.'),
  pdf_aktiv: q('Das PDF führt beim Öffnen Aktionen aus ({aktion}).'),
  eingebettetes_programm: q('Die Datei enthält ein ausführbares Programm ({name}).'),
  svg_aktiv: q('Die Bilddatei enthält Skripte.'),
  zip_verweis: q('Das Archiv enthält eine Verknüpfung auf andere Dateien ({name}).'),
  zip_pfad: q('Das Archiv enthält einen Namen, der aus dem Ordner hinausführt ({name}).'),
  zip_groesse_falsch: q('Das Archiv macht falsche Angaben über Größen.'),
  zip_bombe: q('Das Archiv würde sich auf ein Vielfaches seiner Größe entpacken.'),
  xml_entitaeten: q('Die XML-Datei enthält eine Dokumenttyp-Angabe mit Entitäten oder fremden Dateien.'),
  // Inhalt: Vorsicht
  zip_verschluesselt: w('verschlüsselt, Inhalt nicht lesbar'),
  zip_doppelte_namen: w('Das Archiv enthält den Namen „{name}“ mehrfach.'),
  zip_defekt: w('Das Archiv ist beschädigt.'),
  archiv_nicht_geprueft: w('Der Inhalt des Archivs wurde nicht geprüft.'),
  passwortgeschuetzt: w('passwortgeschützt – nicht archivfähig'),
  office_extern: w('Das Dokument verweist auf Inhalte außerhalb ({ziel}); sie werden nicht geladen.'),
  office_unvollstaendig: w('Das Dokument ist unvollständig: {teil} fehlt.'),
  office_eingebettet: w('Das Dokument enthält eingebettete Objekte.'),
  csv_formeln: w('Die Tabelle enthält Werte, die als Formel ausgeführt werden könnten.'),
  pdf_vorspann: w('Vor dem PDF stehen fremde Inhalte; die Datei wird nur zum Herunterladen angeboten.'),
  pdf_defekt: h('Das PDF ist unvollständig.'),
  pdf_anlagen: h('Das PDF enthält eingebettete Dateien.'),
  pdfa_nur_behauptet: h('Die Datei nennt sich PDF/A; das ist nicht geprüft.'),
  html_skript: w('Die HTML-Datei enthält Skripte; sie werden nicht ausgeführt.'),
  xml_schema_extern: h('Die XML-Datei verweist auf ein Schema im Netz; es wird nicht geladen.'),
  xml_kodierung: w('Die XML-Datei hält die angegebene Kodierung {kodierung} nicht ein.'),
  xml_kommentar_im_wert: w(
    'In der XML-Datei sind Werte durch Kommentare geteilt; der Wert kann verschieden gelesen werden.',
  ),
  xml_tief: w('Die XML-Datei ist ungewöhnlich tief verschachtelt.'),
  bild_riesig: w('Das Bild ist mit {breite} × {hoehe} Bildpunkten zu groß für eine Vorschau.'),
  bild_defekt: w('Die Bilddatei ist beschädigt.'),
  msg_defekt: w('Die Outlook-Nachricht ist beschädigt. Das Original ist vollständig abgelegt.'),
  msg_nicht_zerlegt: w(
    'Outlook-Nachrichten (.msg) werden als Ganzes abgelegt; Anlagen darin sind nicht einzeln lesbar.',
  ),
  ole_defekt: w('Die Datei ist beschädigt.'),
  typ_abweichend: h('Der Inhalt passt nicht zum Namen: Er ist {art}.'),
} as const satisfies Record<string, Eintrag>;

export type Warnungscode = keyof typeof warnungen;

/** One finding. `angaben.anlage` names the attachment it is about. */
export interface Warnung {
  readonly code: Warnungscode;
  readonly angaben?: Readonly<Record<string, string | number>>;
}

export const stufe = (code: Warnungscode): Stufe => warnungen[code].stufe;

export const sperrt = (liste: readonly Warnung[]): boolean =>
  liste.some((x) => stufe(x.code) === 'quarantaene');

/** Findings kept of one file; what locks comes first, so that nothing harmless can push it out. */
const FUNDE_MAX = 40;
const rang: Readonly<Record<Stufe, number>> = { quarantaene: 0, warnung: 1, hinweis: 2 };

/** Each finding once, the gravest first. */
export function einmal(funde: readonly Warnung[]): Warnung[] {
  const nach = new Map(funde.map((w) => [`${w.code}|${JSON.stringify(w.angaben ?? {})}`, w]));
  return [...nach.values()].sort((a, b) => rang[stufe(a.code)] - rang[stufe(b.code)]).slice(0, FUNDE_MAX);
}

/** The German sentence; values are plain text, to be escaped by whoever shows it. */
export function warnungstext(warnung: Warnung): string {
  const angaben = warnung.angaben ?? {};
  const satz = warnungen[warnung.code].text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(angaben[name] ?? '?'),
  );
  return angaben.anlage === undefined ? satz : `Anlage „${String(angaben.anlage)}“: ${satz}`;
}
