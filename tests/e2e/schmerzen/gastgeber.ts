/**
 * A bare Outlook around the pane, with the moods of whatever client a test wishes. Served on the origin of the Werkbank,
 * whose mailboxes it shows.
 */
import { brueckeFuer } from '@registratur/workbench/desk/bruecke';
import { verbindeGraph, type Graph } from '@registratur/workbench/desk/graph';
import { sitzungFuer } from '@registratur/workbench/desk/sitzung';
import { ladeAuskunft, zugangFuer } from '@registratur/workbench/desk/werkbank';
import { imWeb, type Launen } from '@registratur/workbench/office-host/launen';
import type { Nachricht, Postfach, Sitzung } from '@registratur/workbench/office-host/modell';
import { oeffneBereich } from '@registratur/workbench/office-host/outlook';

/** An e-mail of a mailbox (undefined = the person's own), and what the client tells otherwise of it. */
export interface Wahl {
  readonly betreff: string;
  readonly aus?: string;
  readonly anders?: Partial<Nachricht>;
  /** What the client does not tell. */
  readonly ohne?: readonly (keyof Nachricht)[];
}

export interface Beginn {
  readonly upn: string;
  readonly wahl: Wahl | undefined;
  /** Address of the profile, where the client shows another mailbox as an account. */
  readonly profil?: string;
  readonly launen?: Partial<Omit<Launen, 'fehlt' | 'stolpert'>> & {
    readonly fehlt?: readonly number[];
    readonly stolpert?: readonly number[];
  };
}

export interface Griffe {
  readonly beginne: (beginn: Beginn) => Promise<void>;
  readonly waehle: (wahl: Wahl | undefined) => Promise<void>;
  readonly erstarre: () => void;
}

async function finde(graph: Graph, { betreff, aus }: Wahl): Promise<Nachricht> {
  const brief = (await graph.briefe(aus)).find((b) => b.nachricht.betreff === betreff);
  if (!brief) throw new Error(`„${betreff}“ liegt nicht im Postfach.`);
  return { ...brief.nachricht, anlagen: await graph.anlagen(brief.nachricht) };
}

/** The client itself always finds its e-mail, whatever it tells the page. */
const ueber = (echt: Postfach, wirkliche: () => Nachricht | undefined): Postfach => {
  const diese = (n: Nachricht): Nachricht => wirkliche() ?? n;
  return {
    text: (n) => echt.text(diese(n)),
    html: (n) => echt.html(diese(n)),
    mime: (n) => echt.mime(diese(n)),
    anlage: (n, id) => echt.anlage(diese(n), id),
    setzeKategorien: (n, namen) => echt.setzeKategorien(diese(n), namen),
  };
};

async function beginne({ upn, wahl, profil = upn, launen = {} }: Beginn): Promise<Omit<Griffe, 'beginne'>> {
  const { mandant, personen } = await ladeAuskunft();
  const person = personen.find((p) => p.upn === upn);
  if (!person) throw new Error(`${upn} gibt es nicht.`);
  const graph = verbindeGraph(zugangFuer(mandant, person));
  let wirkliche: Nachricht | undefined;
  const gezeigte = async (neue: Wahl | undefined): Promise<Nachricht | undefined> => {
    wirkliche = neue && (await finde(graph, neue));
    if (!neue || !wirkliche) return undefined;
    const ohne = Object.fromEntries((neue.ohne ?? []).map((name) => [name, undefined]));
    return { ...wirkliche, ...neue.anders, ...ohne };
  };
  const basis = sitzungFuer(person, brueckeFuer(mandant, person), graph, {
    kategorien: () => undefined,
    entwurf: () => undefined,
  });
  let erstarrt = launen.erstarrt ?? false;
  const sitzung: Sitzung = {
    ...basis,
    person: { name: person.name, adresse: profil },
    postfach: ueber(basis.postfach, () => wirkliche),
    launen: {
      ...imWeb(),
      ...launen,
      fehlt: new Set(launen.fehlt),
      stolpert: new Set(launen.stolpert),
      get erstarrt() {
        return erstarrt;
      },
    },
  };
  sitzung.gewaehlt = await gezeigte(wahl);
  const bereich = oeffneBereich({
    ort: document.body,
    seite: new URL('/addin/index.html', location.href),
    sitzung,
    beiAusgang: () => undefined,
  });
  return {
    waehle: async (neue) => bereich.waehle(await gezeigte(neue)),
    erstarre: () => (erstarrt = true),
  };
}

const griffe = {
  beginne: async (beginn: Beginn): Promise<void> => void Object.assign(griffe, await beginne(beginn)),
};
Object.assign(window, { griffe });
