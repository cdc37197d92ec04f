import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  shorthands,
  tokens as t,
} from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { imEngen } from './medien.ts';
import { ohneTitel } from './namen.ts';
import { texte } from './texte.ts';
import type { Person } from './werkbank.ts';

const unsichtbar = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const useStile = makeStyles({
  knopf: {
    minWidth: 0,
    flexShrink: 0,
    padding: '4px 8px',
    ...shorthands.borderColor(t.colorNeutralForegroundOnBrand),
    fontWeight: t.fontWeightRegular,
    [imEngen]: { padding: '4px', '& .fui-Button__icon': { display: 'none' } },
  },
  inhalt: { display: 'flex', alignItems: 'center', columnGap: '8px', textAlign: 'start' },
  worte: { display: 'flex', flexDirection: 'column' },
  // In little room only the picture is seen; the name stays for the ear.
  imKopf: { [imEngen]: { ...unsichtbar } },
  name: { fontSize: t.fontSizeBase300, lineHeight: '18px', fontWeight: t.fontWeightSemibold },
  rolle: { fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
  fenster: { maxHeight: 'calc(100vh - 80px)', minWidth: 'min(320px, calc(100vw - 16px))' },
  unsichtbar: { ...unsichtbar },
  leise: { color: t.colorNeutralForeground3, fontSize: t.fontSizeBase200, lineHeight: t.lineHeightBase200 },
});

export interface Wahl {
  readonly personen: readonly Person[];
  readonly person: Person;
  readonly waehle: (person: Person) => void;
  readonly className?: string;
}

/** Signs in as another person of Musterstadt. */
export function Personenwahl({ personen, person, waehle, className }: Wahl): ReactElement {
  const stile = useStile();
  const { name } = person;
  const stelle = texte.einheitUndRolle(person.einheit.kuerzel, person.rolle);
  return (
    <Menu
      checkedValues={{ person: [person.upn] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const neue = personen.find((p) => p.upn === checkedItems[0]);
        if (neue && neue !== person) waehle(neue);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="outline"
          className={mergeClasses(className, stile.knopf)}
          icon={<PersonSwapRegular />}
          iconPosition="after"
        >
          <span className={stile.inhalt}>
            <Avatar name={ohneTitel(name)} size={28} color="neutral" aria-hidden />
            <span className={mergeClasses(stile.worte, stile.imKopf)}>
              <span className={stile.unsichtbar}>{texte.angemeldetAls} </span>
              <span className={stile.name}>{name}</span> <span className={stile.rolle}>{stelle}</span>
              <span className={stile.unsichtbar}> {texte.personWechseln}</span>
            </span>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={stile.fenster}>
        <MenuList>
          {[...Map.groupBy(personen, (p) => p.einheit.kuerzel)].map(([kuerzel, leute]) => (
            <MenuGroup key={kuerzel}>
              <MenuGroupHeader>{`${kuerzel} ${leute[0]?.einheit.name ?? ''}`}</MenuGroupHeader>
              {leute.map((p) => (
                <MenuItemRadio key={p.upn} name="person" value={p.upn}>
                  <span className={stile.inhalt}>
                    <Avatar name={ohneTitel(p.name)} size={28} color="colorful" aria-hidden />
                    <span className={stile.worte}>
                      <span>{p.name}</span>
                      <span className={stile.leise}>{p.rolle}</span>
                    </span>
                  </span>
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
