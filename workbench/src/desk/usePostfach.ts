import { useCallback, useEffect, useMemo, useReducer, type Dispatch } from 'react';
import type { Sitzung } from '../office-host/modell.ts';
import { verbindeGraph, type Brief, type Graph } from './graph.ts';
import { sitzungFuer } from './sitzung.ts';
import { anfang, gewaehlter, weiter, type Aktion, type Zustand } from './zustand.ts';
import type { Person, Zugang } from './werkbank.ts';

export interface Postfachansicht {
  readonly zustand: Zustand;
  /** The person's Outlook, for the pane. */
  readonly sitzung: Sitzung;
  readonly melde: Dispatch<Aktion>;
  /** Chooses and marks as read. */
  readonly waehle: (id: string) => void;
  readonly ladeNeu: () => void;
}

async function ladeAlle(graph: Graph, person: Person): Promise<readonly Brief[]> {
  const postfaecher = [undefined, ...person.postfaecher.map((p) => p.adresse)];
  return (await Promise.all(postfaecher.map(graph.briefe))).flat();
}

/** Fetches the attachments of the chosen message, and only then calls it open. */
function useOeffnen(graph: Graph, zustand: Zustand, melde: Dispatch<Aktion>): void {
  const nachricht = gewaehlter(zustand)?.nachricht;
  const id = nachricht?.id;
  useEffect(() => {
    if (!nachricht) return undefined;
    let gilt = true;
    const falls = (aktion: Aktion): void => {
      if (gilt) melde(aktion);
    };
    graph.anlagen(nachricht).then(
      (anlagen) => falls({ art: 'geoeffnet', nachricht: { ...nachricht, anlagen }, anlagen }),
      () => falls({ art: 'gescheitert' }),
    );
    return () => {
      gilt = false;
    };
    // By id: a message with another category is the same message.
  }, [graph, id, melde]);
}

/** `zuletzt` = Internet-Message-ID that is chosen first when this person received it too. */
export function usePostfach(person: Person, zugang: Zugang, zuletzt: string | undefined): Postfachansicht {
  const [zustand, melde] = useReducer(weiter, anfang);
  const graph = useMemo(() => verbindeGraph(() => zugang('graph')), [zugang]);
  const sitzung = useMemo(
    () => sitzungFuer(person, zugang, graph, (id, namen) => melde({ art: 'kategorien', id, namen })),
    [person, zugang, graph],
  );
  const ladeNeu = useCallback(() => {
    melde({ art: 'laden' });
    ladeAlle(graph, person).then(
      (briefe) => melde({ art: 'geladen', briefe, zuletzt }),
      () => melde({ art: 'gescheitert' }),
    );
  }, [graph, person, zuletzt]);
  useEffect(ladeNeu, [ladeNeu]);
  useOeffnen(graph, zustand, melde);

  const waehle = (id: string): void => {
    melde({ art: 'waehle', id });
    const brief = zustand.briefe.find((b) => b.nachricht.id === id);
    if (!brief || brief.gelesen) return;
    melde({ art: 'gelesen', id });
    graph.aendere(brief.nachricht, { isRead: true }).catch(() => undefined);
  };
  return { zustand, sitzung, melde, waehle, ladeNeu };
}
