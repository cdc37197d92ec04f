import { adressen } from './adressen.ts';
import { adresse, type Verbindung } from './client.ts';

/** Something changed: read it again. `ref` as `akte~<uuid>`, `seq` of its newest change. */
export interface Ereignishinweis {
  readonly ref: string;
  readonly seq: number;
}

export interface Empfang {
  readonly hinweis: (hinweis: Ereignishinweis) => void;
  /** Not everything that happened is known: read again what is on show. */
  readonly luecke: () => void;
  /** Default: the clock; `halt` ends it. */
  readonly warte?: (ms: number, halt: AbortSignal) => Promise<void>;
  /** Default: chance, 0 to 1. */
  readonly wuerfel?: () => number;
}

/** Streams end by themselves; everybody at once must not come back at once. In milliseconds. */
const wiederMs = { nachEnde: 1_000, nachFehler: 2_000, hoechstens: 60_000 } as const;

/**
 * Follows the stream of hints until the returned function is called: read by `fetch`, since an EventSource cannot
 * carry a token; taken up where it ended. Hints may come twice.
 */
export function verfolge(verbindung: Verbindung, empfang: Empfang): () => void {
  const halt = new AbortController();
  const warte = empfang.warte ?? pause;
  const wuerfel = empfang.wuerfel ?? Math.random;
  const folge = async (): Promise<void> => {
    let ab: string | undefined;
    let fehler = 0;
    const merke = (id: string): void => {
      // Away before the first mark: what happened meanwhile is on no record.
      if (ab === undefined && fehler > 0) empfang.luecke();
      ab = id;
      fehler = 0;
    };
    while (!halt.signal.aborted) {
      const geordnet = await lies(verbindung, ab, halt.signal, empfang, merke).catch(() => false);
      if (!geordnet) fehler += 1;
      const spanne = fehler === 0 ? wiederMs.nachEnde : wiederMs.nachFehler * 2 ** Math.min(fehler - 1, 5);
      await warte(Math.min(spanne, wiederMs.hoechstens) * (0.5 + wuerfel() / 2), halt.signal);
    }
  };
  void folge();
  return () => halt.abort();
}

type Leser = ReadableStreamDefaultReader<Uint8Array>;

/** One connection; true when the server ended it in order. */
async function lies(
  verbindung: Verbindung,
  ab: string | undefined,
  halt: AbortSignal,
  empfang: Empfang,
  merke: (id: string) => void,
): Promise<boolean> {
  const [methode = 'GET', pfad = '/'] = adressen['ereignis.strom'].split(' ');
  const antwort = await verbindung.fetch(`${verbindung.basis}${adresse(pfad, {}, { ab })}`, {
    method: methode,
    headers: { authorization: `Bearer ${await verbindung.token()}`, accept: 'text/event-stream' },
    signal: halt,
  });
  if (!antwort.ok || !antwort.body) {
    await antwort.body?.cancel();
    return false;
  }
  const entziffert = new TextDecoder();
  let rest = '';
  for (const leser: Leser = antwort.body.getReader(); ;) {
    const { done, value } = await leser.read();
    if (done) return true;
    const bloecke = (rest + entziffert.decode(value, { stream: true })).split('\n\n');
    rest = bloecke.pop() ?? '';
    for (const block of bloecke) nimm(block, empfang, merke);
  }
}

/** One block of WHATWG HTML §9.2.6, as our server writes it: one line each, LF, a space after the colon. */
function nimm(block: string, empfang: Empfang, merke: (id: string) => void): void {
  const felder = new Map(
    block.split('\n').map((zeile): [string, string] => {
      const stelle = zeile.indexOf(': ');
      return stelle < 0 ? [zeile, ''] : [zeile.slice(0, stelle), zeile.slice(stelle + 2)];
    }),
  );
  const id = felder.get('id');
  if (id !== undefined) merke(id);
  if (felder.get('event') === 'luecke') empfang.luecke();
  if (felder.get('event') === 'hinweis')
    empfang.hinweis(JSON.parse(felder.get('data') ?? '') as Ereignishinweis);
}

const pause = (ms: number, halt: AbortSignal): Promise<void> =>
  new Promise((fertig) => {
    const uhr = setTimeout(fertig, ms);
    halt.addEventListener('abort', () => {
      clearTimeout(uhr);
      fertig();
    });
  });
