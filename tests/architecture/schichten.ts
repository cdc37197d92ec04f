/**
 * The rooms of the house and what each may import (docs/architecture.md).
 * Read by the lint rule `registratur/schichten` and by `schichten.test.ts`.
 */
export interface Raum {
  /** Name of the room, used in messages. */
  readonly raum: string;
  /** Folder, from the repository's root. The longest matching folder wins. */
  readonly pfad: string;
  /** Rooms it may import besides itself. */
  readonly darf: readonly string[];
}

export const raeume: readonly Raum[] = [
  { raum: 'kernel', pfad: 'shared/src/kernel', darf: [] },
  { raum: 'domain', pfad: 'shared/src/domain', darf: ['kernel'] },
  { raum: 'contract', pfad: 'shared/src/contract', darf: ['kernel', 'domain'] },
  { raum: 'ui', pfad: 'shared/src/ui', darf: ['kernel', 'domain', 'contract'] },
  { raum: 'ports', pfad: 'functions/src/ports', darf: ['kernel', 'domain'] },
  { raum: 'mail', pfad: 'functions/src/mail', darf: ['kernel', 'domain', 'ports'] },
  {
    raum: 'usecases',
    pfad: 'functions/src/usecases',
    darf: ['kernel', 'domain', 'contract', 'ports'],
  },
  { raum: 'adapters', pfad: 'functions/src/adapters', darf: ['kernel', 'domain', 'ports', 'mail'] },
  {
    raum: 'http',
    pfad: 'functions/src/http',
    darf: ['kernel', 'domain', 'contract', 'ports', 'usecases'],
  },
  { raum: 'triggers', pfad: 'functions/src/triggers', darf: ['kernel', 'domain', 'ports', 'usecases'] },
  {
    raum: 'app',
    pfad: 'functions/src',
    darf: ['kernel', 'domain', 'contract', 'ports', 'mail', 'usecases', 'adapters', 'http', 'triggers'],
  },
  { raum: 'addin', pfad: 'addin/src', darf: ['kernel', 'domain', 'contract', 'ui'] },
  { raum: 'teams-app', pfad: 'teams-app/src', darf: ['kernel', 'domain', 'contract', 'ui'] },
  { raum: 'manifest', pfad: 'manifest/src', darf: ['kernel', 'domain', 'contract', 'ui'] },
  { raum: 'workbench', pfad: 'workbench/src', darf: ['kernel', 'domain', 'contract', 'ui'] },
];

/** The room a file (path from the repository's root) belongs to, or undefined outside the house (tests, configs). */
export function raumVon(pfad: string): Raum | undefined {
  return raeume.filter((r) => pfad.startsWith(`${r.pfad}/`)).sort((a, b) => b.pfad.length - a.pfad.length)[0];
}

/** Why `von` must not import `nach`, or undefined when it may. Both are paths from the repository's root. */
export function verstoss(von: string, nach: string): string | undefined {
  const quelle = raumVon(von);
  const ziel = raumVon(nach);
  if (!quelle || !ziel || quelle.raum === ziel.raum || quelle.darf.includes(ziel.raum)) return undefined;
  return `${quelle.raum} darf ${ziel.raum} nicht kennen (erlaubt: ${quelle.darf.join(', ') || 'nichts'})`;
}

/** The repository path an import specifier in `von` points at; undefined for packages of others. */
export function zielVon(von: string, spezifizierer: string): string | undefined {
  const eigenes = /^@registratur\/([a-z-]+)\/(.+)$/.exec(spezifizierer);
  if (eigenes) return `${eigenes[1] ?? ''}/src/${eigenes[2] ?? ''}.ts`;
  if (!spezifizierer.startsWith('.')) return undefined;
  const teile = von.split('/').slice(0, -1);
  for (const teil of spezifizierer.split('/')) {
    if (teil === '..') teile.pop();
    else if (teil !== '.') teile.push(teil);
  }
  return teile.join('/');
}
