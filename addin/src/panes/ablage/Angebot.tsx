import { de } from '@registratur/shared/ui/texte/de';
import { use, type JSX } from 'react';
import { RueckblickKontext } from '../mehrere/rueckblick.ts';
import { Dateiwahl } from '../mehrere/drop/Dateiwahl.tsx';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { Angaben } from './Angaben.tsx';
import { Bekannt } from './Bekannt.tsx';
import type { Teile } from './Inhalt.tsx';
import { neuFuer, oeffne } from './neuanlage.ts';
import { NotizAufWunsch } from './Notiz.tsx';
import { istErledigt } from './stand.ts';
import { useStile } from './stile.ts';
import { Suche } from './Suche.tsx';
import { useMerken } from './useMerken.ts';
import { oeffne as oeffneVerweis } from './verweis.ts';
import { gesetzt } from './verweistext.ts';
import { Ziele } from './Ziele.tsx';
import { Zuletzt } from './Zuletzt.tsx';

/** What stands below the e-mail once the Registratur has answered: a chunk of its own. */
export function Angebot(p: Teile): JSX.Element {
  return istErledigt(p.ablage) ? <Erledigt {...p} /> : <Wahl {...p} />;
}

/** Filed already: where, and the way to file it once more elsewhere. */
function Erledigt(p: Teile): JSX.Element {
  const { auskunft, nachricht } = p.ablage;
  return (
    <>
      <Bekannt
        marken={auskunft.art === 'da' ? (auskunft.marken ?? []) : []}
        nachricht={nachricht}
        outlook={p.bedienung.umfeld.outlook}
        gesetzt={gesetzt(p.ablage)}
        setzeVerweis={() => p.bedienung.melde({ art: 'verweis', id: nachricht.id, weiter: oeffneVerweis })}
        waehleTrotzdem={() => p.bedienung.melde({ art: 'trotzdem', id: nachricht.id })}
      />
      <NotizAufWunsch ablage={p.ablage} bedienung={p.bedienung} />
      <Zuletzt {...p} />
      {use(RueckblickKontext)}
    </>
  );
}

/** Suggestions, search and details. */
function Wahl(p: Teile): JSX.Element {
  const s = useStile();
  const { ablage } = p;
  const { melde } = p.bedienung;
  const { id } = ablage.nachricht;
  const gesperrt = ablage.schritt.art !== 'bereit';
  const merken = useMerken(p.bedienung);
  return (
    <>
      {p.angebot.length > 0 ? (
        <Ziele
          titel={de['ablage.vorschlaege']}
          angebot={p.angebot}
          gewaehlt={p.ziel}
          gesperrt={gesperrt}
          waehle={(ziel) => melde({ art: 'zielGewaehlt', id, ziel })}
          merken={merken}
        />
      ) : (
        <LeerVorschlag />
      )}
      <p className={s.unsichtbar} role="alert">
        {merken.fehlt && t['favorit.fehlt']}
      </p>
      <Suche
        ablage={ablage}
        gewaehlt={p.ziel}
        gesperrt={gesperrt}
        ruf={p.ruf}
        melde={melde}
        merken={merken}
        darunter={
          <Button
            appearance="subtle"
            className={s.links}
            icon={<AddRegular aria-hidden />}
            disabled={gesperrt}
            onClick={() =>
              melde({ art: 'neuanlage', id, weiter: oeffne(neuFuer(ablage, p.ziel ?? p.angebot[0]?.ziel)) })
            }
          >
            {t['vorgang.anlegen']}
          </Button>
        }
      />
      <Angaben
        ablage={ablage}
        bedienung={p.bedienung}
        offen={p.offen}
        falte={p.falte}
        gesperrt={gesperrt}
        aendere={(angaben) => melde({ art: 'angegeben', id, angaben })}
      />
      <Dateiwahl ziel={p.ziel} gesperrt={gesperrt} />
      <Zuletzt {...p} />
      {use(RueckblickKontext)}
    </>
  );
}

function LeerVorschlag(): JSX.Element {
  const s = useStile();
  return <p className={s.text}>{de['leer.vorschlag']}</p>;
}
