import type { Bruecke } from '../office-host/bruecke.ts';
import { neueSitzung, type Entwurf, type Postfach, type Sitzung } from '../office-host/modell.ts';
import type { Graph } from './graph.ts';
import { alsText } from './mailtext.ts';
import type { Person } from './werkbank.ts';

const ausBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (z) => z.charCodeAt(0));

function alsHtml(text: string): string {
  const absatz = document.createElement('pre');
  absatz.textContent = text;
  return absatz.outerHTML;
}

/** A person's Outlook as office.js sees it: the mailboxes of Graph, and the account it is signed in with. */
export function sitzungFuer(
  person: Person,
  bruecke: Bruecke,
  graph: Graph,
  bei: {
    readonly kategorien: (id: string, namen: readonly string[]) => void;
    readonly entwurf: (entwurf: Entwurf) => void;
  },
): Sitzung {
  const postfach: Postfach = {
    text: async (nachricht) => {
      const { art, inhalt } = (await graph.brief(nachricht)).koerper;
      return art === 'html' ? alsText(inhalt) : inhalt;
    },
    html: async (nachricht) => {
      const { art, inhalt } = (await graph.brief(nachricht)).koerper;
      return art === 'html' ? inhalt : alsHtml(inhalt);
    },
    mime: graph.mime,
    anlage: async (nachricht, id) => {
      const anlage = (await graph.anlagen(nachricht)).find((a) => a.id === id);
      if (!anlage) throw new Error('Diese Anlage gibt es nicht.');
      return ausBase64(anlage.base64);
    },
    setzeKategorien: async (nachricht, namen) => {
      await graph.aendere(nachricht, { categories: namen });
      bei.kategorien(nachricht.id, namen);
    },
  };
  return neueSitzung({
    person: { name: person.name, adresse: person.upn },
    bruecke,
    beiEntwurf: bei.entwurf,
    postfach,
  });
}
