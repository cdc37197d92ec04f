import { makeStyles } from '@fluentui/react-components';
import type { DragEvent, ReactElement, RefObject } from 'react';
import type { Nachricht, Sitzung } from '../office-host/modell.ts';
import type { Bereich } from '../office-host/outlook.ts';

const useStile = makeStyles({ flaeche: { position: 'absolute', inset: 0 } });

const alsDateiname = (betreff: string): string => `${betreff.replace(/[\\/:*?"<>|]/g, '_') || 'E-Mail'}.eml`;

/** Lies over the pane while e-mails are dragged: Outlook on the web tells the add-in where they are and then hands them over. */
export function Ablegeflaeche(p: {
  readonly griff: RefObject<Bereich | undefined>;
  readonly sitzung: Sitzung;
  readonly gezogen: readonly Nachricht[];
}): ReactElement {
  const stile = useStile();
  const ort = ({ nativeEvent: { offsetX: x, offsetY: y } }: DragEvent): { x: number; y: number } => ({
    x,
    y,
  });
  const lasseFallen = async (stelle: { x: number; y: number }): Promise<void> => {
    const { griff, sitzung, gezogen } = p;
    const dateien = await Promise.all(
      gezogen.map(async (nachricht) => ({
        name: alsDateiname(nachricht.betreff),
        typ: 'message/rfc822',
        inhalt: await sitzung.postfach.mime(nachricht),
      })),
    );
    griff.current?.ziehe({ art: 'drop', ort: stelle, dateien });
  };
  return (
    <div
      className={stile.flaeche}
      onDragOver={(zug) => {
        zug.preventDefault();
        p.griff.current?.ziehe({ art: 'dragover', ort: ort(zug) });
      }}
      onDrop={(zug) => {
        zug.preventDefault();
        void lasseFallen(ort(zug));
      }}
    />
  );
}
