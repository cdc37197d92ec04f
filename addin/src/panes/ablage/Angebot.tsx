import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import { Angaben } from './Angaben.tsx';
import { Bekannt } from './Bekannt.tsx';
import type { Teile } from './Inhalt.tsx';
import { istErledigt } from './stand.ts';
import { useStile } from './stile.ts';
import { Suche } from './Suche.tsx';
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
        waehleTrotzdem={() => p.bedienung.melde({ art: 'trotzdem', id: nachricht.id })}
      />
      <Zuletzt {...p} />
    </>
  );
}

/** Suggestions, search and details. */
function Wahl(p: Teile): JSX.Element {
  const { ablage } = p;
  const { melde } = p.bedienung;
  const { id } = ablage.nachricht;
  const gesperrt = ablage.schritt.art !== 'bereit';
  return (
    <>
      {p.angebot.length > 0 ? (
        <Ziele
          titel={de['ablage.vorschlaege']}
          angebot={p.angebot}
          gewaehlt={p.ziel}
          gesperrt={gesperrt}
          waehle={(ziel) => melde({ art: 'zielGewaehlt', id, ziel })}
        />
      ) : (
        <LeerVorschlag />
      )}
      <Suche ablage={ablage} gewaehlt={p.ziel} gesperrt={gesperrt} ruf={p.ruf} melde={melde} />
      <Angaben
        ablage={ablage}
        offen={p.offen}
        falte={p.falte}
        gesperrt={gesperrt}
        aendere={(angaben) => melde({ art: 'angegeben', id, angaben })}
      />
      <Zuletzt {...p} />
    </>
  );
}

function LeerVorschlag(): JSX.Element {
  const s = useStile();
  return <p className={s.text}>{de['leer.vorschlag']}</p>;
}
