import { Button, Field, Link, Textarea } from '@fluentui/react-components';
import { NoteRegular } from '@fluentui/react-icons';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { vorgaenge as t } from '@registratur/shared/ui/texte/vorgaenge';
import { useEffect, useRef, useState, type JSX } from 'react';
import { useStile } from './stile.ts';
import type { Bedienung } from './useAblage.ts';
import type { Ablage, Notiz as Stand } from './zustand.ts';

interface Notizteile {
  readonly ablage: Ablage;
  readonly bedienung: Bedienung;
}

/** The own note where it is not the point: one that is there shows, for another one there is a button. */
export function NotizAufWunsch(p: Notizteile): JSX.Element | null {
  const s = useStile();
  const [offen, oeffne] = useState(false);
  const { notiz, schluessel } = p.ablage;
  if (schluessel === undefined) return null;
  if (offen || notiz.text !== '' || notiz.stand !== 'ruhig')
    return (
      <section className={s.gruppe}>
        <Notiz {...p} />
      </section>
    );
  return (
    <Button
      appearance="subtle"
      className={s.links}
      icon={<NoteRegular aria-hidden />}
      onClick={() => oeffne(true)}
    >
      {t['notiz.feld']}
    </Button>
  );
}

/** „Notiz nur für mich“: kept as soon as the field is left, whether the e-mail is filed or not. */
export function Notiz(p: Notizteile): JSX.Element | null {
  const s = useStile();
  const { ablage, bedienung: b } = p;
  const { notiz, schluessel, nachricht } = ablage;
  const { id } = nachricht;
  const melde = (teil: Partial<Stand>): void => b.melde({ art: 'notiert', id, notiz: teil });
  const speichere = async (text: string): Promise<void> => {
    if (schluessel === undefined) return;
    melde({ stand: 'laeuft' });
    const ein = { anfrage: neueAnfrage(), schluessel, text };
    const antwort = await b.umfeld.ruf('notiz.schreiben', { ein });
    melde({ stand: antwort.ok ? 'gespeichert' : 'fehlt' });
  };
  const behalte = useRef<() => void>(() => undefined);
  behalte.current = () => {
    if (notiz.stand === 'geaendert') void speichere(notiz.text);
  };
  // Another e-mail, or the next page: what was typed is kept.
  useEffect(() => () => behalte.current(), [id]);
  if (schluessel === undefined) return null;
  return (
    <>
      <Field className={s.feld} label={t['notiz.feld']} hint={t['notiz.hinweis']}>
        <Textarea
          className={s.breit}
          value={notiz.text}
          maxLength={2_000}
          resize="vertical"
          textarea={{ className: s.breit }}
          onChange={(_, { value }) => melde({ text: value, stand: 'geaendert' })}
          onBlur={() => behalte.current()}
        />
      </Field>
      <span className={s.klein} role="status">
        {(notiz.stand === 'laeuft' || notiz.stand === 'gespeichert') && t[`notiz.${notiz.stand}`]}
        {notiz.stand === 'fehlt' && (
          <>
            {t['notiz.fehlt']}{' '}
            <Link
              inline
              as="button"
              type="button"
              className={s.wieUmgebung}
              onClick={() => void speichere(notiz.text)}
            >
              {t['notiz.erneut']}
            </Link>
          </>
        )}
      </span>
    </>
  );
}
