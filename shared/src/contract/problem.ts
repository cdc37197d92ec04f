import type { Fehler, Fehlercode, Fundstelle, Hindernis } from '../kernel/fehler.ts';
import { zeitpunktText } from '../kernel/zeit.ts';

/** RFC 9457 problem details as the house sends them (`application/problem+json`). Trace ids travel in a header only. */
export interface Problem {
  readonly type: `urn:registratur:fehler:${Fehlercode}`;
  readonly code: Fehlercode;
  readonly status: number;
  /** What happened and what to do, in German. */
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly hindernisse?: readonly Hindernis[];
  /** What is z.d.A., with `zu_den_akten_gelegt`. */
  readonly was?: 'akte' | 'vorgang';
  /** Claims challenge of the issuer (learn.microsoft.com/entra/identity-platform/claims-challenge). */
  readonly claims?: string;
}

type Eintrag<C extends Fehlercode> = readonly [
  status: number,
  text: string | ((fehler: Extract<Fehler, { code: C }>) => string),
];

/** The one catalogue of refusals: status and sentence by code. */
const katalog: { readonly [C in Fehlercode]: Eintrag<C> } = {
  nicht_angemeldet: [401, 'Bitte melden Sie sich an.'],
  anmelderegel: [401, 'Ihre Verwaltung verlangt hierfür eine neue Anmeldung. Bitte melden Sie sich an.'],
  zustimmung_fehlt: [
    403,
    (f) =>
      `Es fehlt eine Zustimmung: Ihre Verwaltung hat der Registratur „${f.befugnis}“ in Microsoft 365 noch nicht erlaubt. An der E-Mail und an der Akte wurde nichts verändert. Bitte wenden Sie sich an Ihre IT.`,
  ],
  nicht_gefunden: [404, 'Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen.'],
  kein_recht: [
    403,
    'Das dürfen Sie hier nicht. Ihnen fehlt das Recht dazu; zuständig ist die aktenführende Stelle.',
  ],
  methode_unbekannt: [405, 'Diese Art des Zugriffs gibt es hier nicht.'],
  json_fehlerhaft: [400, 'Die Angaben sind nicht lesbar: Erwartet wird gültiges JSON.'],
  eingabe_ungueltig: [400, 'Einige Angaben stimmen nicht. Bitte prüfen Sie die genannten Stellen.'],
  medientyp_unbekannt: [
    415,
    (f) => `Diese Art von Inhalt wird hier nicht angenommen. Erlaubt: ${f.erlaubt.join(', ')}.`,
  ],
  zu_gross: [
    413,
    (f) => `Das ist zu groß: Erlaubt sind ${megabyte(f.grenzeBytes)}. Es wurde nichts abgelegt.`,
  ],
  leere_datei: [400, 'Das ist eine leere Datei. Es wurde nichts abgelegt.'],
  ordner: [400, 'Ordner können nicht abgelegt werden. Ziehen Sie die Dateien selbst hierher.'],
  pruefsumme_falsch: [409, 'Die Datei ist nicht unversehrt angekommen. Bitte senden Sie sie noch einmal.'],
  upload_unbekannt: [404, 'Diese Datei liegt nicht im Eingang. Bitte senden Sie sie noch einmal.'],
  upload_abgelaufen: [
    410,
    'Die Datei lag länger als 12 Stunden im Eingang. Bitte senden Sie sie noch einmal.',
  ],
  anfrage_anders_verwendet: [
    422,
    'Diese Anfragekennung wurde schon für etwas anderes verwendet. Bitte beginnen Sie den Vorgang neu.',
  ],
  anfrage_zu_alt: [
    410,
    'Diese Ablage wurde vor mehr als sechs Stunden begonnen, oder die Uhr Ihres Geräts geht falsch. Bitte beginnen Sie sie noch einmal.',
  ],
  geaendert: [
    409,
    (f) =>
      `Inzwischen geändert${f.von === undefined ? '' : ` von ${f.von}`} am ${zeitpunktText(new Date(f.um))}. Ihre Angaben sind noch nicht gespeichert; bitte laden Sie den neuen Stand.`,
  ],
  zu_den_akten_gelegt: [
    409,
    (f) =>
      f.was === 'akte'
        ? 'Diese Akte ist zu den Akten gelegt und nimmt nichts mehr auf.'
        : 'Dieser Vorgang ist zu den Akten gelegt. Legen Sie einen Folge-Vorgang an.',
  ],
  zda_hindernis: [
    409,
    (f) => `Das kann noch nicht zu den Akten gelegt werden: ${f.hindernisse.map(hindernisText).join(', ')}.`,
  ],
  stillgelegt: [
    409,
    'Diese Aktenplaneinheit ist stillgelegt. Neue Akten legen Sie bei der Nachfolge-Einheit an.',
  ],
  keine_aktenbildung: [
    409,
    'Unter dieser Aktenplaneinheit werden keine Akten gebildet. Wählen Sie eine Einheit darunter.',
  ],
  ruecknahme_fremd: [403, 'Rückgängig machen kann die Ablage nur, wer abgelegt hat.'],
  ruecknahme_frist_vorbei: [
    409,
    'Rückgängig war fünf Minuten lang möglich. Eine Fehlablage lässt sich verschieben; bitte wenden Sie sich an Ihre Registratur.',
  ],
  ruecknahme_weiterer_ableger: [
    409,
    'Auch eine andere Person hat diese E-Mail abgelegt. Sie bleibt in der Akte.',
  ],
  ruecknahme_geaendert: [409, 'Das Schriftstück wurde seit der Ablage geändert. Es bleibt in der Akte.'],
  ruecknahme_zu_viele: [
    409,
    (f) =>
      `Mit dieser E-Mail sind mehr als ${f.max} Anlagen einzeln abgelegt; so viele gehen nicht auf einmal zurück. Nehmen Sie zuerst einzelne Anlagen zurück, oder bitten Sie Ihre Registratur, die Ablage zu verschieben.`,
  ],
  schon_zurueckgenommen: [409, 'Die Ablage ist schon rückgängig gemacht.'],
  in_quarantaene: [
    409,
    'Die Datei oder eine ihrer Anlagen liegt in Quarantäne und lässt sich nicht öffnen. Freigeben können sie nur zwei Berechtigte gemeinsam.',
  ],
  nicht_in_quarantaene: [409, 'Dieses Schriftstück liegt nicht in Quarantäne.'],
  zweite_person_noetig: [
    409,
    'Ihre Freigabe ist vermerkt. Die zweite Freigabe muss eine andere Person geben.',
  ],
  umzug_laeuft: [409, 'Dieses Schriftstück wird gerade verschoben. Bitte warten Sie einen Augenblick.'],
  gleicher_vorgang: [409, 'Das Schriftstück liegt schon in diesem Vorgang.'],
  schutzklasse_verschieden: [
    409,
    'Aus einer besonders geschützten Akte wird nichts in eine ungeschützte verschoben, dort fortgeführt oder durch einen Verweis genannt. Bitte wenden Sie sich an die Registratur.',
  ],
  zu_viele: [409, (f) => `Zu viele (${f.was}): Auf einmal gehen höchstens ${f.max}.`],
  abgebrochen: [409, 'Das Anlegen wurde nach zu langer Zeit abgebrochen. Bitte beginnen Sie noch einmal.'],
  postfach_nicht_erreichbar: [
    502,
    'Das Postfach ist gerade nicht erreichbar. An der E-Mail und an der Akte wurde nichts verändert. Bitte versuchen Sie es erneut.',
  ],
  postfach_nachricht_unbekannt: [
    404,
    'Outlook hat die E-Mail nicht gefunden. Bitte wählen Sie sie noch einmal aus.',
  ],
  postfach_nachricht_mehrfach: [
    409,
    'Diese E-Mail liegt mehrfach im Postfach, und welche gemeint ist, lässt sich nicht feststellen. Es wurde nichts abgelegt. Bitte wählen Sie sie noch einmal aus.',
  ],
  postfach_andere_nachricht: [
    409,
    'Outlook hat eine andere E-Mail geliefert als die gezeigte. Es wurde nichts abgelegt. Bitte wählen Sie sie noch einmal aus.',
  ],
  verzeichnis_nicht_erreichbar: [
    503,
    'Ihre Gruppen lassen sich gerade nicht feststellen, und ohne sie auch nicht Ihre Rechte. Es wurde nichts verändert. Bitte versuchen Sie es in einer Minute erneut.',
  ],
  beschaeftigt: [
    503,
    'Die Registratur ist gerade stark beschäftigt. Bitte versuchen Sie es in wenigen Sekunden erneut.',
  ],
  unerwartet: [500, 'Das hat nicht geklappt. Der Fehler ist vermerkt; bitte versuchen Sie es erneut.'],
};

/** The problem a refusal is told as. The same refusal always gives the same bytes. */
export function problemAus(fehler: Fehler): Problem {
  const [status, text] = katalog[fehler.code] as readonly [number, string | ((f: Fehler) => string)];
  return {
    type: `urn:registratur:fehler:${fehler.code}`,
    code: fehler.code,
    status,
    title: typeof text === 'string' ? text : text(fehler),
    ...(fehler.code === 'eingabe_ungueltig' ? { errors: fehler.stellen.map(stelle) } : {}),
    ...(fehler.code === 'zu_den_akten_gelegt' ? { was: fehler.was } : {}),
    ...(fehler.code === 'zda_hindernis' ? { hindernisse: fehler.hindernisse } : {}),
    ...(fehler.code === 'anmelderegel' && fehler.claims !== undefined ? { claims: fehler.claims } : {}),
  };
}

const stelle = (s: Fundstelle): { pointer: string; detail: string } => ({
  pointer: s.pointer,
  detail: s.grund,
});

const megabyte = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;

const hindernisWorte: Readonly<Record<Hindernis['art'], readonly [eins: string, viele: string]>> = {
  offener_vorgang: ['Vorgang ist offen', 'Vorgänge sind offen'],
  offener_auftrag: ['Verschiebung läuft noch', 'Verschiebungen laufen noch'],
  quarantaene: ['Schriftstück liegt in Quarantäne', 'Schriftstücke liegen in Quarantäne'],
};

const hindernisText = (h: Hindernis): string =>
  `${h.anzahl} ${hindernisWorte[h.art][h.anzahl === 1 ? 0 : 1]}`;
