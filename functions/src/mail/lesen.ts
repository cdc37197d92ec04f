import type { Lesung } from '@registratur/shared/domain/schriftstueck/lesung';
import {
  anzeigeName,
  namenswarnungen,
  sichererName,
} from '@registratur/shared/domain/schriftstueck/dateiname';
import { wohlgeformt } from '@registratur/shared/kernel/json';
import { einmal, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import type { Lesehinweis } from '../ports/leser.ts';
import type { Scan } from '../ports/scan.ts';
import { anlagenwarnungen, beginneLauf, liesAnlagen } from './anlagen.ts';
import { aufbauwarnungen } from './aufbau.ts';
import { TIEFE_MAX } from './baum.ts';
import { BETREFF_MAX, liesKopfangaben } from './kopfangaben.ts';
import { feld } from './kopf.ts';
import { zerlege, type Nachricht } from './nachricht.ts';
import { formenHash } from './formen.ts';
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
    // Texts are cut at many places; half a character has no canonical form (RFC 8785 §3.2.2.2).
    return wohlgeformt(
      hinweis.art === 'mail' ? liesMail(bytes, hinweis, e) : liesDokument(bytes, hinweis, e.scan),
    );
  } catch (fehler) {
    if (!(fehler instanceof Abbruch)) throw fehler;
    return undurchsichtig([
      fehler.code === 'zu_tief'
        ? { code: 'zu_tief', angaben: { ebenen: TIEFE_MAX } }
        : { code: 'lesen_abgebrochen' },
    ]);
  }
}

/** A file too large to be read whole: its first bytes may still lock it. `mb` = the bound it exceeds. */
export function liesAnfang(anfang: Buffer, hinweis: Lesehinweis, scan: Scan, mb: number): Lesung {
  const name = hinweis.name ?? '';
  const befund = scan.pruefeAnfang(anfang, { name, mime: hinweis.mime ?? '' });
  const warnungen: Warnung[] = [
    { code: 'zu_gross_zum_lesen', angaben: { mb } },
    ...befund.warnungen,
    ...namenswarnungen(name, sichererName(name)),
  ];
  return {
    ...undurchsichtig(einmal(warnungen), befund.quarantaene),
    betreff: anzeigeName(name),
    mime: befund.mime,
  };
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
  const formen = formenHash(rumpf, liegtUngelesenes(nachricht) || rumpf.gekuerzt, bytes, hinweis.banner);
  const anlagen = liesAnlagen(beginneLauf(wacht, scan), nachricht.funde);
  const getarnt = getarntesIn(bytes, nachricht, scan);
  return {
    ...kopf,
    art: 'mail',
    text: rumpf.text,
    ...(formen === undefined ? {} : { formen }),
    anlagen,
    schutz: pgp ? 'verschluesselt' : nachricht.schutz,
    mime: 'message/rfc822',
    warnungen: einmal([
      ...kopf.warnungen,
      ...aufbau,
      ...(pgp ? [{ code: 'verschluesselt' } as const] : []),
      ...rumpf.warnungen,
      ...getarnt,
      ...anlagenwarnungen(anlagen),
    ]),
    // Attachments are locked one by one; a message that is one is only text.
    quarantaene: getarnt.length > 0,
  };
}

/** A program does not become a letter by being called one. A letter may quote a script. */
function getarntesIn(bytes: Buffer, { baum }: Nachricht, scan: Scan): readonly Warnung[] {
  const befund = scan.pruefe(bytes, { name: '', mime: '' });
  const istBrief = befund.mime === 'text/x-script' && baum.wurzel.kopf.felder.length > 0;
  return befund.quarantaene && !istBrief ? befund.warnungen : [];
}

/** Parts beyond the bound were not opened, header fields not read to their end. */
function liegtUngelesenes({ baum }: Nachricht): boolean {
  const { kopf } = baum.wurzel;
  return baum.zuViele || kopf.gekuerzt || (feld(kopf, 'subject') ?? '').length > BETREFF_MAX;
}
