/**
 * What a button of an Office program starts. The id is the same here, in both manifests and at the code behind it.
 * A button that runs a function instead of opening a page comes with the first such function.
 */
export const aktionen = {
  'ablage.oeffnen': { seite: '/addin/index.html' },
} as const satisfies Readonly<Record<string, { readonly seite: `/${string}.html` }>>;

export type AktionsId = keyof typeof aktionen;
