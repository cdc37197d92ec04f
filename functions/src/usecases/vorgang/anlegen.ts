import { vorgangOrd } from '@registratur/shared/domain/akte/akte.rules';
import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { vorgangszeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import type { Betrieb, Fall } from '../haus.ts';
import { vorgangId } from '../zugang/zeilen.ts';
import { folgeVerweis, pruefeVorgaenger, zeigeVorgang } from './folge.ts';

/** A new Vorgang: in the same change its number is drawn from the Akte (R1.6) and a Verweis set to the one it follows. */
export const vorgangAnlegen =
  (b: Betrieb): Fall<'vorgang.anlegen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.anlegen');
    if (!raum.ok) return raum;
    const uuid = abgeleiteteId(ein.anfrage, 'vorgang');
    const jetzt = b.uhr.jetzt();
    const vorgaenger = ein.folgt ? await pruefeVorgaenger(b, raum.wert, ein.folgt) : gut(undefined);
    if (!vorgaenger.ok) return vorgaenger;
    const verweise = ein.folgt
      ? [folgeVerweis({ vorgang: uuid, folgt: ein.folgt, zeit: jetzt.toISOString(), von: person })]
      : [];
    const vollzug = await raum.wert.aendern({ anfrage: ein.anfrage, ein }, (_, akte) => {
      const nummer = akte.naechsterVorgang;
      const vorgang: Omit<Vorgang, 'salz'> = {
        id: vorgangId(uuid),
        typ: 'vorgang',
        ord: vorgangOrd('IN_BEARBEITUNG', nummer),
        uuid,
        nummer,
        vorgangszeichen: vorgangszeichen(akte.aktenzeichen, nummer),
        betreff: ein.betreff,
        bemerkung: ein.bemerkung ?? '',
        federfuehrung: akte.federfuehrung,
        zustand: 'IN_BEARBEITUNG',
        laufzeit: { beginn: tagIn(jetzt), ende: null },
        naechstesSchriftstueck: 1,
        angelegtAm: jetzt.toISOString(),
        angelegtVon: { oid: person.oid, name: person.name },
        stand: 1,
        geaendertAm: jetzt.toISOString(),
      };
      return gut({
        schreibe: [vorgang, { ...akte, naechsterVorgang: nummer + 1 }, ...verweise],
        nutzlasten: [
          {
            dokument: vorgang.id,
            neu: { vorgangszeichen: vorgang.vorgangszeichen, betreff: vorgang.betreff },
          },
          ...verweise.map((v) => ({ dokument: v.id, neu: { folgt: v.nach.vorgang } })),
        ],
        antwort: { vorgang: uuid },
      });
    });
    return vollzug.ok ? zeigeVorgang(b, raum.wert, uuid) : vollzug;
  };
