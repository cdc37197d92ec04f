import type { Faelle } from '../http/bind.ts';
import { akteAendern } from '../usecases/akte/aendern.ts';
import { akteAnlegen } from '../usecases/akte/anlegen.ts';
import { akteLesen } from '../usecases/akte/lesen.ts';
import { akteListe } from '../usecases/akte/liste.ts';
import { akteProtokoll } from '../usecases/akte/protokoll.ts';
import { akteZiele } from '../usecases/akte/ziele.ts';
import { akteZda } from '../usecases/akte/zda.ts';
import type { Hinweise } from '../usecases/ereignis/hinweise.ts';
import { ereignisStrom } from '../usecases/ereignis/strom.ts';
import type { Betrieb } from '../usecases/haus.ts';
import { aktenplanLesen } from '../usecases/haus/aktenplan.ts';
import { gesundheitLesen } from '../usecases/haus/gesundheit.ts';
import { ichLesen } from '../usecases/haus/ich.ts';
import { nachrichtMarken } from '../usecases/nachricht/marken.ts';
import { nachrichtKennzeichnen } from '../usecases/nachricht/kennzeichnen.ts';
import { nachrichtVerschieben } from '../usecases/nachricht/verschieben.ts';
import { einstellungAendern, einstellungLesen } from '../usecases/person/einstellung.ts';
import { notizLesen, notizSchreiben } from '../usecases/person/notiz.ts';
import { schriftstueckAblegen } from '../usecases/schriftstueck/ablegen.ts';
import { schriftstueckAendern } from '../usecases/schriftstueck/aendern.ts';
import { schriftstueckEinreichen } from '../usecases/schriftstueck/einreichen.ts';
import { schriftstueckFreigeben } from '../usecases/schriftstueck/freigeben.ts';
import { eingangHochladen } from '../usecases/schriftstueck/hochladen.ts';
import { schriftstueckLesen, schriftstueckListe } from '../usecases/schriftstueck/lesen.ts';
import { schriftstueckAnlage, schriftstueckOriginal } from '../usecases/schriftstueck/original.ts';
import { schriftstueckVerschieben } from '../usecases/schriftstueck/verschieben.ts';
import { schriftstueckVerlauf } from '../usecases/schriftstueck/verlauf.ts';
import { schriftstueckZuruecknehmen } from '../usecases/schriftstueck/zuruecknehmen.ts';
import { sucheFinden } from '../usecases/suche/finden.ts';
import { verweisListe } from '../usecases/verweis/liste.ts';
import { verweisSetzen } from '../usecases/verweis/setzen.ts';
import { vorgangAendern } from '../usecases/vorgang/aendern.ts';
import { vorgangAnlegen } from '../usecases/vorgang/anlegen.ts';
import { vorgangLesen, vorgangListe } from '../usecases/vorgang/lesen.ts';
import { vorgangEntmerken, vorgangMerken } from '../usecases/vorgang/merken.ts';
import { vorgangVorschlaege } from '../usecases/vorgang/vorschlaege.ts';
import { vorgangZda } from '../usecases/vorgang/zda.ts';
import { vorgangZiele } from '../usecases/vorgang/ziele.ts';

/** Which use case answers which route. */
export const faelle = (b: Betrieb, hinweise: Hinweise): Faelle => ({
  'gesundheit.lesen': gesundheitLesen(b),
  'ich.lesen': ichLesen(b),
  'ereignis.strom': ereignisStrom(b, hinweise),
  'aktenplan.lesen': aktenplanLesen(b),
  'akte.liste': akteListe(b),
  'akte.anlegen': akteAnlegen(b),
  'akte.ziele': akteZiele(b),
  'akte.lesen': akteLesen(b),
  'akte.aendern': akteAendern(b),
  'akte.zda': akteZda(b),
  'akte.protokoll': akteProtokoll(b),
  'vorgang.liste': vorgangListe(b),
  'vorgang.anlegen': vorgangAnlegen(b),
  'vorgang.lesen': vorgangLesen(b),
  'vorgang.aendern': vorgangAendern(b),
  'vorgang.zda': vorgangZda(b),
  'vorgang.ziele': vorgangZiele(b),
  'vorgang.vorschlaege': vorgangVorschlaege(b),
  'vorgang.merken': vorgangMerken(b),
  'vorgang.entmerken': vorgangEntmerken(b),
  'verweis.liste': verweisListe(b),
  'verweis.setzen': verweisSetzen(b),
  'nachricht.marken': nachrichtMarken(b),
  'nachricht.kennzeichnen': nachrichtKennzeichnen(b),
  'nachricht.verschieben': nachrichtVerschieben(b),
  'eingang.hochladen': eingangHochladen(b),
  'schriftstueck.liste': schriftstueckListe(b),
  'schriftstueck.ablegen': schriftstueckAblegen(b),
  'schriftstueck.einreichen': schriftstueckEinreichen(b),
  'schriftstueck.lesen': schriftstueckLesen(b),
  'schriftstueck.aendern': schriftstueckAendern(b),
  'schriftstueck.original': schriftstueckOriginal(b),
  'schriftstueck.anlage': schriftstueckAnlage(b),
  'schriftstueck.verlauf': schriftstueckVerlauf(b),
  'schriftstueck.zuruecknehmen': schriftstueckZuruecknehmen(b),
  'schriftstueck.verschieben': schriftstueckVerschieben(b),
  'schriftstueck.freigeben': schriftstueckFreigeben(b),
  'einstellung.lesen': einstellungLesen(b),
  'einstellung.aendern': einstellungAendern(b),
  'notiz.lesen': notizLesen(b),
  'notiz.schreiben': notizSchreiben(b),
  'suche.finden': sucheFinden(b),
});
