import { veraktet } from '@registratur/shared/domain/person/einstellung';
import { describe, expect, test } from 'vitest';
import type { Outlook } from '../../office/host.ts';
import { legeAb, nimmZurueck, type Umfeld } from './ablauf.ts';
import { abgelegt, abgelehnt, gelungen, keineAntwort, nachricht, server, ziel } from './probe.ts';
import type { Auftrag, Schritt } from './schritt.ts';
import { anfang, weiter, type Zustand } from './zustand.ts';

const anfrage = '0199aaaa-0000-7000-8000-00000000000a';
const auftrag: Auftrag = { ziel: ziel(1), ein: { anfrage, quelle: { art: 'postfach', nachricht: 'a' } } };
const datei = new Blob(['Subject: x\r\n\r\n']);

type Postfach = Umfeld['outlook'];
const outlook = (teil: Partial<Postfach> = {}): Postfach => ({
  inhalt: () => Promise.resolve({ datum: undefined, text: '' }),
  alsDatei: () => Promise.resolve(undefined),
  kennzeichne: () => Promise.resolve(true),
  entkennzeichne: () => Promise.resolve(true),
  schreibe: () => true,
  zeige: () => undefined,
  ...teil,
});

interface Buehne {
  readonly u: Umfeld;
  readonly schritt: () => Schritt | undefined;
  readonly nimmZurueck: () => Promise<void>;
}

function buehne(ruf: Umfeld['ruf'], postfach = outlook()): Buehne {
  let z: Zustand = weiter(anfang, { art: 'gewaehlt', nachricht: nachricht('a') });
  const u: Umfeld = { ruf, outlook: postfach, melde: (aktion) => (z = weiter(z, aktion)) };
  const schritt = (): Schritt | undefined => z.ablagen['a']?.schritt;
  return {
    u,
    schritt,
    nimmZurueck: async () => {
      const jetzt = schritt();
      if (jetzt?.art !== 'abgelegt') throw new Error('Es ist nichts abgelegt.');
      await nimmZurueck(u, { nachricht: nachricht('a'), schritt: jetzt }, anfrage);
    },
  };
}

describe('Ablegen', () => {
  test('sendet den Auftrag an seinen Vorgang und kennzeichnet danach die E-Mail', async () => {
    const s = server(gelungen(abgelegt()));
    const gesetzt: string[] = [];
    const kennzeichne: Outlook['kennzeichne'] = (id, kategorie) => {
      gesetzt.push(`${id} ${kategorie}`);
      return Promise.resolve(true);
    };
    const { u, schritt } = buehne(s.ruf, outlook({ kennzeichne }));
    await legeAb(u, 'a', auftrag);
    expect(s.gefragt).toEqual([
      {
        id: 'schriftstueck.ablegen',
        teile: { pfad: { akte: ziel(1).akte, vorgang: ziel(1).vorgang }, ein: auftrag.ein },
      },
    ]);
    expect(gesetzt).toEqual([`a ${veraktet}`]);
    expect(schritt()).toMatchObject({ art: 'abgelegt', marke: 'ok' });
  });

  describe('Kann Outlook nicht kennzeichnen', () => {
    const ohneMarke = outlook({ kennzeichne: () => Promise.resolve(false) });
    const frage = (gesetzt: boolean, postfach?: string): unknown => ({
      id: 'nachricht.kennzeichnen',
      teile: { ein: { nachricht: 'a', gesetzt, ...(postfach === undefined ? {} : { postfach }) } },
    });

    test('tut es der Server, und Rückgängig nimmt die Marke auf demselben Weg', async () => {
      const s = server(gelungen(abgelegt()), gelungen({ gesetzt: true }), gelungen({}), gelungen({}));
      const b = buehne(s.ruf, { ...ohneMarke, entkennzeichne: () => Promise.resolve(false) });
      await legeAb(b.u, 'a', auftrag);
      expect(b.schritt()).toMatchObject({ art: 'abgelegt', marke: 'ok' });
      await b.nimmZurueck();
      expect([s.gefragt[1], s.gefragt[3]]).toEqual([frage(true), frage(false)]);
    });

    test.each([
      ['ohne Antwort', keineAntwort],
      ['abgelehnt', abgelehnt({ code: 'postfach_nicht_erreichbar' })],
    ])('und der Server auch nicht (%s), bleibt die Ablage und die Marke fehlt', async (_, antwort) => {
      const { u, schritt } = buehne(server(gelungen(abgelegt()), antwort).ruf, ohneMarke);
      await legeAb(u, 'a', auftrag);
      expect(schritt()).toMatchObject({ art: 'abgelegt', marke: 'fehlt' });
    });

    test('geschieht es in dem Postfach, in dem der Server die E-Mail fand', async () => {
      const postfach = 'poststelle@musterstadt.example';
      const gefunden = abgelegt({ schriftstueck: { ...abgelegt().schriftstueck, postfach } });
      const s = server(gelungen(gefunden), gelungen({ gesetzt: true }));
      const quelle = { art: 'postfach', nachricht: 'a', auchIn: [postfach] } as const;
      await legeAb(buehne(s.ruf, ohneMarke).u, 'a', {
        ...auftrag,
        ein: { anfrage, quelle: { ...quelle, auchIn: [postfach] } },
      });
      expect(s.gefragt[1]).toEqual(frage(true, postfach));
    });

    test('fragt nach dem Umweg über die Datei niemand den Server: ihre Kennung kann die einer anderen sein', async () => {
      const s = server(abgelehnt({ code: 'postfach_andere_nachricht' }), gelungen({}), gelungen(abgelegt()));
      const postfach = { ...ohneMarke, alsDatei: () => Promise.resolve(datei) };
      const { u, schritt } = buehne(s.ruf, postfach);
      await legeAb(u, 'a', auftrag);
      expect(s.gefragt).toHaveLength(3);
      expect(schritt()).toMatchObject({ art: 'abgelegt', marke: 'fehlt' });
    });
  });

  test('kennzeichnet nichts, was nicht abgelegt ist', async () => {
    const { u, schritt } = buehne(
      server(keineAntwort).ruf,
      outlook({
        kennzeichne: () => {
          throw new Error('gekennzeichnet');
        },
      }),
    );
    await legeAb(u, 'a', auftrag);
    expect(schritt()?.art).toBe('ungewiss');
  });
});

describe.each([
  'postfach_nicht_erreichbar',
  'postfach_nachricht_unbekannt',
  'postfach_nachricht_mehrfach',
  'postfach_andere_nachricht',
] as const)('Bei %s', (code) => {
  test('liefert Outlook die Datei, und abgelegt wird sie mit derselben Anfragekennung', async () => {
    const s = server(abgelehnt({ code }), gelungen({}), gelungen(abgelegt()));
    const { u, schritt } = buehne(s.ruf, outlook({ alsDatei: () => Promise.resolve(datei) }));
    await legeAb(u, 'a', auftrag);
    expect(s.gefragt.map((f) => f.id)).toEqual([
      'schriftstueck.ablegen',
      'eingang.hochladen',
      'schriftstueck.ablegen',
    ]);
    const hochgeladen = s.gefragt[1]?.teile as { pfad: { upload: string }; bytes: Blob };
    expect(hochgeladen.bytes).toBe(datei);
    expect(s.gefragt[2]?.teile).toMatchObject({
      ein: { anfrage, quelle: { art: 'upload', upload: hochgeladen.pfad.upload, als: 'mail' } },
    });
    expect(schritt()?.art).toBe('abgelegt');
  });

  test('bleibt es bei der Ablehnung, wenn Outlook die Datei nicht liefern kann', async () => {
    const s = server(abgelehnt({ code }));
    const { u, schritt } = buehne(s.ruf);
    await legeAb(u, 'a', auftrag);
    expect(schritt()).toMatchObject({ art: 'abgelehnt', problem: { code } });
  });

  test('merkt sich der Auftrag den Umweg, damit eine Wiederholung dasselbe sendet', async () => {
    const s = server(abgelehnt({ code }), gelungen({}), keineAntwort);
    const { u, schritt } = buehne(s.ruf, outlook({ alsDatei: () => Promise.resolve(datei) }));
    await legeAb(u, 'a', auftrag);
    const letzter = s.gefragt[2]?.teile as { ein: Auftrag['ein'] };
    expect(schritt()).toEqual({ art: 'ungewiss', auftrag: { ziel: ziel(1), ein: letzter.ein } });
  });

  test('geht die Message-ID der gezeigten mit, damit der Server eine andere Datei erkennt', async () => {
    const s = server(abgelehnt({ code }), gelungen({}), abgelehnt({ code: 'postfach_andere_nachricht' }));
    const { u, schritt } = buehne(s.ruf, outlook({ alsDatei: () => Promise.resolve(datei) }));
    const internetMessageId = '<a@example.org>';
    const quelle = { ...auftrag.ein.quelle, internetMessageId };
    await legeAb(u, 'a', { ...auftrag, ein: { anfrage, quelle } });
    expect(s.gefragt[2]?.teile).toMatchObject({ ein: { quelle: { art: 'upload', internetMessageId } } });
    expect(schritt()).toMatchObject({ art: 'abgelehnt', problem: { code: 'postfach_andere_nachricht' } });
  });
});

test('Eine andere Ablehnung holt keine Datei aus Outlook', async () => {
  const s = server(abgelehnt({ code: 'kein_recht', recht: 'SCHREIBEN' }));
  const { u, schritt } = buehne(s.ruf, outlook({ alsDatei: () => Promise.resolve(datei) }));
  await legeAb(u, 'a', auftrag);
  expect(s.gefragt).toHaveLength(1);
  expect(schritt()).toMatchObject({ art: 'abgelehnt', problem: { code: 'kein_recht' } });
});

describe('Zurücknehmen', () => {
  test('nimmt mit der Ablage auch die Kennzeichnung zurück', async () => {
    const s = server(gelungen(abgelegt()), gelungen({}));
    const entfernt: string[] = [];
    const entkennzeichne: Outlook['entkennzeichne'] = (id) => {
      entfernt.push(id);
      return Promise.resolve(true);
    };
    const b = buehne(s.ruf, outlook({ entkennzeichne }));
    await legeAb(b.u, 'a', auftrag);
    await b.nimmZurueck();
    const { akte, id } = abgelegt().schriftstueck;
    expect(s.gefragt[1]).toEqual({
      id: 'schriftstueck.zuruecknehmen',
      teile: { pfad: { akte, schriftstueck: id }, ein: { anfrage } },
    });
    expect([b.schritt()?.art, entfernt]).toEqual(['bereit', ['a']]);
  });

  test('lässt bei einer Ablehnung beides, wie es ist', async () => {
    const s = server(gelungen(abgelegt()), abgelehnt({ code: 'ruecknahme_weiterer_ableger' }));
    const b = buehne(s.ruf, {
      ...outlook(),
      entkennzeichne: () => {
        throw new Error('entkennzeichnet');
      },
    });
    await legeAb(b.u, 'a', auftrag);
    await b.nimmZurueck();
    expect(b.schritt()).toMatchObject({ art: 'abgelegt', marke: 'ok' });
  });
});
