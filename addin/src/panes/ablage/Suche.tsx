import { SearchBox, Spinner } from '@fluentui/react-components';
import type { Ruf } from '@registratur/shared/contract/client';
import { de } from '@registratur/shared/ui/texte/de';
import { useEffect, useId, type JSX, type ReactNode } from 'react';
import { useStile } from './stile.ts';
import type { Ziel } from './schritt.ts';
import type { Ablage, Aktion } from './zustand.ts';
import type { Merken } from './useMerken.ts';
import { Ziele } from './Ziele.tsx';

type Suchaktion = Extract<Aktion, { art: 'gesucht' | 'gefunden' | 'zielGewaehlt' }>;

interface Suchteile {
  /** What is filed, one e-mail or several. */
  readonly ablage: Pick<Ablage, 'suche'> & { readonly nachricht: Pick<Ablage['nachricht'], 'id'> };
  readonly gewaehlt: Ziel | undefined;
  readonly gesperrt: boolean;
  readonly melde: (aktion: Suchaktion) => void;
  readonly merken?: Merken;
}

/** Type-ahead over all targets the person may file into; asked a quarter of a second after the last key. */
export function Suche(
  p: Suchteile & { readonly ruf: Ruf; readonly titel?: string; readonly darunter?: ReactNode },
): JSX.Element {
  const s = useStile();
  const { ruf, melde } = p;
  const { id } = p.ablage.nachricht;
  const { text, treffer } = p.ablage.suche;
  const titel = useId();
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
    <section className={s.gruppe} role="search" aria-labelledby={titel}>
      <h2 className={s.h2} id={titel}>
        {p.titel ?? de['ablage.anderer']}
      </h2>
      <SearchBox
        className={s.breit}
        aria-labelledby={titel}
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
      {p.darunter}
    </section>
  );
}

function Ergebnis({ ablage, gewaehlt, gesperrt, melde, merken }: Suchteile): JSX.Element | null {
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
      merken={merken}
    />
  );
}
