import type { NachAblage } from '@registratur/shared/domain/person/einstellung';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { teamsKennung } from '@registratur/shared/ui/verweise';
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe, newsletter } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { beforeEach, describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, wert } from './bestand.ts';
import type { Arbeitsplatz } from './browser.ts';
import { baueBuehne } from './buehne.ts';

const akte = 'Baumschutz Lindenallee';
const buehne = baueBuehne();
let platz: Arbeitsplatz;

const ole = (): ReturnType<typeof buehne.als> => buehne.als('Ole Brandt');
const setze = async (): Promise<void> => {
  platz = await buehne.setze('Ole Brandt');
};
async function wuensche(nachAblage: NachAblage): Promise<void> {
  await wert(ole()('einstellung.aendern', { ein: { anfrage: neueAnfrage(), nachAblage } }));
}

describe('Nach dem Ablegen', () => {
  beforeEach(() => wuensche('kennzeichnen'));

  test('stellt die Person ein, dass die E-Mail in den Ordner „Veraktet“ geht; Rückgängig holt sie zurück', async () => {
    const ort = await neuerVorgang(ole(), akte, 'Kommt in den Ordner');
    await wuensche('verschieben');
    await setze();
    await platz.oeffne(newsletter.betreff);
    await platz.suche('Kommt in den Ordner');
    await platz.druecke('Ablegen');
    await platz.kennzeichen();
    await platz.bereich.getByText('Die E-Mail liegt jetzt im Ordner „Veraktet“').waitFor();
    const imEingang = platz.seite.getByRole('option').filter({ hasText: newsletter.betreff });
    await imEingang.waitFor({ state: 'detached' });
    await platz.bereich.getByRole('heading', { level: 1, name: 'Veraktet' }).waitFor();
    await platz.seite
      .getByRole('navigation', { name: 'Ordner' })
      .getByRole('button', { name: 'Veraktet' })
      .click();
    await imEingang.waitFor();
    await platz.bereich.getByRole('button', { name: 'Rückgängig' }).click();
    await platz.seite
      .getByRole('navigation', { name: 'Ordner' })
      .getByRole('button', { name: /^Posteingang/ })
      .click();
    await imEingang.waitFor();
    await imEingang.getByText('Veraktet', { exact: true }).waitFor({ state: 'detached' });
    expect(await schriftstuecke(ole(), ort)).toEqual([]);
  });

  test('gilt die Einstellung ab der nächsten E-Mail und ist dann überall dieselbe', async () => {
    await neuerVorgang(ole(), akte, 'Einstellung ändern');
    await setze();
    await platz.oeffne(jourFixe.betreff);
    await platz.suche('Einstellung ändern');
    await platz.druecke('Ablegen');
    await platz.kennzeichen();
    await platz.druecke('Nach dem Ablegen');
    await platz.bereich
      .getByRole('radio', { name: 'Kennzeichnen und im Postfach lassen', checked: true })
      .waitFor();
    await platz.bereich.getByRole('radio', { name: 'Nichts tun' }).click();
    await platz.bereich.getByText('Gespeichert. Das gilt ab der nächsten E-Mail.').waitFor();
    expect((await wert(ole()('einstellung.lesen', {}))).nachAblage).toBe('nichts');
  });

  test('bleibt die Ablage, wenn das Verschieben misslingt, und es lässt sich wiederholen', async () => {
    const ort = await neuerVorgang(ole(), akte, 'Verschieben misslingt');
    await wuensche('verschieben');
    await setze();
    await platz.oeffne(jourFixe.betreff);
    await platz.suche('Verschieben misslingt');
    let versuche = 0;
    await platz.seite.route('**/verschiebung', (route) => {
      versuche += 1;
      return versuche > 1 ? route.continue() : route.abort('connectionreset');
    });
    await platz.druecke('Ablegen');
    await platz.bereich.getByText('Das Verschieben in den Ordner „Veraktet“ hat nicht geklappt.').waitFor();
    expect(await schriftstuecke(ole(), ort)).toHaveLength(1);
    await platz.druecke('Erneut verschieben');
    await platz.bereich.getByText('Die E-Mail liegt jetzt im Ordner „Veraktet“').waitFor();
  });

  test('lässt sich das Zurücklegen nach dem Rückgängigmachen wiederholen', async () => {
    const ort = await neuerVorgang(ole(), akte, 'Zurücklegen misslingt');
    await wuensche('verschieben');
    await setze();
    await platz.oeffne(newsletter.betreff);
    await platz.suche('Zurücklegen misslingt');
    await platz.druecke('Ablegen');
    await platz.bereich.getByText('Die E-Mail liegt jetzt im Ordner „Veraktet“').waitFor();
    let versuche = 0;
    await platz.seite.route('**/verschiebung', async (route) => {
      await route.abort('connectionreset');
      versuche += 1;
    });
    await platz.bereich.getByRole('button', { name: 'Rückgängig' }).click();
    await platz.bereich
      .getByText('Die Ablage ist rückgängig gemacht. Die E-Mail liegt noch im Ordner „Veraktet“.')
      .last()
      .waitFor();
    expect(await schriftstuecke(ole(), ort)).toEqual([]);
    await platz.druecke('Erneut zurücklegen');
    await expect.poll(() => versuche).toBe(2);
    await platz.seite.unroute('**/verschiebung');
    await platz.druecke('Erneut zurücklegen');
    await platz.seite.getByRole('option').filter({ hasText: newsletter.betreff }).waitFor();
    await platz.bereich
      .getByText('Die Ablage ist rückgängig gemacht. Im Protokoll steht, dass es sie gab.')
      .last()
      .waitFor();
  });

  test('führen Verweise zum Schriftstück im Browser und in Teams', async () => {
    const ort = await neuerVorgang(ole(), akte, 'Zum Nachsehen');
    await setze();
    await platz.oeffne(baumfaellung.betreff);
    await platz.suche('Zum Nachsehen');
    await platz.druecke('Ablegen');
    await platz.kennzeichen();
    const [ss] = await schriftstuecke(ole(), ort);
    const stelle = `s/${ort.akte}.${ss?.id ?? ''}`;
    const [seite] = await Promise.all([
      platz.seite.context().waitForEvent('page'),
      platz.druecke('Im Browser öffnen'),
    ]);
    expect(seite.url()).toBe(`${buehne.url()}/akten/#/${stelle}`);
    const [teams] = await Promise.all([
      platz.seite.context().waitForEvent('page'),
      platz.druecke('In Teams öffnen'),
    ]);
    // The workbench has a window of Teams of its own, which gets the very link behind its `#`.
    const ziel = new URL(new URL(teams.url()).hash.slice(1), 'https://teams.microsoft.com');
    expect(ziel.pathname).toBe(`/l/entity/${await teamsKennung(buehne.url())}/akten`);
    expect(JSON.parse(ziel.searchParams.get('context') ?? '')).toEqual({ subEntityId: stelle });
  });
});
