/// <reference types="office-js" />
import { baumfaellung } from '@registratur/workbench/musterstadt/post/baumfaellung';
import { jourFixe } from '@registratur/workbench/musterstadt/post/beilaeufig';
import { afterEach, describe, expect, test } from 'vitest';
import { neuerVorgang, schriftstuecke, type Ort } from './bestand.ts';
import { baueBuehne } from './buehne.ts';
import { starteProgramm, type Programm, type Programmwunsch } from './schmerzen/programm.ts';

const buehne = baueBuehne();
let programm: Programm;
afterEach(() => programm.seite.context().close());

const starte = async (wunsch: Partial<Programmwunsch> = {}): Promise<Programm> => {
  programm = await starteProgramm(buehne.browser(), buehne.url(), {
    person: 'Ole Brandt',
    wahl: { betreff: baumfaellung.betreff },
    ...wunsch,
  });
  return programm;
};

const vorgang = (betreff: string): Promise<Ort> =>
  neuerVorgang(buehne.als('Ole Brandt'), 'Baumschutz Lindenallee', betreff);
const betreffe = async (ort: Ort): Promise<string[]> =>
  (await schriftstuecke(buehne.als('Ole Brandt'), ort)).map((s) => s.betreff);
const titel = (text: string): Promise<void> =>
  programm.bereich.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
const text = (was: string): Promise<void> => programm.bereich.getByText(was).first().waitFor();

describe('Ein Wechsel, von dem Outlook nichts sagt', () => {
  /** The library goes on to change its item; only the pane no longer hears of it. */
  const ueberhoere = (): Promise<void> =>
    programm.rahmen().evaluate(
      () =>
        new Promise<void>((fertig) => {
          const { mailbox } = Office.context;
          mailbox.removeHandlerAsync(Office.EventType.ItemChanged, () =>
            mailbox.addHandlerAsync(
              Office.EventType.ItemChanged,
              () => undefined,
              () => fertig(),
            ),
          );
        }),
    );
  const auffrischen = () => programm.bereich.getByRole('button', { name: 'Ansicht aktualisieren' });

  test('Nr. 14: fällt auf, die neue E-Mail erscheint, und ein Knopf zum Auffrischen bleibt stehen', async () => {
    await starte();
    await titel(baumfaellung.betreff);
    expect(await auffrischen().count()).toBe(0);
    await ueberhoere();
    await programm.waehle({ betreff: jourFixe.betreff });
    await titel(jourFixe.betreff);
    await auffrischen().waitFor();
    await text('Noch nicht veraktet');
    const vorher = programm.gesendet.length;
    await auffrischen().click();
    await expect.poll(() => programm.gesendet.length).toBeGreaterThan(vorher);
    await titel(jourFixe.betreff);
  });

  test('Nr. 14: Wer den Wechsel meldet, bekommt keinen Knopf', async () => {
    await starte();
    await titel(baumfaellung.betreff);
    await programm.waehle({ betreff: jourFixe.betreff });
    await titel(jourFixe.betreff);
    expect(await auffrischen().count()).toBe(0);
  });

  test('Nr. 14: Vor dem Ablegen wird noch einmal verglichen; was nicht mehr gewählt ist, wird nicht abgelegt', async () => {
    const ort = await vorgang('Überholt');
    await starte({
      vorher: () => {
        // The pane's watch never goes off.
        const wirkliches = window.setInterval.bind(window);
        const ohneTakt = (tue: TimerHandler, ms?: number): number => (ms === 1_000 ? 0 : wirkliches(tue, ms));
        Object.assign(window, { setInterval: ohneTakt });
      },
    });
    await programm.suche('Überholt');
    await ueberhoere();
    await programm.waehle({ betreff: jourFixe.betreff });
    await programm.druecke('Ablegen');
    await text('Die ausgewählte E-Mail hat sich geändert. Bitte prüfen Sie den Vorschlag noch einmal.');
    await titel(jourFixe.betreff);
    expect(await betreffe(ort)).toEqual([]);
  });

  test('Nr. 14: Erstarrt Outlook bei der alten E-Mail, wird die gezeigte abgelegt und keine andere', async () => {
    const ort = await vorgang('Erstarrt');
    await starte();
    await programm.suche('Erstarrt');
    await programm.erstarre();
    await programm.waehle({ betreff: jourFixe.betreff });
    await programm.druecke('Ablegen');
    await titel('Veraktet');
    expect(await betreffe(ort)).toEqual([baumfaellung.betreff]);
  });

  /** The mailbox does not know the id on show; the file is of whatever the frozen host has chosen by now. */
  const unauffindbar = { id: 'AAMk-aus-der-Unterhaltung=', internetMessageId: '<gezeigt@post.example>' };

  test('Nr. 14: Reicht ein erstarrtes Outlook die Datei einer anderen E-Mail herüber, wird sie nicht abgelegt', async () => {
    const ort = await vorgang('Erstarrt mit Datei');
    await starte({ wahl: { betreff: baumfaellung.betreff, anders: unauffindbar } });
    await programm.suche('Erstarrt mit Datei');
    await programm.erstarre();
    await programm.waehle({ betreff: jourFixe.betreff });
    await programm.druecke('Ablegen');
    await text('Outlook hat eine andere E-Mail geliefert als die gezeigte.');
    expect(programm.gesendet.some((g) => g.includes('"art":"upload"'))).toBe(true);
    expect(await betreffe(ort)).toEqual([]);
  });

  test('Nr. 14: Ist beim Ausweichen auf die Datei schon eine andere gewählt, wird nichts hochgeladen', async () => {
    const ort = await vorgang('Gewechselt vor der Datei');
    await starte({ wahl: { betreff: baumfaellung.betreff, anders: unauffindbar } });
    await programm.suche('Gewechselt vor der Datei');
    await programm.seite.route('**/schriftstuecke', async (route) => {
      const antwort = await route.fetch();
      await programm.waehle({ betreff: jourFixe.betreff });
      await route.fulfill({ response: antwort });
    });
    await programm.druecke('Ablegen');
    await titel(jourFixe.betreff);
    await programm.waehle({ betreff: baumfaellung.betreff, anders: unauffindbar });
    await text('Outlook hat die E-Mail nicht gefunden.');
    expect(programm.gesendet.some((g) => g.startsWith('/api/eingang/'))).toBe(false);
    expect(await betreffe(ort)).toEqual([]);
  });
});
