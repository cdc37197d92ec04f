import { Checkbox, Field, Input, mergeClasses, Textarea } from '@fluentui/react-components';
import { de } from '@registratur/shared/ui/texte/de';
import type { JSX } from 'react';
import { maengel } from './auftrag.ts';
import { groesse } from '@registratur/shared/ui/datum';
import { Notiz } from './Notiz.tsx';
import { useStile } from './stile.ts';
import type { Bedienung } from './useAblage.ts';
import type { Ablage, Angaben as Werte } from './zustand.ts';

/** The fields of „Angaben zur Ablage“: a chunk of their own, fetched after the pane stands. */
export function Felder(p: {
  readonly ablage: Ablage;
  readonly bedienung: Bedienung;
  readonly gesperrt: boolean;
  readonly aendere: (angaben: Partial<Werte>) => void;
}): JSX.Element {
  const s = useStile();
  const { angaben } = p.ablage;
  const falsch = maengel(p.ablage);
  const fehlt = falsch.has('betreff') ? { validationMessage: de['feld.betreff.fehlt'] } : {};
  const form = falsch.has('eingang') ? { validationMessage: de['feld.eingangsdatum.form'] } : {};
  return (
    <>
      <Field className={s.feld} label={de['feld.betreff']} {...fehlt}>
        <Input
          className={s.breit}
          value={angaben.betreff}
          maxLength={500}
          disabled={p.gesperrt}
          onChange={(_, { value }) => p.aendere({ betreff: value })}
        />
      </Field>
      <Field className={s.feld} label={de['feld.eingangsdatum']} {...form}>
        <Input
          className={s.breit}
          value={angaben.eingang}
          inputMode="numeric"
          disabled={p.gesperrt}
          onChange={(_, { value }) => p.aendere({ eingang: value })}
        />
      </Field>
      <Field className={s.feld} label={de['feld.vermerk']}>
        <Textarea
          className={s.breit}
          value={angaben.vermerk}
          maxLength={2_000}
          resize="vertical"
          textarea={{ className: s.breit }}
          disabled={p.gesperrt}
          onChange={(_, { value }) => p.aendere({ vermerk: value })}
        />
      </Field>
      <Notiz ablage={p.ablage} bedienung={p.bedienung} />
      {p.ablage.nachricht.anlagen.length > 0 && (
        <fieldset className={mergeClasses(s.gruppe, s.rahmenlos)} disabled={p.gesperrt}>
          <legend className={s.rahmenlos}>{de['feld.anlagen']}</legend>
          <Anlagen ablage={p.ablage} aendere={p.aendere} />
          <span className={s.klein}>{de['feld.anlagen.hinweis']}</span>
        </fieldset>
      )}
    </>
  );
}

function Anlagen(p: {
  readonly ablage: Ablage;
  readonly aendere: (angaben: Partial<Werte>) => void;
}): JSX.Element {
  const s = useStile();
  const { einzeln } = p.ablage.angaben;
  const schalte = (id: string, an: boolean): void =>
    p.aendere({ einzeln: an ? [...einzeln, id] : einzeln.filter((andere) => andere !== id) });
  return (
    <div>
      {p.ablage.nachricht.anlagen.map((anlage) => (
        <div key={anlage.id} className={s.auseinander}>
          <Checkbox
            label={<bdi>{anlage.name}</bdi>}
            checked={einzeln.includes(anlage.id)}
            onChange={(_, { checked }) => schalte(anlage.id, checked === true)}
          />
          <span className={s.zeichen}>{groesse(anlage.bytes)}</span>
        </div>
      ))}
    </div>
  );
}
