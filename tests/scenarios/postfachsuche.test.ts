import type { Postfach } from '@registratur/functions/ports/postfach';
import { gut, schlecht } from '@registratur/shared/kernel/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { abgelehnt, baueHaus, gelungen, neuerVorgang, type Ort, type Probehaus } from './haus.ts';
import { mail } from './hausPost.ts';
import { ole } from './hausStadt.ts';
import { neueAnfrage } from '@registratur/shared/kernel/id';

const poststelle = 'poststelle@musterstadt.example';
const gewerbe = 'gewerbe@musterstadt.example';
const messageId = '<antrag-1@example.org>';

/** What the person may read: id and MIME by mailbox; '' = her own. A mailbox without entry is not hers. */
let kaesten: Record<string, Record<string, string>>;
let gestoert: ReadonlySet<string>;

const postfach: Postfach = {
  mime: (_token, adresse = '', id) => {
    const mime = kaesten[adresse]?.[id];
    return Promise.resolve(
      mime === undefined ? schlecht({ code: 'postfach_nachricht_unbekannt' }) : gut(strom(mime)),
    );
  },
  suche: (_token, adresse = '', gesucht) =>
    Promise.resolve(
      gestoert.has(adresse)
        ? schlecht({ code: 'postfach_nicht_erreichbar' })
        : gut(
            Object.entries(kaesten[adresse] ?? {})
              .filter(([, mime]) => mime.includes(`Message-ID: ${gesucht}\r\n`))
              .map(([id]) => id),
          ),
    ),
};

async function* strom(mime: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(mime));
}

let haus: Probehaus;
let ort: Ort;
beforeEach(async () => {
  kaesten = {};
  gestoert = new Set();
  haus = await baueHaus({ postfach: () => postfach });
  ort = await neuerVorgang(haus, ole);
});
afterEach(() => haus.schliesse());

const lege = (quelle: {
  nachricht: string;
  postfach?: string;
  internetMessageId?: string;
  auchIn?: string[];
}) =>
  haus.ruf(ole, 'schriftstueck.ablegen', {
    pfad: ort,
    ein: { anfrage: neueAnfrage(), quelle: { art: 'postfach', ...quelle } },
  });
const liegtAus = async (quelle: Parameters<typeof lege>[0]): Promise<string | null> =>
  gelungen(await lege(quelle)).schriftstueck.postfach;

describe('Kennt das Postfach die Kennung aus Outlook nicht', () => {
  const falsch = 'kennung-aus-der-unterhaltung';

  test('Nr. 5: findet sich die E-Mail an ihrer Message-ID im eigenen Postfach', async () => {
    kaesten = { '': { a: mail() } };
    expect(await liegtAus({ nachricht: falsch, internetMessageId: messageId })).toBe(ole.upn);
  });

  test('ohne Message-ID bleibt sie unbekannt', async () => {
    kaesten = { '': { a: mail() } };
    expect(abgelehnt(await lege({ nachricht: falsch }))).toBe('postfach_nachricht_unbekannt');
  });

  test('geht das Postfach vor, in dem Outlook sie zeigt', async () => {
    kaesten = { '': { a: mail() }, [poststelle]: { b: mail() } };
    expect(await liegtAus({ nachricht: falsch, postfach: poststelle, internetMessageId: messageId })).toBe(
      poststelle,
    );
  });

  test('Nr. 9: ist das genannte Postfach nicht ihres, gilt ihr eigenes Exemplar, und ohne eines ist nichts bekannt', async () => {
    const frage = { nachricht: falsch, postfach: poststelle, internetMessageId: messageId };
    expect(abgelehnt(await lege(frage))).toBe('postfach_nachricht_unbekannt');
    kaesten = { '': { a: mail() } };
    expect(await liegtAus(frage)).toBe(ole.upn);
  });

  test('wird zuletzt in den Postfächern gesucht, an die sie ging; das Schriftstück nennt, woher sie kam', async () => {
    kaesten = { '': {}, [gewerbe]: { c: mail() } };
    const auchIn = [poststelle, gewerbe];
    expect(await liegtAus({ nachricht: falsch, internetMessageId: messageId, auchIn })).toBe(gewerbe);
  });

  test('Nr. 5: wird von zweien mit derselben Message-ID keine genommen', async () => {
    kaesten = { '': { a: mail(), b: mail({ text: 'Anders.' }) } };
    expect(abgelehnt(await lege({ nachricht: falsch, internetMessageId: messageId }))).toBe(
      'postfach_nachricht_mehrfach',
    );
  });

  test('und antwortet ein Postfach nicht, heißt es nicht, die E-Mail sei unbekannt', async () => {
    kaesten = { [gewerbe]: { c: mail() } };
    gestoert = new Set(['']);
    expect(
      abgelehnt(await lege({ nachricht: falsch, internetMessageId: messageId, auchIn: [gewerbe] })),
    ).toBe('postfach_nicht_erreichbar');
  });
});

describe('Gehört die Kennung zu einer anderen E-Mail', () => {
  test('wird nichts abgelegt', async () => {
    kaesten = { '': { a: mail({ messageId: '<fremd@example.org>' }) } };
    const antwort = await lege({ nachricht: 'a', internetMessageId: messageId });
    expect(abgelehnt(antwort)).toBe('postfach_andere_nachricht');
    const { schriftstuecke } = gelungen(await haus.ruf(ole, 'schriftstueck.liste', { pfad: ort, frage: {} }));
    expect(schriftstuecke).toEqual([]);
  });

  test('auch nicht, wenn sie gar keine Message-ID trägt', async () => {
    kaesten = { '': { a: mail({ messageId: null }) } };
    expect(abgelehnt(await lege({ nachricht: 'a', internetMessageId: messageId }))).toBe(
      'postfach_andere_nachricht',
    );
  });

  test('Klammern und die Schreibung der Domäne machen keine andere E-Mail', async () => {
    kaesten = { '': { a: mail() } };
    expect(await liegtAus({ nachricht: 'a', internetMessageId: 'antrag-1@EXAMPLE.org' })).toBe(ole.upn);
  });
});
