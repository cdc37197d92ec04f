import type { Antwort } from '@registratur/shared/contract/client';
import { problemAus } from '@registratur/shared/contract/problem';
import { expect, it } from 'vitest';
import { erzeugeGeduld, type Geduld } from './geduld.ts';

const stumm: Antwort<string> = { ok: false, problem: undefined, kennung: undefined };
const gut: Antwort<string> = { ok: true, wert: 'da' };
const abgelehnt = (code: 'beschaeftigt' | 'leere_datei'): Antwort<string> => ({
  ok: false,
  problem: problemAus({ code }),
  kennung: undefined,
});

/** Time passes only by waiting. */
function probe(): { geduld: Geduld; gesagt: string[]; ms: () => number } {
  let ms = 0;
  const gesagt: string[] = [];
  const warte = async (dauer: number): Promise<void> => Promise.resolve(void (ms += dauer));
  const geduld = erzeugeGeduld({ jetzt: () => ms, warte }, (text) => void gesagt.push(text));
  return { geduld, gesagt, ms: () => ms };
}

const wartet = 'Der Server antwortet nicht. Es wird 60 Sekunden lang auf ihn gewartet …';

it('fragt einen stummen Server eine Minute lang, sagt es einmal und ist dann erschöpft', async () => {
  const { geduld, gesagt, ms } = probe();
  expect(await geduld.wiederhole(async () => Promise.resolve(stumm))).toEqual(stumm);
  expect(ms()).toBeGreaterThanOrEqual(60_000);
  expect(ms()).toBeLessThan(62_000);
  expect(gesagt).toEqual([wartet]);
  expect(geduld.istErschoepft()).toBe(true);
});

it('wartet danach nicht noch einmal', async () => {
  const { geduld, ms } = probe();
  await geduld.wiederhole(async () => Promise.resolve(stumm));
  const vorher = ms();
  await geduld.wiederhole(async () => Promise.resolve(stumm));
  expect(ms()).toBe(vorher);
});

it('sagt, wenn der Server wiederkommt, und hat dann wieder Geduld', async () => {
  const { geduld, gesagt, ms } = probe();
  expect(await geduld.wiederhole(async () => Promise.resolve(ms() < 30_000 ? stumm : gut))).toEqual(gut);
  expect(gesagt).toEqual([wartet, 'Der Server antwortet wieder.']);
  expect(geduld.istErschoepft()).toBe(false);
});

it('schweigt über einen Aussetzer von Augenblicken', async () => {
  const { geduld, gesagt, ms } = probe();
  await geduld.wiederhole(async () => Promise.resolve(ms() < 500 ? stumm : gut));
  expect(gesagt).toEqual([]);
});

it('gibt einen Ruf auf, der nie beantwortet wird, hält den Server aber nicht für stumm, solange andere ihn hören', async () => {
  const { geduld } = probe();
  const antwort = await geduld.wiederhole(async () => {
    await geduld.wiederhole(async () => Promise.resolve(gut));
    return stumm;
  });
  expect(antwort).toEqual(stumm);
  expect(geduld.istErschoepft()).toBe(false);
});

it('wiederholt, worum der Server bittet, und nimmt jede andere Ablehnung gleich hin', async () => {
  const beschaeftigt = probe();
  const { ms } = beschaeftigt;
  const rufe = async (): Promise<Antwort<string>> =>
    Promise.resolve(ms() < 5_000 ? abgelehnt('beschaeftigt') : gut);
  expect(await beschaeftigt.geduld.wiederhole(rufe)).toEqual(gut);
  expect(beschaeftigt.gesagt).toEqual([]);

  const leer = probe();
  const antwort = await leer.geduld.wiederhole(async () => Promise.resolve(abgelehnt('leere_datei')));
  expect([antwort, leer.ms()]).toEqual([abgelehnt('leere_datei'), 0]);
});
