import { describe, expect, it } from 'vitest';
import { erzeugeLeiter, type Konto } from './leiter.ts';
import { ausweis, hindernis, sprosse } from './probe.ts';

const ole: Konto = { adresse: 'Ole.Brandt@musterstadt.example', art: 'office365' };
const oles = ausweis('t', 'brandt01@musterstadt.example', 'ole.brandt@musterstadt.example');
const hannas = ausweis('h', 'hanna.reuter@musterstadt.example');
const falsch = {
  ok: false,
  fehler: {
    art: 'anderes_konto',
    erwartet: 'Ole.Brandt@musterstadt.example',
    angemeldet: 'hanna.reuter@musterstadt.example',
  },
};

describe('Still', () => {
  it('genügt die Brücke, und das Fenster wird nicht gefragt', async () => {
    const [bruecke, fenster] = [sprosse(true, oles), sprosse(false)];
    expect(await erzeugeLeiter([bruecke, fenster], () => ole).still()).toBe(oles);
    expect(bruecke.gefragt).toEqual([
      {
        wie: 'still',
        wunsch: { adresse: ole.adresse, neu: false, claims: undefined, waehlen: false },
      },
    ]);
  });

  it.each(['bruecke_aus', 'zeit'] as const)('geht es bei „%s“ ohne die Brücke weiter', async (art) => {
    const [bruecke, fenster] = [sprosse(true, hindernis(art)), sprosse(false, hindernis('noetig'), oles)];
    const leiter = erzeugeLeiter([bruecke, fenster], () => ole);
    expect(await leiter.still()).toEqual(hindernis('noetig'));
    expect(await leiter.fragend()).toBe(oles);
    expect(bruecke.gefragt).toHaveLength(1);
  });

  it.each(['noetig', 'netz', 'voruebergehend', 'dauerhaft', 'konto_fehlt', 'zustimmung'] as const)(
    'bleibt es bei „%s“ bei der Brücke',
    async (art) => {
      const bruecke = sprosse(true, hindernis(art), oles);
      const leiter = erzeugeLeiter([bruecke, sprosse(false)], () => ole);
      expect(await leiter.still()).toEqual(hindernis(art));
      expect(await leiter.fragend()).toBe(oles);
    },
  );
});

describe('Gefragt', () => {
  it('kommt das Fenster erst beim nächsten Klick, weil der erste verbraucht ist', async () => {
    const [bruecke, fenster] = [sprosse(true, hindernis('bruecke_aus')), sprosse(false, oles)];
    const leiter = erzeugeLeiter([bruecke, fenster], () => ole);
    expect(await leiter.fragend()).toEqual(hindernis('bruecke_aus'));
    expect(fenster.gefragt).toEqual([]);
    expect(await leiter.fragend()).toBe(oles);
  });

  it.each(['abgebrochen', 'fenster_blockiert', 'noetig'] as const)(
    'bleibt es nach „%s“ beim selben Weg',
    async (art) => {
      const fenster = sprosse(false, hindernis(art), oles);
      const leiter = erzeugeLeiter([fenster], () => ole);
      expect(await leiter.fragend()).toEqual(hindernis(art));
      expect(await leiter.fragend()).toBe(oles);
    },
  );
});

describe('Konto', () => {
  it('gilt jede Adresse, für die Entra einsteht, gleich wie geschrieben', async () => {
    expect(await erzeugeLeiter([sprosse(false, oles)], () => ole).still()).toBe(oles);
  });

  it('beharrt die Brücke auf einem anderen, wird es in einem Fenster neu gewählt', async () => {
    const [bruecke, fenster] = [sprosse(true, hannas, hannas), sprosse(false, hannas, oles)];
    const leiter = erzeugeLeiter([bruecke, fenster], () => ole);
    expect(await leiter.still()).toEqual(falsch);
    expect(await leiter.fragend()).toEqual(falsch);
    expect(await leiter.fragend()).toEqual(falsch);
    expect(await leiter.fragend()).toBe(oles);
    expect(fenster.gefragt.map(({ wunsch }) => wunsch.waehlen)).toEqual([true, true]);
  });

  it.each(['outlookCom', 'gmail'])('wird für ein privates (%s) niemand gefragt', async (art) => {
    const bruecke = sprosse(true);
    const leiter = erzeugeLeiter([bruecke], () => ({ adresse: 'ole@example.org', art }));
    expect(await leiter.fragend()).toEqual({ ok: false, fehler: { art: 'privates_konto', code: art } });
    expect(bruecke.gefragt).toEqual([]);
  });

  it('ist ohne Outlook jedes recht', async () => {
    expect(await erzeugeLeiter([sprosse(false, hannas)], () => undefined).still()).toBe(hannas);
  });
});
