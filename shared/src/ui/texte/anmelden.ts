import type { Hindernis } from '../anmelden/hindernis.ts';

/** What the sign-in says; fetched with it. */
export const texte = {
  titel: 'Anmeldung nötig',
  anmelden: 'Anmelden',
  laeuft: 'Bitte melden Sie sich im geöffneten Fenster an.',
  abbrechen: 'Abbrechen',
  funktionspostfach: (adresse: string) =>
    `Ist ${adresse} ein Funktionspostfach? Dann öffnen Sie es unter Ihrem eigenen Konto oder in Outlook im Web.`,
  meldung: (code: string) => `Meldung für die IT: ${code}`,
} as const;

type Satz<H extends Hindernis> = string | ((hindernis: H, wozu: string) => string);

/** What happened and what to do, by reason. `wozu` is the sentence of the page that asks. */
const saetze: { readonly [A in Hindernis['art']]: Satz<Extract<Hindernis, { art: A }>> } = {
  noetig: (_, wozu) => wozu,
  abgebrochen: 'Die Anmeldung ist abgebrochen. Mit „Anmelden“ beginnen Sie noch einmal.',
  anderes_konto: ({ erwartet, angemeldet }) =>
    `Outlook läuft mit ${erwartet}, angemeldet sind Sie als ${angemeldet}. Bitte melden Sie sich mit ${erwartet} an.`,
  privates_konto:
    'In Outlook ist ein privates Konto geöffnet. Bitte öffnen Sie Outlook mit Ihrem dienstlichen Konto.',
  konto_fehlt: 'Ihr Konto ist auf diesem Gerät nicht mehr angemeldet. Bitte melden Sie sich an.',
  fenster_blockiert:
    'Der Browser hat das Anmeldefenster nicht geöffnet. Bitte erlauben Sie dieser Seite, Fenster zu öffnen, und drücken Sie noch einmal „Anmelden“.',
  bruecke_aus:
    'Outlook kann Sie hier nicht selbst anmelden. Mit „Anmelden“ öffnet sich dafür ein eigenes Fenster.',
  zustimmung:
    'Für die Registratur fehlt noch eine Zustimmung. Bitte melden Sie sich an und stimmen Sie zu. Wird Ihnen das nicht angeboten, wenden Sie sich bitte an Ihre IT.',
  netz: 'Die Anmeldung ist gerade nicht erreichbar. Bitte prüfen Sie die Netzverbindung und versuchen Sie es noch einmal.',
  voruebergehend:
    'Die Anmeldung bei Microsoft ist gerade gestört. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  dauerhaft: 'Microsoft hat die Anmeldung abgelehnt. Bitte wenden Sie sich mit der Meldung unten an Ihre IT.',
  zeit: 'Die Anmeldung hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  abgelehnt:
    'Die Registratur hat Ihre Anmeldung nicht angenommen. Bitte melden Sie sich neu an. Hilft das nicht, wenden Sie sich bitte an Ihre IT.',
  regel: 'Ihre Verwaltung verlangt hierfür eine neue Anmeldung. Bitte melden Sie sich an.',
  nicht_eingerichtet: 'Die Anmeldung ist hier noch nicht eingerichtet. Bitte wenden Sie sich an Ihre IT.',
};

export function satz(hindernis: Hindernis, wozu: string): string {
  const text = saetze[hindernis.art] as Satz<Hindernis>;
  return typeof text === 'string' ? text : text(hindernis, wozu);
}
