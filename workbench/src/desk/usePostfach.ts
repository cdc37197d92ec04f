import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch } from 'react';
import type { Bruecke } from '../office-host/bruecke.ts';
import type { Entwurf, Sitzung } from '../office-host/modell.ts';
import { verbindeGraph, type Brief, type Graph } from './graph.ts';
import { sitzungFuer } from './sitzung.ts';
import { anfang, gewaehlter, weiter, type Aktion, type Markierung, type Zustand } from './zustand.ts';
import type { Person, Zugang } from './werkbank.ts';

export interface Postfachansicht {
  readonly zustand: Zustand;
  /** The person's Outlook, for the pane. */
  readonly sitzung: Sitzung;
  readonly melde: Dispatch<Aktion>;
  /** Chooses and marks as read. */
  readonly waehle: (id: string) => void;
  readonly markiere: (aktion: Markierung) => void;
  readonly ladeNeu: () => void;
  /** A new e-mail the add-in has prepared. */
  readonly entwurf: Entwurf | undefined;
  readonly schliesseEntwurf: () => void;
}

const postfaecher = (person: Person): readonly (string | undefined)[] => [
  undefined,
  ...[...person.postfaecher, ...person.vertritt].map((p) => p.adresse),
];

const ladeAlle = async (graph: Graph, person: Person): Promise<readonly Brief[]> =>
  (await Promise.all(postfaecher(person).map(graph.briefe))).flat();

const abgleichMs = 1_500;

/** The mailbox may be changed from elsewhere, for one by the Registratur itself. */
function useAbgleich(graph: Graph, person: Person, zustand: Zustand, melde: Dispatch<Aktion>): void {
  const jetzt = useRef(zustand);
  jetzt.current = zustand;
  useEffect(() => {
    let takt: ReturnType<typeof setTimeout>;
    const ende = new AbortController();
    const laeuft = (): boolean => !ende.signal.aborted;
    const gleicheAb = async (): Promise<void> => {
      const staende = (await Promise.all(postfaecher(person).map(graph.staende))).flat();
      if (!laeuft() || jetzt.current.stand !== 'da') return;
      // Compared with what is on show: a message that was moved has another id from then on.
      const da = new Set(jetzt.current.briefe.map((b) => b.nachricht.id));
      melde({ art: 'abgeglichen', staende });
      if (staende.every(({ id }) => da.has(id))) return;
      const briefe = await ladeAlle(graph, person);
      if (laeuft()) melde({ art: 'nachgeladen', briefe });
    };
    // One after the other: an answer that is late must not undo what a newer one said.
    const plane = (): void => {
      takt = setTimeout(
        () =>
          void gleicheAb()
            .catch(() => undefined)
            .finally(() => laeuft() && plane()),
        abgleichMs,
      );
    };
    plane();
    return () => {
      ende.abort();
      clearTimeout(takt);
    };
  }, [graph, person, melde]);
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
export function usePostfach(
  person: Person,
  zugang: Zugang,
  bruecke: Bruecke,
  zuletzt: string | undefined,
): Postfachansicht {
  const [zustand, melde] = useReducer(weiter, anfang);
  const [entwurf, setzeEntwurf] = useState<Entwurf>();
  const graph = useMemo(() => verbindeGraph(zugang), [zugang]);
  const sitzung = useMemo(
    () =>
      sitzungFuer(person, bruecke, graph, {
        kategorien: (id, namen) => melde({ art: 'kategorien', id, namen }),
        entwurf: setzeEntwurf,
      }),
    [person, bruecke, graph],
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
  useAbgleich(graph, person, zustand, melde);

  const waehle = (id: string): void => {
    melde({ art: 'waehle', id });
    const brief = zustand.briefe.find((b) => b.nachricht.id === id);
    if (!brief || brief.gelesen) return;
    melde({ art: 'gelesen', id });
    graph.aendere(brief.nachricht, { isRead: true }).catch(() => undefined);
  };
  const schliesseEntwurf = (): void => setzeEntwurf(undefined);
  return { zustand, sitzung, melde, waehle, markiere: melde, ladeNeu, entwurf, schliesseEntwurf };
}
