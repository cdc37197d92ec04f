import { vorgangOrd } from '@registratur/shared/domain/akte/akte.rules';
import type { Vorgang } from '@registratur/shared/domain/akte/akte.schema';
import { vorgangszeichen } from '@registratur/shared/domain/aktenplan/aktenplan.rules';
import { abgeleiteteId } from '@registratur/shared/kernel/hash';
import { gut } from '@registratur/shared/kernel/result';
import { tagIn } from '@registratur/shared/kernel/zeit';
import { vorgangAnsicht } from '../akte/ansicht.ts';
import type { Betrieb, Fall } from '../haus.ts';
import { liesVorgang, vorgangId } from '../zugang/zeilen.ts';

/** A new Vorgang: its number is drawn from the Akte in the same change (R1.6). */
export const vorgangAnlegen =
  (b: Betrieb): Fall<'vorgang.anlegen'> =>
  async ({ person }, { pfad, ein }) => {
    const raum = await b.oeffne(person, pfad.akte, 'vorgang.anlegen');
    if (!raum.ok) return raum;
    const uuid = abgeleiteteId(ein.anfrage, 'vorgang');
    const jetzt = b.uhr.jetzt();
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
        schreibe: [vorgang, { ...akte, naechsterVorgang: nummer + 1 }],
        nutzlasten: [
          {
            dokument: vorgang.id,
            neu: { vorgangszeichen: vorgang.vorgangszeichen, betreff: vorgang.betreff },
          },
        ],
        antwort: { vorgang: uuid },
      });
    });
    if (!vollzug.ok) return vollzug;
    const vorgang = await liesVorgang(raum.wert, uuid);
    return vorgang.ok ? gut(vorgangAnsicht(raum.wert.akte, vorgang.wert, raum.wert.rechte)) : vorgang;
  };
