import { afterEach, beforeEach, expect, test } from 'vitest';
import { nimmGestoerteAuf } from '@registratur/functions/usecases/auftrag/kehre';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { schlecht } from '@registratur/shared/kernel/result';
import { baueHaus, gelungen, lege, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { mail } from './hausPost.ts';
import { elif, ines, ole } from './hausStadt.ts';

/** While true no Schriftstück arrives anywhere, or no Akte is opened. */
let ankunftScheitert = false;
let eroeffnungScheitert = false;
let haus: Probehaus;
let hier: Ort;
let dort: Ort;
let id: string;

const tagMs = 86_400_000;

beforeEach(async () => {
  [ankunftScheitert, eroeffnungScheitert] = [false, false];
  haus = await baueHaus({
    store: (store) => ({
      ...store,
      aendern: (partition, wunsch, entscheide) =>
        (ankunftScheitert && wunsch.op === 'schriftstueck.ankunft') ||
        (eroeffnungScheitert && wunsch.op === 'akte.anlegen' && partition.id.startsWith('akte~'))
          ? Promise.reject(new Error('Das scheitert.'))
          : store.aendern(partition, wunsch, entscheide),
    }),
  });
  hier = await neuerVorgang(haus, ines);
  dort = await neuerVorgang(haus, ines, '14.01');
  id = gelungen(await lege(haus, ole, hier, haus.stelleZu(mail()))).schriftstueck.id;
});
afterEach(() => haus.schliesse());

const anfrage = neueAnfrage();
const verschiebe = async () =>
  gelungen(
    await haus.ruf(ines, 'schriftstueck.verschieben', {
      pfad: { akte: hier.akte, schriftstueck: id },
      ein: { anfrage, ziel: dort, grund: 'Fehlablage' },
    }),
  ).stand;
const gesundheit = async () => gelungen(await haus.ruf(ole, 'gesundheit.lesen', {}));
const auftrag = async () =>
  (
    await haus.betrieb.store.liste({ behaelter: 'register', id: `akte~${hier.akte}` }, 'auftrag', '', {
      max: 9,
    })
  ).dokumente[0];
const zehnmal = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await haus.kehre();
};
/** What the timer does once a day, and the sweep after it. */
const amNaechstenTag = async (): Promise<void> => {
  haus.uhr.vor(tagMs);
  await nimmGestoerteAuf(haus.betrieb);
  await haus.kehre();
};
const stoere = async (): Promise<void> => {
  ankunftScheitert = true;
  expect(await verschiebe()).toBe('offen');
  await zehnmal();
  expect(await auftrag()).toMatchObject({ stand: 'gestoert', versuche: 10 });
  await haus.fuehreNach();
};

test('Ein gestörter Auftrag ist zu sehen, hält z.d.A. auf und wird von der Kehre allein nicht mehr versucht', async () => {
  await stoere();
  expect(await gesundheit()).toMatchObject({ stand: 'gestoert', gestoerteAuftraege: 1 });
  expect(await haus.ruf(elif, 'vorgang.zda', { pfad: hier, ein: { anfrage: neueAnfrage() } })).toEqual(
    schlecht({ code: 'zda_hindernis', hindernisse: [{ art: 'offener_auftrag', anzahl: 1 }] }),
  );
  ankunftScheitert = false;
  await zehnmal();
  expect(await auftrag()).toMatchObject({ stand: 'gestoert' });
});

test('Am nächsten Tag wird er wieder aufgenommen und zu Ende geführt', async () => {
  await stoere();
  ankunftScheitert = false;
  await amNaechstenTag();
  expect(await auftrag()).toMatchObject({ stand: 'erledigt' });
  expect(await verschiebe()).toBe('erledigt');
  expect(await gesundheit()).toMatchObject({ stand: 'bereit', gestoerteAuftraege: 0 });
  gelungen(await haus.ruf(elif, 'vorgang.zda', { pfad: hier, ein: { anfrage: neueAnfrage() } }));
  expect(await haus.pruefe()).toEqual([]);
});

test('Scheitert er weiter, wird er nach zehn neuen Versuchen wieder gestört und noch einmal aufgenommen', async () => {
  await stoere();
  await amNaechstenTag();
  expect(await auftrag()).toMatchObject({ stand: 'offen', versuche: 1 });
  await zehnmal();
  expect(await auftrag()).toMatchObject({ stand: 'gestoert', versuche: 10 });
  expect(await gesundheit()).toMatchObject({ gestoerteAuftraege: 1 });
  ankunftScheitert = false;
  await amNaechstenTag();
  expect(await auftrag()).toMatchObject({ stand: 'erledigt' });
});

test('Nach vier Wochen nicht mehr: Was er schon getan hat, wäre vergessen', async () => {
  await stoere();
  ankunftScheitert = false;
  haus.uhr.vor(28 * tagMs);
  await amNaechstenTag();
  expect(await auftrag()).toMatchObject({ stand: 'gestoert' });
  expect(await gesundheit()).toMatchObject({ gestoerteAuftraege: 1 });
});

test('Eine Nummer, die dabei verfallen ist, bleibt verfallen', async () => {
  eroeffnungScheitert = true;
  const ein = { anfrage: neueAnfrage(), einheit: '03.01', betreff: 'Schule' };
  await expect(haus.ruf(ines, 'akte.anlegen', { ein })).rejects.toThrow('Das scheitert.');
  await zehnmal();
  eroeffnungScheitert = false;
  await haus.fuehreNach();
  expect(await gesundheit()).toMatchObject({ gestoerteAuftraege: 1 });
  await amNaechstenTag();
  expect(await gesundheit()).toMatchObject({ stand: 'bereit', gestoerteAuftraege: 0 });
  const nummern = { behaelter: 'register', id: 'nr~03.01~2026' } as const;
  expect(await haus.betrieb.store.lies(nummern, 'nummer~000001')).toMatchObject({ zustand: 'verfallen' });
});
