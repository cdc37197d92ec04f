import { DocumentRegular } from '@fluentui/react-icons';
import { akten as de } from '@registratur/shared/ui/texte/akten';
import type { ComponentProps, JSX, KeyboardEvent, ReactNode } from 'react';
import { Akte, Zurueck } from './Akte.tsx';
import { Aktenliste } from './Aktenliste.tsx';
import type { Schriftstueck } from './fragen.ts';
import type { Vorschau } from './Vorschau.tsx';
import { zeileId } from './Schriftstuecke.tsx';
import type { Stand } from './stand.ts';
import { useStile } from './stile.ts';
import { ladeSchublade, ladeVorschau } from './teile.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { breite } from './breite.ts';
import { useNachgeladen } from '@registratur/shared/ui/seite/useNachgeladen';
import { gehe } from './weg.ts';
import { Abgelehnt, Leer, Platzhalter } from './Zustand.tsx';

interface Teile {
  readonly stand: Stand;
  /** The message that belongs to the whole page. */
  readonly hinweis: ReactNode;
}

/** The middle, and beside, over or instead of it the Schriftstück. */
export function Seite({ stand, hinweis }: Teile): JSX.Element {
  const s = useStile();
  const drei = useMedium(breite.drei);
  const eine = useMedium(breite.eine);
  const gewaehlt = stand.art === 'akte' ? stand.schriftstueck : undefined;
  const ss = gewaehlt === 'laden' ? undefined : gewaehlt;
  return (
    <>
      <main id="inhalt" tabIndex={-1} className={s.mitte}>
        {hinweis}
        {eine && ss ? <AlsSeite ss={ss} /> : <Mitte stand={stand} />}
      </main>
      {drei && stand.art === 'akte' && <Spalte ss={gewaehlt} />}
      {!drei && !eine && ss && <Davor ss={ss} />}
    </>
  );
}

/** Where there is room for a third column. */
function Spalte({ ss }: { readonly ss: Schriftstueck | 'laden' | undefined }): JSX.Element {
  const s = useStile();
  const da = typeof ss === 'object' ? ss : undefined;
  return (
    <aside className={s.vorschau} aria-label={de['schriftstueck.lesen']} onKeyDown={da && beiEsc(da)}>
      {ss === 'laden' && <Platzhalter hoehen={vorschauhoehen} />}
      {da && <Blatt ss={da} schliesse={() => schliesse(da)} />}
      {ss === undefined && (
        <Leer symbol={<DocumentRegular fontSize={32} aria-hidden />} text={de['schriftstueck.waehlen']} />
      )}
    </aside>
  );
}

/** Where there is room for two. */
function Davor({ ss }: { readonly ss: Schriftstueck }): JSX.Element | null {
  const Schublade = useNachgeladen(ladeSchublade, ss.id);
  if (!Schublade) return null;
  return (
    <Schublade seite="end" titel={de['schriftstueck.lesen']} schliesse={() => schliesse(ss)}>
      <Blatt ss={ss} schliesse={() => schliesse(ss)} />
    </Schublade>
  );
}

function Mitte({ stand }: { readonly stand: Stand }): JSX.Element | null {
  const s = useStile();
  switch (stand.art) {
    case 'liste':
      return <Aktenliste />;
    case 'laden':
      return (
        <div className={s.inhalt}>
          <h1 className={s.unsichtbar}>{de['laden.titel']}</h1>
          <Platzhalter hoehen={[64, 44, 44, 52, 52]} />
        </div>
      );
    case 'getrennt':
      return <h1 className={s.unsichtbar}>{de['fehler.titel']}</h1>;
    case 'abgelehnt':
      return <Abgelehnt ablehnung={stand.ablehnung} abfrage={stand.abfrage} />;
    case 'akte':
      return <Akte akte={stand.akte} vorgang={stand.vorgang} schriftstueck={idVon(stand.schriftstueck)} />;
  }
}

const idVon = (ss: Schriftstueck | 'laden' | undefined): string | undefined =>
  typeof ss === 'object' ? ss.id : undefined;

/** In one column the Schriftstück is the page. */
function AlsSeite({ ss }: { readonly ss: Schriftstueck }): JSX.Element {
  const s = useStile();
  return (
    <div className={s.kopf}>
      <Zurueck ort={{ art: 'vorgang', akte: ss.akte, vorgang: ss.vorgang }} text={ss.vorgangszeichen} />
      <Blatt ss={ss} alsSeite />
    </div>
  );
}

const vorschauhoehen = [32, 44, 20, 160];

/** The Schriftstück; anew for another one, so that it begins at its top. */
function Blatt(p: ComponentProps<typeof Vorschau>): JSX.Element {
  const Vorschau = useNachgeladen(ladeVorschau, p.ss.id);
  return Vorschau ? <Vorschau key={p.ss.id} {...p} /> : <Platzhalter hoehen={vorschauhoehen} />;
}

/** Back to the Vorgang, with the focus on the row it was opened from. */
function schliesse(ss: Schriftstueck): void {
  gehe({ art: 'vorgang', akte: ss.akte, vorgang: ss.vorgang });
  document.getElementById(zeileId(ss.id))?.focus();
}

const beiEsc =
  (ss: Schriftstueck) =>
  (e: KeyboardEvent): void => {
    if (e.key === 'Escape' && !e.defaultPrevented) document.getElementById(zeileId(ss.id))?.focus();
  };
