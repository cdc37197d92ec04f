/** Stops the start with one German line; everything else that is thrown is a defect. */
export class Startfehler extends Error {
  override readonly name = 'Startfehler';
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html): the low byte of what node:sqlite calls `errcode`. */
const beschaedigt = [11, 26];

/** What the person is told when a start in the folder `ort` failed: a damaged store is no defect of the program. */
export function alsStartfehler(fehler: unknown, ort: string): unknown {
  if (!(fehler instanceof Error && 'errcode' in fehler)) return fehler;
  if (!beschaedigt.includes(Number(fehler.errcode) & 0xff)) return fehler;
  return new Startfehler(
    `Die Datenbank im Ordner ${ort} ist beschädigt (${fehler.message}). Den Schaden zeigt „npm run -s registratur -- pruefen --daten "${ort}"“; bitte spielen Sie eine Sicherung des ganzen Ordners ein, oder nennen Sie mit --daten einen anderen.`,
    { cause: fehler },
  );
}
