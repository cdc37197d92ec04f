/** Calls of Office.js as promises, in the measure its hosts bear. */

/** Outlook on the web and the new one refuse a fourth call at once (5100); further ones wait here. */
const zugleich = 3;
const pauseMs = 400;

/** „Internal error“ and the nameless failure: mostly over at the next try (office-js #4278). */
const voruebergehend: ReadonlySet<number> = new Set([5001, 9020]);

class Officefehler extends Error {
  override readonly name = 'Officefehler';
  readonly code: number;
  constructor({ code, message }: Office.Error) {
    super(message);
    this.code = code;
  }
}

type Aufruf<T> = (melde: (ergebnis: Office.AsyncResult<T>) => void) => void;

let laufende = 0;
const wartende: (() => void)[] = [];

/** Rejects with what Office tells. What may be over at the next try is tried once more: only for calls that bear it. */
export async function rufe<T>(aufruf: Aufruf<T>): Promise<T> {
  try {
    return await einmal(aufruf);
  } catch (fehler) {
    if (!(fehler instanceof Officefehler) || !voruebergehend.has(fehler.code)) throw fehler;
    await new Promise((weiter) => setTimeout(weiter, pauseMs));
    return einmal(aufruf);
  }
}

async function einmal<T>(aufruf: Aufruf<T>): Promise<T> {
  if (laufende >= zugleich) await new Promise<void>((weiter) => wartende.push(weiter));
  laufende += 1;
  try {
    return await new Promise<T>((gelungen, misslungen) => {
      aufruf((ergebnis) => {
        if (ergebnis.status === Office.AsyncResultStatus.Succeeded) gelungen(ergebnis.value);
        else misslungen(new Officefehler(ergebnis.error));
      });
    });
  } finally {
    laufende -= 1;
    wartende.shift()?.();
  }
}
