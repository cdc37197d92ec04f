import { akten as de } from '@registratur/shared/ui/texte/akten';
import { useEffect, useRef, type JSX } from 'react';
import { useStile } from './stile.ts';
import { useMedium } from '@registratur/shared/ui/seite/useMedium';
import { breite } from './breite.ts';

/** The h1 of a page and its name in the window. Where one page takes the place of another it takes the focus. */
export function Titel({ text, id }: { readonly text: string; readonly id?: string }): JSX.Element {
  const s = useStile();
  const ort = useRef<HTMLHeadingElement>(null);
  const eine = useMedium(breite.eine);
  const erste = useRef(true);
  useEffect(() => {
    document.title = de.titel(text);
    if (eine && !ersteSeite && erste.current) ort.current?.focus();
    erste.current = false;
    ersteSeite = false;
  }, [text, eine]);
  return (
    <h1 className={s.titel} id={id} tabIndex={-1} ref={ort}>
      {text}
    </h1>
  );
}

/** The page the window opens with leaves the focus where the browser puts it. */
let ersteSeite = true;
