import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import {
  anzeigeName,
  namenswarnungen,
  sichererName,
} from '@registratur/shared/domain/schriftstueck/dateiname';
import { einmal, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import type { Lesehinweis } from '../ports/leser.ts';
import type { Scan } from '../ports/scan.ts';
import { anlagenwarnungen, beginneLauf, liesAnlagen } from './anlagen.ts';
import { aufbauwarnungen } from './aufbau.ts';
import { TIEFE_MAX } from './baum.ts';
import { liesKopfangaben } from './kopfangaben.ts';
import { zerlege } from './nachricht.ts';
import { liesRumpf } from './rumpf.ts';
import { Abbruch, type Wacht } from './wacht.ts';

/** A reading that only says why there is none: the file is kept whole. */
export const undurchsichtig = (warnungen: readonly Warnung[], quarantaene = false): Lesung => ({
  art: 'undurchsichtig',
  betreff: '',
  von: [],
  an: [],
  cc: [],
  bcc: [],
  referenzen: [],
  datumGeschaetzt: true,
  text: '',
  anlagen: [],
  schutz: 'offen',
  kopfzeilen: '',
  mime: 'application/octet-stream',
  warnungen,
  quarantaene,
});

/** What a reading is done with; made anew for each file. */
export interface Werkzeug {
  readonly wacht: Wacht;
  readonly scan: Scan;
}

/** Reads a file. Bytes may be anything; throws only for defects of this program. */
export function lies(bytes: Buffer, hinweis: Lesehinweis, e: Werkzeug): Lesung {
  if (bytes.length === 0) return undurchsichtig([{ code: 'leere_datei' }]);
  try {
    return hinweis.art === 'mail' ? liesMail(bytes, hinweis, e) : liesDokument(bytes, hinweis, e.scan);
  } catch (fehler) {
    if (!(fehler instanceof Abbruch)) throw fehler;
    return undurchsichtig([
      fehler.code === 'zu_tief'
        ? { code: 'zu_tief', angaben: { ebenen: TIEFE_MAX } }
        : { code: 'lesen_abgebrochen' },
    ]);
  }
}

function liesDokument(bytes: Buffer, hinweis: Lesehinweis, scan: Scan): Lesung {
  const name = hinweis.name ?? '';
  const befund = scan.pruefe(bytes, { name, mime: hinweis.mime ?? '' });
  const warnungen = [...befund.warnungen, ...namenswarnungen(name, sichererName(name))];
  return {
    ...undurchsichtig(warnungen, befund.quarantaene),
    art: befund.lesbar ? 'dokument' : 'undurchsichtig',
    betreff: anzeigeName(name),
    mime: befund.mime,
  };
}

function liesMail(bytes: Buffer, hinweis: Lesehinweis, { wacht, scan }: Werkzeug): Lesung {
  const nachricht = zerlege(bytes);
  const aufbau = aufbauwarnungen(nachricht);
  wacht.frage();
  const kopf = liesKopfangaben(bytes, nachricht.baum.wurzel.kopf, hinweis.empfangen);
  const rumpf = liesRumpf(nachricht.koerper);
  const pgp = rumpf.text.includes('-----BEGIN PGP MESSAGE-----');
  const anlagen = liesAnlagen(beginneLauf(wacht, scan), nachricht.funde);
  return {
    ...kopf,
    art: 'mail',
    text: rumpf.text,
    anlagen,
    schutz: pgp ? 'verschluesselt' : nachricht.schutz,
    mime: 'message/rfc822',
    warnungen: einmal([
      ...kopf.warnungen,
      ...aufbau,
      ...(pgp ? [{ code: 'verschluesselt' } as const] : []),
      ...rumpf.warnungen,
      ...anlagenwarnungen(anlagen),
    ]),
    // Attachments are locked one by one; the message itself is only text.
    quarantaene: false,
  };
}
