import {
  anzeigeName,
  namensgeber,
  namenswarnungen,
} from '@registratur/shared/domain/schriftstueck/dateiname';
import type { Anlage } from '@registratur/shared/domain/schriftstueck/lesung';
import { einmal, stufe, type Warnung } from '@registratur/shared/domain/schriftstueck/warnungen';
import { createHash } from 'node:crypto';
import { cmsArt } from './cms.ts';
import type { Scan } from '../ports/scan.ts';
import { kodierungswarnungen } from './kodierung.ts';
import type { Behaelter, Fund } from './nachricht.ts';
import { aufbauwarnungen } from './aufbau.ts';
import { einzeilig } from './einzeilig.ts';
import { feld } from './kopf.ts';
import { behaelterVon, oeffne, type Inneres } from './oeffnen.ts';
import { Abbruch, type Wacht } from './wacht.ts';
import { dekodiereWoerter } from './woerter.ts';

/** Messages inside messages and containers that are opened one in the other. */
const SCHACHTELN_MAX = 100;

/** What all attachments of one message share. */
export interface Lauf {
  readonly wacht: Wacht;
  readonly scan: Scan;
  /** Names are unique within the whole message. */
  readonly benenne: (name: string, mime: string) => string;
}

export const beginneLauf = (wacht: Wacht, scan: Scan): Lauf => ({
  wacht,
  scan,
  benenne: namensgeber(),
});

/** Attachments of one message or container; `praefix` is the path of what they lie in, with its slash. */
export const liesAnlagen = (l: Lauf, funde: readonly Fund[], praefix = '', tiefe = 0): readonly Anlage[] =>
  funde.map((f) => liesAnlage(l, f, praefix, tiefe));

function liesAnlage(l: Lauf, f: Fund, praefix: string, tiefe: number): Anlage {
  l.wacht.frage();
  if (tiefe > SCHACHTELN_MAX) throw new Abbruch('zu_tief');
  const dekodiert = f.lies();
  const { bytes } = dekodiert;
  const befund = l.scan.pruefe(bytes, { name: f.name, mime: f.mime });
  const art = behaelterVon(f, bytes);
  const innen = art && oeffne(art, bytes);
  const ablageName = l.benenne(f.name === '' ? wunschname(innen) : f.name, f.mime);
  const pfad = praefix + f.nr;
  const warnungen = einmal([
    ...befund.warnungen,
    ...namenswarnungen(f.name, ablageName),
    ...kodierungswarnungen(dekodiert, f.kodierung),
    ...artwarnungen(f, bytes, art, innen),
    ...(innen?.nachricht && art === 'nachricht' ? aufbauwarnungen(innen.nachricht) : []),
  ]);
  return {
    pfad,
    name: f.name,
    anzeigeName: f.name === '' ? ablageName : anzeigeName(f.name),
    ablageName,
    mime: f.mime,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inline: f.inline,
    warnungen,
    quarantaene: befund.quarantaene,
    anlagen: innen ? liesAnlagen(l, innen.funde, `${pfad}/`, tiefe + 1) : [],
  };
}

/** A nested message without a name is called by its subject. */
function wunschname(innen: Inneres | undefined): string {
  const kopf = innen?.nachricht?.baum.wurzel.kopf;
  const betreff = einzeilig(dekodiereWoerter(((kopf && feld(kopf, 'subject')) ?? '').slice(0, 500)));
  return betreff === '' ? '' : `${betreff.slice(0, 80)}.eml`;
}

const pgp = Buffer.from('-----BEGIN PGP MESSAGE-----');

function artwarnungen(
  f: Fund,
  bytes: Buffer,
  art: Behaelter | undefined,
  innen: Inneres | undefined,
): Warnung[] {
  const w: Warnung[] = [];
  if (f.unzerlegt) w.push({ code: 'struktur_unlesbar' });
  if (f.mime === 'message/partial') w.push(teilVon(f));
  if (f.mime === 'message/external-body') w.push({ code: 'inhalt_ausserhalb' });
  if (art === 'tnef' && !innen) w.push({ code: 'tnef_nicht_lesbar' });
  if (art === 'cms' && !innen)
    w.push({ code: cmsArt(bytes) === 'signiert' ? 'signiert_verpackt' : 'verschluesselt' });
  if (bytes.subarray(0, 200).includes(pgp)) w.push({ code: 'verschluesselt' });
  return w;
}

/** RFC 2046 §5.2.2.1 */
function teilVon(f: Fund): Warnung {
  const zahl = (name: string): string => /^\d{1,6}$/.exec(f.typ.parameter.get(name) ?? '')?.[0] ?? '?';
  return {
    code: 'nachricht_unvollstaendig',
    angaben: { teil: zahl('number'), gesamt: zahl('total') },
  };
}

/** What the message that carries them says about its attachments. */
export function anlagenwarnungen(anlagen: readonly Anlage[]): Warnung[] {
  return anlagen.flatMap((a) => [
    ...a.warnungen
      .filter((w) => stufe(w.code) !== 'hinweis')
      .map((w) => ({ code: w.code, angaben: { ...w.angaben, anlage: a.anzeigeName.slice(0, 200) } })),
    ...anlagenwarnungen(a.anlagen),
  ]);
}
