import { tokens as t } from '@fluentui/react-components';
import { texte } from './texte.ts';
import type { Person } from './werkbank.ts';

const stil = `
#kontofrage-dialog { box-sizing: border-box; width: 28rem; max-width: calc(100vw - 32px); padding: 24px; border: 0;
  border-radius: ${t.borderRadiusXLarge}; box-shadow: ${t.shadow64}; font: ${t.fontSizeBase300}/${t.lineHeightBase300} ${t.fontFamilyBase};
  color: ${t.colorNeutralForeground1}; background: ${t.colorNeutralBackground1}; }
#kontofrage-dialog::backdrop { background: rgb(0 0 0 / 40%); }
#kontofrage-dialog h2 { margin: 0 0 8px; font-size: ${t.fontSizeBase500}; line-height: ${t.lineHeightBase500}; }
#kontofrage-dialog p { margin: 0; }
#kontofrage-dialog form { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; margin-top: 24px; }
#kontofrage-dialog button { font: inherit; font-weight: ${t.fontWeightSemibold}; padding: 5px 12px; cursor: pointer;
  border: 1px solid ${t.colorNeutralStroke1}; border-radius: ${t.borderRadiusMedium}; color: inherit; background: none; }
#kontofrage-dialog button[value='ja'] { border-color: transparent; color: ${t.colorNeutralForegroundOnBrand};
  background: ${t.colorBrandBackground}; }
#kontofrage-dialog button:focus-visible { outline: 2px solid ${t.colorStrokeFocus2}; outline-offset: 1px; }`;

const mit = <N extends keyof HTMLElementTagNameMap>(
  name: N,
  angaben: Partial<HTMLElementTagNameMap[N]>,
): HTMLElementTagNameMap[N] => Object.assign(document.createElement(name), angaben);

/** The dialog in which the host asks the person before it gives a token; false when she declines. */
export function frageNachKonto(person: Pick<Person, 'name' | 'upn'>): Promise<boolean> {
  const dialog = mit('dialog', { id: 'kontofrage-dialog' });
  dialog.setAttribute('aria-labelledby', 'kontofrage');
  const formular = mit('form', { method: 'dialog' });
  formular.append(
    mit('button', { textContent: texte.kontofrageJa(person.name), value: 'ja' }),
    mit('button', { textContent: texte.kontofrageNein, value: 'nein' }),
  );
  dialog.append(
    mit('style', { textContent: stil }),
    mit('h2', { id: 'kontofrage', textContent: texte.kontofrage }),
    mit('p', { textContent: texte.kontofrageText(person.name, person.upn) }),
    formular,
  );
  // Within the theme, where there is one.
  (document.querySelector('.fui-FluentProvider') ?? document.body).append(dialog);
  dialog.showModal();
  return new Promise((entschieden) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      entschieden(dialog.returnValue === 'ja');
    });
  });
}
