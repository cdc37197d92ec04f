import { Field, Input, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, FolderFilled, FolderRegular } from '@fluentui/react-icons';
import type { Ruf } from '@registratur/shared/contract/client';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useEffect, useId, useState, type JSX } from 'react';
import type { Akteziel } from './neuanlage.ts';
import { useStile } from './stile.ts';

interface Wahlteile {
  readonly gewaehlt: Akteziel | undefined;
  readonly gesperrt: boolean;
  readonly ruf: Ruf;
  readonly waehle: (akte: Akteziel) => void;
}

/** The Akte of the new Vorgang, and on demand every other one the person may write to. */
export function Akteauswahl(p: Wahlteile): JSX.Element {
  const s = useStile();
  const id = useId();
  const [auf, falte] = useState(false);
  const offen = auf || !p.gewaehlt;
  const Pfeil = offen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <div className={s.gruppe}>
      <span id={`${id}-name`}>{t['anlegen.akte']}</span>
      {p.gewaehlt && (
        <button
          type="button"
          className={mergeClasses(s.karte, s.akte)}
          aria-labelledby={`${id}-name ${id}-wert`}
          aria-expanded={offen}
          {...(offen ? { 'aria-controls': `${id}-liste` } : {})}
          disabled={p.gesperrt}
          onClick={() => falte(!auf)}
        >
          <FolderRegular fontSize={20} className={s.symbol} aria-hidden />
          <span id={`${id}-wert`} className={mergeClasses(s.eng, s.waechst)}>
            <Akteworte akte={p.gewaehlt} />
          </span>
          <Pfeil fontSize={20} className={s.symbol} aria-hidden />
        </button>
      )}
      {offen && !p.gesperrt && (
        <div id={`${id}-liste`} className={s.gruppe}>
          <Liste {...p} />
        </div>
      )}
    </div>
  );
}

function Akteworte({ akte }: { readonly akte: Akteziel }): JSX.Element {
  const s = useStile();
  return (
    <>
      <bdi className={s.stark}>{akte.betreff}</bdi>
      <span className={s.zeichen}>{akte.aktenzeichen}</span>
    </>
  );
}

/** More are found by typing. */
const zuSehen = 5;

function Liste(p: Wahlteile): JSX.Element {
  const s = useStile();
  const name = useId();
  const [text, tippe] = useState('');
  const treffer = useAkten(p.ruf, text);
  const liste = typeof treffer === 'string' ? [] : treffer.slice(0, zuSehen);
  return (
    <>
      <Field className={s.feld} label={t['anlegen.akte.suche']}>
        <Input
          className={s.breit}
          type="search"
          value={text}
          maxLength={200}
          placeholder={t['anlegen.akte.platzhalter']}
          onChange={(_, { value }) => tippe(value)}
          onKeyDown={(taste) => {
            // Enter in the search must not file.
            if (taste.key === 'Enter') taste.preventDefault();
          }}
        />
      </Field>
      <span className={s.klein} role="status">
        {treffer === 'getrennt' && t['anlegen.akte.getrennt']}
        {typeof treffer !== 'string' && treffer.length === 0 && t['anlegen.akte.keine']}
      </span>
      {liste.length > 0 && (
        <fieldset className={mergeClasses(s.gruppe, s.rahmenlos)}>
          <legend className={s.unsichtbar}>{t['anlegen.akten']}</legend>
          {liste.map((akte) => {
            const gewaehlt = akte.akte === p.gewaehlt?.akte;
            const Symbol = gewaehlt ? FolderFilled : FolderRegular;
            return (
              <label key={akte.akte} className={mergeClasses(s.karte, gewaehlt && s.karteGewaehlt)}>
                <Symbol
                  fontSize={20}
                  className={mergeClasses(s.symbol, gewaehlt && s.markenfarbe)}
                  aria-hidden
                />
                <span className={mergeClasses(s.eng, s.waechst)}>
                  <Akteworte akte={akte} />
                </span>
                <input
                  type="radio"
                  className={s.knopfRund}
                  name={name}
                  checked={gewaehlt}
                  onChange={() => p.waehle(akte)}
                />
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

type Treffer = readonly Akteziel[] | 'laeuft' | 'getrennt';

/** Asked a quarter of a second after the last key; answers to an older question are dropped. */
function useAkten(ruf: Ruf, text: string): Treffer {
  const [treffer, setze] = useState<Treffer>('laeuft');
  const gesucht = text.trim().length < 2 ? '' : text.trim();
  useEffect(() => {
    let gilt = true;
    const frage = gesucht === '' ? {} : { text: gesucht };
    const stelle = async (): Promise<void> => {
      const antwort = await ruf('akte.ziele', { frage });
      if (gilt) setze(antwort.ok ? antwort.wert.akten : 'getrennt');
    };
    const warte = setTimeout(() => void stelle(), gesucht === '' ? 0 : 250);
    return () => {
      gilt = false;
      clearTimeout(warte);
    };
  }, [ruf, gesucht]);
  return treffer;
}
