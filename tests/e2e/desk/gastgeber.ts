/**
 * Host page of the tests: a pane with messages kept in memory. `?seite=` names another page for the pane, `?bruecke=` what
 * its bridge for signing in answers; without it there is none.
 */
import {
  brueckenstatus,
  type Brueckenausweis,
  type Brueckenfehler,
  type Brueckenkonto,
} from '@registratur/workbench/office-host/bruecke';
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

/** What the bridge answers from now on, and what it was asked. */
export interface Brueckenantworten {
  readonly konto: Brueckenkonto;
  still: Brueckenausweis | Brueckenfehler;
  fragend: Brueckenausweis | Brueckenfehler;
  readonly gefragt: ('still' | 'fragend')[];
}
const vorgegeben = wunsch.get('bruecke');
const antworten = vorgegeben === null ? undefined : (JSON.parse(vorgegeben) as Brueckenantworten);
const brueckeUeber = (wie: 'still' | 'fragend') => () => {
  antworten?.gefragt.push(wie);
  return Promise.resolve(antworten?.[wie] ?? { status: brueckenstatus.fehlt });
};

const sitzung = neueSitzung({
  person: { name: 'Ole Brandt', adresse: 'ole.brandt@musterstadt.example' },
  bruecke: antworten && {
    konto: antworten.konto,
    still: brueckeUeber('still'),
    fragend: brueckeUeber('fragend'),
  },
  postfach: {
    text: ({ betreff }) => Promise.resolve(`Grüße zu „${betreff}“`),
    html: ({ betreff }) => Promise.resolve(`<p>Grüße zu „${betreff}“</p>`),
    mime: ({ betreff, internetMessageId }) => {
      const kopf = [`Message-ID: ${internetMessageId}`, `Subject: ${betreff}`, 'X-Probe: ja'];
      return Promise.resolve(new TextEncoder().encode([...kopf, '', 'Grüße'].join('\r\n')));
    },
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
  readonly bruecke: Brueckenantworten | undefined;
}
const griffe: Griffe = {
  waehle: (nummer) => bereich.waehle(nummer === undefined ? undefined : nachrichten[nummer]),
  gesetzt,
  ausgaenge,
  bruecke: antworten,
};
Object.assign(window, { griffe });
