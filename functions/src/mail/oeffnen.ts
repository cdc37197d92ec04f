import { signierterInhalt } from './cms.ts';
import type { Dekodiert } from './kodierung.ts';
import { zerlege, type Behaelter, type Fund, type Nachricht } from './nachricht.ts';
import { liesTnef, type TnefDatei } from './tnef.ts';

/** What is inside a part; `nachricht` when it is one. */
export interface Inneres {
  readonly funde: readonly Fund[];
  readonly nachricht?: Nachricht;
}

const SIGNATUR = Buffer.from([0x78, 0x9f, 0x3e, 0x22]);
const ohneParameter: Fund['typ'] = { wert: '', parameter: new Map() };

/** How a part is opened: as declared, or as its bytes begin. */
export const behaelterVon = (f: Pick<Fund, 'behaelter'>, bytes: Buffer): Behaelter | undefined =>
  f.behaelter ?? (bytes.subarray(0, 4).equals(SIGNATUR) ? 'tnef' : undefined);

/** Opens a part; undefined when it cannot be opened. */
export function oeffne(art: Behaelter, bytes: Buffer): Inneres | undefined {
  if (art === 'tnef') {
    const dateien = liesTnef(bytes)?.dateien;
    return dateien && { funde: dateien.map(mitglied) };
  }
  const inhalt = art === 'cms' ? signierterInhalt(bytes) : bytes;
  if (!inhalt) return undefined;
  const nachricht = zerlege(inhalt);
  return { funde: nachricht.funde, nachricht };
}

const mitglied = (d: TnefDatei, i: number): Fund => ({
  nr: String(i + 1),
  name: d.name,
  mime: 'application/octet-stream',
  typ: ohneParameter,
  inline: false,
  behaelter: undefined,
  kodierung: '',
  lies: (): Dekodiert => ({ bytes: d.bytes, fehlerhaft: false, unbekannt: false }),
  unzerlegt: false,
});

/** The decoded bytes of the part at `pfad` (`Anlage.pfad`), or undefined when there is none. */
export function loese(buf: Buffer, pfad: string): Buffer | undefined {
  let funde = zerlege(buf).funde;
  let bytes: Buffer | undefined;
  for (const [i, nr] of pfad.split('/').entries()) {
    const fund = funde.find((f) => f.nr === nr);
    if (!fund) return undefined;
    ({ bytes } = fund.lies());
    if (i === pfad.split('/').length - 1) break;
    const art = behaelterVon(fund, bytes);
    funde = (art && oeffne(art, bytes)?.funde) ?? [];
  }
  return bytes;
}
