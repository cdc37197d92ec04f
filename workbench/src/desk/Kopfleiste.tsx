import { Button, makeStyles, SearchBox, tokens as t, Tooltip } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { marke } from '@registratur/shared/ui/marke';
import { petrol } from '@registratur/shared/ui/thema';
import type { ReactElement } from 'react';
import { Personenwahl } from './Personenwahl.tsx';
import { imEngen } from './medien.ts';
import { texte } from './texte.ts';
import type { Person } from './werkbank.ts';

const useStile = makeStyles({
  leiste: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    padding: '0 16px',
    [imEngen]: { columnGap: '8px', padding: '0 12px' },
    backgroundColor: petrol[50],
    color: t.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': { borderBottom: '1px solid CanvasText' },
  },
  haus: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    width: '224px',
    flexShrink: 0,
    [imEngen]: { width: 'auto' },
  },
  worte: { [imEngen]: { display: 'none' } },
  name: { fontSize: t.fontSizeBase300, lineHeight: t.lineHeightBase200, fontWeight: t.fontWeightSemibold },
  unterzeile: { fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  suche: { flexGrow: 1, minWidth: 0, maxWidth: '420px' },
  luecke: { flexGrow: 1, [imEngen]: { marginLeft: '-8px' } },
  knopf: {
    flexShrink: 0,
    color: t.colorNeutralForegroundOnBrand,
    ':hover': { color: t.colorNeutralForegroundOnBrand, backgroundColor: petrol[60] },
    ':hover:active': { color: t.colorNeutralForegroundOnBrand, backgroundColor: petrol[40] },
  },
});

export interface Kopf {
  readonly personen: readonly Person[];
  readonly person: Person;
  readonly suche: string;
  readonly beiSuche: (text: string) => void;
  readonly beiPerson: (person: Person) => void;
  readonly beiHilfe: () => void;
}

export function Kopfleiste({ personen, person, suche, beiSuche, beiPerson, beiHilfe }: Kopf): ReactElement {
  const stile = useStile();
  return (
    <header className={stile.leiste}>
      <div className={stile.haus}>
        <img src={marke} width={28} height={28} alt="" />
        <div className={stile.worte}>
          <div className={stile.name}>{texte.stadt}</div>
          <div className={stile.unterzeile}>{texte.arbeitsplatz}</div>
        </div>
      </div>
      <SearchBox
        className={stile.suche}
        appearance="filled-lighter"
        aria-label={texte.suche}
        placeholder={texte.suche}
        value={suche}
        dismiss={{ 'aria-label': texte.sucheLeeren }}
        onChange={(_, { value }) => beiSuche(value)}
      />
      <div className={stile.luecke} />
      <Tooltip content={texte.hilfe} relationship="label">
        <Button
          appearance="transparent"
          className={stile.knopf}
          icon={<QuestionCircleRegular />}
          onClick={beiHilfe}
        />
      </Tooltip>
      <Personenwahl personen={personen} person={person} waehle={beiPerson} className={stile.knopf} />
    </header>
  );
}
