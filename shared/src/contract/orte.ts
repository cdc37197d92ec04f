/** Where a page of the Akten stands: behind `#` in the browser, as `subEntityId` in Teams. */
export type Ort =
  | { readonly art: 'akten' }
  | { readonly art: 'akte'; readonly akte: string }
  | { readonly art: 'vorgang'; readonly akte: string; readonly vorgang: string }
  | { readonly art: 'schriftstueck'; readonly akte: string; readonly schriftstueck: string };

/** `/`, `/a/<akte>`, `/v/<akte>.<vorgang>`, `/s/<akte>.<schriftstueck>` */
export function ortText(ort: Ort): string {
  switch (ort.art) {
    case 'akten':
      return '/';
    case 'akte':
      return `/a/${ort.akte}`;
    case 'vorgang':
      return `/v/${ort.akte}.${ort.vorgang}`;
    case 'schriftstueck':
      return `/s/${ort.akte}.${ort.schriftstueck}`;
  }
}

/** With or without the slash it begins with; undefined for a text that is no place. */
export function ortAus(text: string): Ort | undefined {
  if (text === '' || text === '/') return { art: 'akten' };
  const [, art, akte = '', was] = /^\/?([avs])\/([0-9a-f-]{36})(?:\.([0-9a-f-]{36}))?$/.exec(text) ?? [];
  if (was === undefined) return art === 'a' ? { art: 'akte', akte } : undefined;
  if (art === 'v') return { art: 'vorgang', akte, vorgang: was };
  return art === 's' ? { art: 'schriftstueck', akte, schriftstueck: was } : undefined;
}

/** Path of the Akten pages below the origin; the place follows behind `#`. */
export const aktenseite = '/akten/';
/** The personal tab in the manifest of the Teams app. */
export const aktentab = 'akten';
