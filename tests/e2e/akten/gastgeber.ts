/** Host page of the tests: Teams with one tab. `?wunsch=` = address of the tab, what Teams says of itself, its account. */
import type { Brueckenausweis } from '@registratur/workbench/office-host/bruecke';
import type { Tabkontext } from '@registratur/workbench/teams-host/protokoll';
import { oeffneTab } from '@registratur/workbench/teams-host/tab';

export interface Gastgeberwunsch {
  readonly seite: string;
  readonly kontext: Tabkontext;
  readonly ausweis: Brueckenausweis;
}

const { seite, kontext, ausweis } = JSON.parse(
  new URLSearchParams(location.search).get('wunsch') ?? '{}',
) as Gastgeberwunsch;
const gib = (): Promise<Brueckenausweis> => Promise.resolve(ausweis);

oeffneTab({
  ort: document.body,
  seite: new URL(seite),
  kontext,
  bruecke: {
    konto: {
      oid: kontext.person.oid,
      mandant: kontext.mandant,
      adresse: kontext.person.upn,
      umgebung: new URL(seite).host,
    },
    still: gib,
    fragend: gib,
  },
  beiBereit: () => document.body.setAttribute('data-bereit', 'ja'),
});
