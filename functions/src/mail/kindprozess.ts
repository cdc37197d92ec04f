import { fork, type ChildProcess } from 'node:child_process';
import { grenzen, type Antwort, type Auftrag } from './gespraech.ts';

export type Ausgang =
  | { readonly art: 'antwort'; readonly antwort: Antwort }
  | { readonly art: 'zu_lang' }
  /** `nachMs` = how long the job had run. */
  | { readonly art: 'gestorben'; readonly nachMs: number };

/** One reading child process. */
export interface Kind {
  /** One at a time. */
  readonly fuehreAus: (auftrag: Auftrag, fristMs: number) => Promise<Ausgang>;
  /** Resolves when it is gone. */
  readonly beende: () => Promise<void>;
}

/** What a reader of hostile files needs and nothing else: no environment, no own processes, a small heap. */
const optionen = [
  `--max-old-space-size=${grenzen.heapMb}`,
  '--max-semi-space-size=4',
  '--permission',
  '--allow-fs-read=*',
  '--allow-fs-write=*',
];

export function starteKind(programm: string, beiEnde: () => void): Kind {
  const prozess = fork(programm, [], {
    execArgv: optionen,
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gegangen = new Promise<void>((fertig) => {
    const ende = (): void => {
      beiEnde();
      fertig();
    };
    prozess.once('exit', ende);
    // Not even started, or no longer to be talked to: may come more than once.
    prozess.on('error', () => {
      prozess.kill('SIGKILL');
      if (prozess.pid === undefined) ende();
    });
  });
  // An idle child must not keep the program alive.
  ruhe(prozess);
  return {
    fuehreAus: (auftrag, fristMs) => fuehreAus(prozess, gegangen, auftrag, fristMs),
    beende: async () => {
      prozess.ref();
      prozess.kill('SIGKILL');
      await gegangen;
    },
  };
}

function ruhe(prozess: ChildProcess): void {
  prozess.unref();
  prozess.channel?.unref();
}

async function fuehreAus(
  prozess: ChildProcess,
  gegangen: Promise<void>,
  auftrag: Auftrag,
  fristMs: number,
): Promise<Ausgang> {
  prozess.ref();
  prozess.channel?.ref();
  const beginn = performance.now();
  const gestorben = (): Ausgang => ({ art: 'gestorben', nachMs: performance.now() - beginn });
  let uhr: NodeJS.Timeout | undefined;
  let zuhoerer: ((antwort: Antwort) => void) | undefined;
  try {
    return await Promise.race([
      new Promise<Ausgang>((fertig) => {
        zuhoerer = (antwort) => fertig({ art: 'antwort', antwort });
        prozess.once('message', zuhoerer);
        prozess.send(auftrag, (fehler) => {
          if (fehler) fertig(gestorben());
        });
      }),
      new Promise<Ausgang>((fertig) => {
        uhr = setTimeout(() => fertig({ art: 'zu_lang' }), fristMs);
      }),
      gegangen.then(gestorben),
    ]);
  } finally {
    clearTimeout(uhr);
    if (zuhoerer) prozess.off('message', zuhoerer);
    ruhe(prozess);
  }
}
