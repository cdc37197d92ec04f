/**
 * Host page of the tests: a pane with messages kept in memory. `?seite=` names another page for the pane, `?token=` what
 * it is given as access token.
 */
import { neueSitzung, type Nachricht } from '@registratur/workbench/office-host/modell';
import { oeffneBereich } from '@registratur/workbench/office-host/outlook';

const nachricht = (nummer: number, betreff: string, postfach?: string): Nachricht => ({
  id: `AAMk-${nummer}_=`,
  internetMessageId: `<${nummer}@example.org>`,
  conversationId: `AAQk-${nummer}`,
  betreff,
  von: { name: 'Jürgen Groß', adresse: 'gross@example.org' },
  an: [{ name: 'Ole Brandt', adresse: 'ole.brandt@musterstadt.example' }],
  cc: [],
  empfangen: '2026-11-19T07:42:00Z',
  anlagen: [
    {
      id: `ATT-${nummer}`,
      name: 'Lageplan.pdf',
      mime: 'application/pdf',
      bytes: 9,
      imText: false,
      art: 'datei',
    },
  ],
  kategorien: [],
  postfach,
});

const nachrichten = [
  nachricht(1, 'AW: Fällung einer Winterlinde'),
  nachricht(2, 'Rechnung RE-2026-4711', 'umwelt@musterstadt.example'),
] as const;

const gesetzt: string[][] = [];
const ausgaenge: string[] = [];

const wunsch = new URLSearchParams(location.search);

const sitzung = neueSitzung({
  person: { name: 'Ole Brandt', adresse: 'ole.brandt@musterstadt.example' },
  token: () => Promise.resolve(wunsch.get('token') ?? 'ein.zugriffs.token'),
  postfach: {
    text: ({ betreff }) => Promise.resolve(`Grüße zu „${betreff}“`),
    html: ({ betreff }) => Promise.resolve(`<p>Grüße zu „${betreff}“</p>`),
    mime: ({ betreff }) =>
      Promise.resolve(new TextEncoder().encode(`Subject: ${betreff}\r\nX-Probe: ja\r\n\r\nGrüße`)),
    anlage: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7\n')),
    setzeKategorien: (_, namen) => {
      gesetzt.push([...namen]);
      return Promise.resolve();
    },
  },
});
sitzung.gewaehlt = nachrichten[0];

const bereich = oeffneBereich({
  ort: document.body,
  seite: new URL(wunsch.get('seite') ?? '/seite.html', location.href),
  sitzung,
  beiAusgang: (ausgang) => ausgaenge.push(ausgang),
});

/** What the test reaches from outside. */
export interface Griffe {
  readonly waehle: (nummer: number | undefined) => void;
  readonly gesetzt: readonly string[][];
  readonly ausgaenge: readonly string[];
}
const griffe: Griffe = {
  waehle: (nummer) => bereich.waehle(nummer === undefined ? undefined : nachrichten[nummer]),
  gesetzt,
  ausgaenge,
};
Object.assign(window, { griffe });
