import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json } from '@registratur/shared/kernel/json';
import { oeffneKanal, type Kanal, type Kanalwunsch, type Post } from './kanal.ts';

const seite = 'https://localhost:4443';
const unterhaltung = 'unterhaltung-1';

/** A window that delivers what the test posts, and a frame that keeps what it is sent. */
function buehne(wunsch: Partial<Kanalwunsch> = {}): {
  readonly kanal: Kanal;
  readonly empfangen: Record<string, unknown>[];
  readonly poste: (daten: unknown, abweichung?: Partial<Post>) => Promise<void>;
} {
  const hoerer = new Set<(post: Post) => void>();
  const empfangen: Record<string, unknown>[] = [];
  const gegenueber = {
    postMessage: (text: string, herkunft: string) => {
      expect(herkunft).toBe(seite);
      empfangen.push(JSON.parse(text) as Record<string, unknown>);
    },
  };
  const kanal = oeffneKanal({
    fenster: {
      addEventListener: (_, hoere) => void hoerer.add(hoere),
      removeEventListener: (_, hoere) => void hoerer.delete(hoere),
    },
    gegenueber: () => gegenueber,
    unterhaltung,
    eigeneHerkunft: seite,
    fremdeHerkunft: seite,
    kenntEreignis: (name) => name === 'olkItemSelectedChanged',
    beantworte: (aktion, daten) => Promise.resolve({ aktion, daten: daten ?? null }),
    ...wunsch,
  });
  const poste = async (daten: unknown, abweichung: Partial<Post> = {}): Promise<void> => {
    for (const hoere of hoerer) hoere({ data: daten, origin: seite, source: gegenueber, ...abweichung });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { kanal, empfangen, poste };
}

const anfrage = (teile: Record<string, Json> = {}): string =>
  JSON.stringify({
    _messageType: 0,
    _actionName: 'GetInitialData',
    _actionType: 0,
    _conversationId: unterhaltung,
    _correlationId: 7,
    _data: { a: 1 },
    ...teile,
  });

const anmeldung = (name: string, art = 1): string => anfrage({ _actionName: name, _actionType: art });

describe('Der Kanal zum office.js eines Rahmens', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  test('beantwortet einen Aufruf unter seiner Nummer', async () => {
    const { empfangen, poste } = buehne();
    await poste(anfrage());
    expect(empfangen).toEqual([
      {
        _messageType: 1,
        _actionName: 'GetInitialData',
        _conversationId: unterhaltung,
        _correlationId: 7,
        _data: { aktion: 'GetInitialData', daten: { a: 1 } },
        _errorCode: 0,
        _responseType: 0,
        _origin: seite,
        _serializerVersion: 1,
      },
    ]);
  });

  test.each([
    ['von fremder Herkunft', anfrage(), { origin: 'https://fremd.example' }],
    ['aus einem anderen Fenster', anfrage(), { source: {} }],
    ['einer anderen Unterhaltung', anfrage({ _conversationId: 'andere' }), {}],
    ['die selbst Antworten sind', anfrage({ _messageType: 1 }), {}],
    ['ohne JSON', '{', {}],
    ['ohne Text', { _messageType: 0 }, {}],
    ['ohne Nummer', anfrage({ _correlationId: 'x' }), {}],
  ])('schweigt zu Nachrichten %s', async (_, daten, abweichung) => {
    const { empfangen, poste } = buehne();
    await poste(daten, abweichung);
    expect(empfangen).toEqual([]);
  });

  test('antwortet nicht, wo office.js keine Antwort erwartet', async () => {
    const { empfangen, poste } = buehne({ beantworte: () => Promise.resolve(undefined) });
    await poste(anfrage());
    expect(empfangen).toEqual([]);
  });

  test('sendet ein Ereignis erst nach der Anmeldung und nicht mehr nach der Abmeldung', async () => {
    const { kanal, empfangen, poste } = buehne();
    expect(kanal.melde('olkItemSelectedChanged', {})).toBe(false);
    await poste(anmeldung('olkItemSelectedChanged'));
    expect(empfangen.at(-1)).toMatchObject({ _data: { Error: 0 }, _responseType: 0 });
    expect(kanal.melde('olkItemSelectedChanged', { neu: 1 })).toBe(true);
    expect(empfangen.at(-1)).toMatchObject({ _data: { neu: 1 }, _responseType: 1 });
    await poste(anmeldung('olkItemSelectedChanged', 2));
    expect(kanal.melde('olkItemSelectedChanged', { neu: 2 })).toBe(false);
  });

  test('sagt, wenn eine Seite sich angemeldet hat', async () => {
    const angemeldet: string[] = [];
    const { poste } = buehne({ beiAnmeldung: (name) => angemeldet.push(name) });
    await poste(anmeldung('olkItemSelectedChanged'));
    await poste(anmeldung('olkItemSelectedChanged', 2));
    expect(angemeldet).toEqual(['olkItemSelectedChanged']);
  });

  test('lehnt die Anmeldung zu einem nicht nachgebildeten Ereignis laut ab', async () => {
    const { kanal, empfangen, poste } = buehne();
    await poste(anmeldung('olkRecipientsChanged'));
    expect(empfangen.at(-1)).toMatchObject({ _data: { Error: 5000 } });
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('olkRecipientsChanged'));
    expect(kanal.melde('olkRecipientsChanged', {})).toBe(false);
  });

  test('ruft die Seite in der Unterhaltung, in der office.js seinem Wirt zuhört', () => {
    const { kanal, empfangen } = buehne();
    kanal.rufe('Office_notifyAgave', [11]);
    expect(empfangen).toEqual([
      {
        _messageType: 0,
        _actionName: 'Office_notifyAgave',
        _actionType: 0,
        _conversationId: `${unterhaltung}_ntf`,
        _correlationId: 0,
        _data: [11],
        _origin: seite,
        _serializerVersion: 1,
      },
    ]);
  });

  test('hört nach dem Schließen nichts mehr', async () => {
    const { kanal, empfangen, poste } = buehne();
    kanal.schliesse();
    await poste(anfrage());
    expect(empfangen).toEqual([]);
  });
});
