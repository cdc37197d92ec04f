/**
 * Every permission the Registratur asks for in Microsoft Entra, and nothing else. The stand-in issuer grants exactly
 * these; docs/berechtigungen-graph.md is made of them (tests/architecture/berechtigungen.test.ts).
 */
export interface Befugnis {
  readonly name: string;
  readonly bei: 'registratur' | 'openid' | 'graph';
  readonly wozu: string;
  /** What does not work without it. */
  readonly ohne: string;
  readonly zustimmung: 'jede Person' | 'Verwaltung';
}

export const befugnisse = [
  {
    name: 'access_as_user',
    bei: 'registratur',
    wozu: 'Bereich und Akten-Seiten rufen die Schnittstelle der Registratur als die angemeldete Person.',
    ohne: 'Niemand kann sich anmelden; nichts geht.',
    zustimmung: 'Verwaltung',
  },
  {
    name: 'openid',
    bei: 'openid',
    wozu: 'Die Anmeldung selbst. Die Bibliothek von Microsoft verlangt sie immer mit.',
    ohne: 'Keine Anmeldung.',
    zustimmung: 'jede Person',
  },
  {
    name: 'profile',
    bei: 'openid',
    wozu: 'Name und Anmeldename im Token. Der Bereich vergleicht sie mit dem Postfach, das Protokoll nennt sie.',
    ohne: 'Der Bereich hält jede Person für eine andere als die des Postfachs und legt nichts ab.',
    zustimmung: 'jede Person',
  },
  {
    name: 'offline_access',
    bei: 'openid',
    wozu: 'Erneuert das Token ohne Frage, wo kein Outlook oder Teams es tut: im Browser.',
    ohne: 'Im Browser etwa jede Stunde eine neue Anmeldung. Outlook und Teams brauchen sie nicht.',
    zustimmung: 'jede Person',
  },
  {
    name: 'User.Read',
    bei: 'graph',
    wozu: 'Liest die Gruppen der Person, wenn sie in mehr als 200 ist und das Token sie deshalb nicht nennt.',
    ohne: 'Wer in mehr als 200 Gruppen ist, wird abgewiesen.',
    zustimmung: 'jede Person',
  },
  {
    name: 'Mail.ReadWrite',
    bei: 'graph',
    wozu: 'Holt die E-Mail unverändert aus dem eigenen Postfach. Kennzeichnet und verschiebt sie auf Wunsch nach der Ablage.',
    ohne: 'Outlook muss die E-Mail selbst übergeben, was es auf dem Telefon nicht kann, und verschoben wird nichts. Ist bei Graph gar nichts erlaubt, endet die Ablage mit „Es fehlt eine Zustimmung“.',
    zustimmung: 'Verwaltung',
  },
  {
    name: 'Mail.ReadWrite.Shared',
    bei: 'graph',
    wozu: 'Dasselbe in gemeinsamen und Funktionspostfächern, die die Person öffnen darf.',
    ohne: 'Aus poststelle@ oder gewerbe@ holt die Registratur nichts; auch dort muss Outlook die E-Mail selbst übergeben.',
    zustimmung: 'Verwaltung',
  },
] as const satisfies readonly Befugnis[];

/** What the exchange on behalf of a person gives for Graph. */
export const graphBefugnisse: readonly string[] = befugnisse
  .filter((b) => b.bei === 'graph')
  .map((b) => b.name);

/** The one scope a client asks for; the library adds those of OpenID Connect. */
export const zugriff = befugnisse[0].name;
