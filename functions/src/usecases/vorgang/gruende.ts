import type { Ausgabe } from '@registratur/shared/contract/routen';
import { tagIn } from '@registratur/shared/kernel/zeit';

/** Why a Vorgang is offered, before it is put into words. */
export type Anlass =
  | { readonly art: 'zeichen' | 'faden' | 'favorit' | 'neu' }
  | { readonly art: 'person'; readonly name: string }
  | { readonly art: 'zuletzt'; readonly zeit: Date };

type Grund = Ausgabe<'vorgang.vorschlaege'>['vorschlaege'][number]['grund'];

/** The reason in plain German. */
export const grundAus = (anlass: Anlass, jetzt: Date): Grund => ({
  art: anlass.art,
  text: text(anlass, jetzt),
});

function text(anlass: Anlass, jetzt: Date): string {
  switch (anlass.art) {
    case 'zeichen':
      return 'Aktenzeichen steht in der E-Mail';
    case 'faden':
      return 'Die Unterhaltung liegt hier';
    case 'person':
      return `${anlass.name} ist hier beteiligt`;
    case 'favorit':
      return 'Einer Ihrer Favoriten';
    case 'zuletzt':
      return `Von Ihnen ${tagwort(anlass.zeit, jetzt)} verwendet`;
    case 'neu':
      return 'Einer der neuesten Vorgänge';
  }
}

function tagwort(zeit: Date, jetzt: Date): string {
  const [tag, heute] = [tagIn(zeit), tagIn(jetzt)];
  if (tag === heute) return 'heute';
  if (tag === tagVor(heute)) return 'gestern';
  return `am ${tag.split('-').reverse().join('.')}`;
}

/** Noon, so that no change of clocks moves the day. */
const tagVor = (tag: string): string => tagIn(new Date(Date.parse(`${tag}T12:00:00Z`) - 86_400_000));
