import { SearchBox, Spinner } from '@fluentui/react-components';
import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { useEffect, type JSX } from 'react';
import { useStile } from './stile.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage, Aktion } from './zustand.ts';
import { Ziele } from './Ziele.tsx';

interface Suchteile {
  readonly ablage: Ablage;
  readonly gewaehlt: Ziel | undefined;
  readonly gesperrt: boolean;
  readonly melde: (aktion: Aktion) => void;
}

/** Type-ahead over all targets the person may file into; asked a quarter of a second after the last key. */
export function Suche(p: Suchteile & { readonly ruf: Ruf }): JSX.Element {
  const s = useStile();
  const { ruf, melde } = p;
  const { id } = p.ablage.nachricht;
  const { text, treffer } = p.ablage.suche;
  const fragt = treffer === 'laeuft';

  useEffect(() => {
    if (!fragt) return undefined;
    const warte = setTimeout(() => {
      void ruf('vorgang.ziele', { frage: { text: text.trim() } }).then((antwort) =>
        melde({ art: 'gefunden', id, text, antwort }),
      );
    }, 250);
    return () => clearTimeout(warte);
  }, [fragt, text, id, ruf, melde]);

  return (
    <section className={s.gruppe} role="search" aria-labelledby="anderer">
      <h2 className={s.h2} id="anderer">
        {de['ablage.anderer']}
      </h2>
      <SearchBox
        className={s.breit}
        aria-labelledby="anderer"
        placeholder={de['ablage.suche.platzhalter']}
        value={text}
        maxLength={200}
        disabled={p.gesperrt}
        dismiss={{ 'aria-label': de['ablage.suche.leeren'] }}
        onChange={(_, { value }) => melde({ art: 'gesucht', id, text: value })}
        onKeyDown={(taste) => {
          // Enter in the search must not file.
          if (taste.key === 'Enter') taste.preventDefault();
        }}
      />
      <span className={s.unsichtbar} role="status">
        {typeof treffer !== 'string' && de['ablage.treffer.anzahl'](treffer.length)}
      </span>
      <Ergebnis {...p} />
    </section>
  );
}

function Ergebnis({ ablage, gewaehlt, gesperrt, melde }: Suchteile): JSX.Element | null {
  const s = useStile();
  const { id } = ablage.nachricht;
  const { text, treffer } = ablage.suche;
  if (treffer === 'keine_suche') return null;
  if (treffer === 'laeuft')
    return <Spinner size="tiny" labelPosition="after" label={de['ablage.suche.laeuft']} />;
  if (treffer === 'keine_antwort') return <p className={s.text}>{de['fehler.suche']}</p>;
  if (treffer.length === 0) return <p className={s.text}>{de['leer.suche'](text.trim())}</p>;
  return (
    <Ziele
      titel={de['ablage.treffer']}
      angebot={treffer.map((ziel) => ({ ziel, grund: undefined }))}
      gewaehlt={gewaehlt}
      gesperrt={gesperrt}
      waehle={(ziel) => melde({ art: 'zielGewaehlt', id, ziel })}
    />
  );
}
