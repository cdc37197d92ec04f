import { app } from '@microsoft/teams-js';
import type { Konto } from '@registratur/shared/ui/anmelden/leiter';
import { meldeAnMitMicrosoft } from '@registratur/shared/ui/anmelden/microsoft';
import type { Gast, Thema } from '../gast.ts';

const themen: Readonly<Record<string, Thema>> = { dark: 'teamsDunkel', contrast: 'kontrast' };
const themaVon = (name: string): Thema => themen[name] ?? 'hell';

/** Teams around this page. Rejects when no Teams answers. */
export async function warteAufTeams(): Promise<Gast> {
  await app.initialize();
  const kontext = await app.getContext();
  let thema = themaVon(kontext.app.theme);
  const hoerer = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    thema = themaVon(name);
    for (const melde of hoerer) melde();
  });
  return {
    art: 'teams',
    einstieg: kontext.page.subPageId ?? '',
    thema: () => thema,
    beiThema: (melde) => {
      hoerer.add(melde);
      return () => hoerer.delete(melde);
    },
    anmeldung: meldeAnMitMicrosoft(() => kontoVon(kontext)),
    bereit: () => void app.notifySuccess(),
  };
}

/** Whoever Teams is signed in as must be who the token speaks for; tokens come over the bridge that teams-js brings. */
function kontoVon({ user }: app.Context): Konto | undefined {
  const adresse = user?.userPrincipalName ?? user?.loginHint;
  return adresse === undefined ? undefined : { adresse, art: 'office365' };
}
