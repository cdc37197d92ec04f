import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { adressen, type RoutenId } from '@registratur/shared/contract/adressen';
import { routen } from '@registratur/shared/contract/routen';
import { neueAnfrage } from '@registratur/shared/kernel/id';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { richteAblageortEin, type Ablageort } from '../hilfe/ablageort.ts';
import { starteTesthaus, type Testhaus } from '../hilfe/haus.ts';
import { alsJson, rufe, type Antwort, type Ruf } from '../hilfe/ruf.ts';

let haus: Testhaus;
let ort: Ablageort;

beforeAll(async () => {
  haus = await starteTesthaus();
  ort = await richteAblageortEin(haus);
});
afterAll(() => haus.stoppe());
afterEach(() => {
  expect(haus.meldungen).toEqual([]);
});

const kopf = { 'content-type': 'application/json' };
const vorgaenge = (): string => `/api/akten/${ort.akte}/vorgaenge`;
const sende = (ruf: Partial<Ruf>): Promise<Antwort> =>
  rufe(haus.url, { methode: 'POST', pfad: vorgaenge(), token: ort.token, kopf, ...ruf });

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Checks what every refusal must be like and returns its problem. */
function erwarteProblem(antwort: Antwort, status: number, code: string): Problem {
  const kopfzeilen = new Map(antwort.kopf);
  const text = antwort.bytes.toString('utf8');
  expect([antwort.status, text && (alsJson(antwort) as Problem).code]).toEqual([status, code]);
  expect(kopfzeilen.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(kopfzeilen.get('cache-control')).toBe('no-store');
  const kennung = kopfzeilen.get('x-kennung') ?? '';
  expect(kennung).toMatch(/^[0-9a-f-]{36}$/);
  expect(text).not.toContain(kennung);
  expect(text).not.toMatch(/node_modules|\/work|at .+:\d+:\d+|ZodError|SyntaxError|sqlite/i);
  const problem = alsJson(antwort) as Problem;
  expect(problem.status).toBe(status);
  expect(problem.title).toMatch(/^[A-ZÄÖÜ].+\.$/);
  return problem;
}

const gut = (betreff = 'Gut'): string => JSON.stringify({ anfrage: neueAnfrage(), betreff });
const anfrage = '01900000-0000-7000-8000-000000000000';

const koerper: readonly [
  name: string,
  koerper: Ruf['koerper'],
  status: number,
  code: string,
  pointer?: string,
][] = [
  ['abgeschnittenes JSON', '{"anfrage":', 400, 'json_fehlerhaft'],
  ['gar kein JSON', 'betreff=Fällantrag', 400, 'json_fehlerhaft'],
  ['ein leerer Körper', '', 400, 'json_fehlerhaft'],
  ['falsches UTF-8', Buffer.from(gut('Fällung'), 'latin1'), 400, 'json_fehlerhaft'],
  [
    'eine Zahl statt eines Textes',
    `{"anfrage":"${anfrage}","betreff":7}`,
    400,
    'eingabe_ungueltig',
    '/betreff',
  ],
  [
    'null statt eines Textes',
    `{"anfrage":"${anfrage}","betreff":null}`,
    400,
    'eingabe_ungueltig',
    '/betreff',
  ],
  ['ein fehlendes Feld', `{"anfrage":"${anfrage}"}`, 400, 'eingabe_ungueltig', '/betreff'],
  ['ein unbekanntes Feld', gut().replace('{', '{"a/b":1,'), 400, 'eingabe_ungueltig', '/a~1b'],
  [
    'constructor als Feld',
    gut().replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'),
    400,
    'eingabe_ungueltig',
    '/constructor',
  ],
  [
    '__proto__ als Feld',
    gut().replace('{', '{"__proto__":{"isAdmin":true},'),
    400,
    'eingabe_ungueltig',
    '/__proto__',
  ],
  ['ein Feld zweimal', gut().replace('{', '{"betreff":"Anders",'), 400, 'eingabe_ungueltig', '/betreff'],
  ['eine Liste', '[]', 400, 'eingabe_ungueltig', ''],
  ['ein Text', '"x"', 400, 'eingabe_ungueltig', ''],
  [
    'tiefe Schachtelung',
    `{"betreff":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
    400,
    'eingabe_ungueltig',
    `/betreff${'/0'.repeat(31)}`,
  ],
  [
    'ein halbes Zeichen',
    `{"anfrage":"${anfrage}","betreff":"\\ud800"}`,
    400,
    'eingabe_ungueltig',
    '/betreff',
  ],
  [
    'ein Zeilenumbruch im Betreff',
    `{"anfrage":"${anfrage}","betreff":"a\\nb"}`,
    400,
    'eingabe_ungueltig',
    '/betreff',
  ],
  ['ein Betreff mit 301 Zeichen', gut('x'.repeat(301)), 400, 'eingabe_ungueltig', '/betreff'],
  [
    'eine Anfragekennung alter Art',
    `{"anfrage":"${anfrage.replace('-7', '-4')}","betreff":"x"}`,
    400,
    'eingabe_ungueltig',
    '/anfrage',
  ],
  ['mehr als 1 MB, angesagt', gut('x'.repeat(1_000_000)), 413, 'zu_gross'],
  ['mehr als 1 MB in Stücken', [gut('x'.repeat(600_000)), 'x'.repeat(600_000)], 413, 'zu_gross'],
];

describe('Ein Körper mit einem Mangel', () => {
  it.each(koerper)('%s', async (_name, inhalt, status, code, stelle) => {
    const vorher = await ort.stand();
    const problem = erwarteProblem(await sende({ koerper: inhalt }), status, code);
    expect(problem.errors?.[0]?.pointer).toBe(stelle);
    expect(await ort.stand()).toBe(vorher);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('hat ohne Mangel Erfolg, auch mit Emoji, in Stücken und mit Zeichensatz im Medientyp', async () => {
    expect((await sende({ koerper: gut('Fällung 🌳') })).status).toBe(201);
    expect((await sende({ koerper: gut().split(/(?=betreff)/) })).status).toBe(201);
    const mit = { 'content-type': 'Application/JSON; charset=UTF-8' };
    expect((await sende({ koerper: gut(), kopf: mit })).status).toBe(201);
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'als %s gesendet',
    async (typ) => {
      const vorher = await ort.stand();
      const anders = typ === undefined ? {} : { 'content-type': typ };
      erwarteProblem(await sende({ koerper: gut(), kopf: anders }), 415, 'medientyp_unbekannt');
      expect(await ort.stand()).toBe(vorher);
    },
  );

  it('verpackt gesendet', async () => {
    const verpackt = { ...kopf, 'content-encoding': 'gzip' };
    erwarteProblem(await sende({ koerper: gut(), kopf: verpackt }), 415, 'medientyp_unbekannt');
  });
});

const korpus = join(
  process.env['REGISTRATUR_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora'),
  'bad/cases',
);
const fremde = existsSync(korpus) ? readdirSync(korpus).filter((name) => /^(J|A).*\.json$/.test(name)) : [];
if (!existsSync(korpus)) process.stderr.write('Der Korpus fehlt: Die fremden Anfragekörper laufen nicht.\n');

describe.runIf(fremde.length > 0)('Ein fremder Anfragekörper an jede Route, die JSON nimmt', () => {
  const jsonrouten = (Object.keys(adressen) as RoutenId[]).filter((id) => routen[id].ein.art === 'json');

  it.each(fremde)('%s', async (datei) => {
    const inhalt = readFileSync(join(korpus, datei));
    const ziele = new Set<string>();
    const verbinde = vi.spyOn(Socket.prototype, 'connect');
    const vorher = await ort.stand();
    for (const id of jsonrouten) {
      const [methode = '', muster = ''] = adressen[id].split(' ');
      const pfad = muster
        .replace('{akte}', ort.akte)
        .replace('{vorgang}', ort.vorgang)
        .replace(/\{\w+\}/g, neueAnfrage());
      const problem = erwarteProblem(
        await sende({ methode, pfad, koerper: inhalt }),
        400,
        'eingabe_ungueltig',
      );
      expect(problem.errors?.length).toBeGreaterThan(0);
    }
    for (const [erstes] of verbinde.mock.calls as unknown[][]) ziele.add(JSON.stringify(erstes));
    verbinde.mockRestore();
    const port = new URL(haus.url).port;
    expect([...ziele].filter((z) => !z.includes(port))).toEqual([]);
    expect(await ort.stand()).toBe(vorher);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect((await sende({ koerper: gut() })).status).toBe(201);
  });
});

describe('Die Adresse', () => {
  it.each([
    ['ein überzähliger Name', '?zusatz=1', '/zusatz'],
    ['ein Name zweimal', '?nach=a&nach=b', '/nach'],
    ['__proto__ als Name', '?__proto__=1', '/__proto__'],
    ['ein Name ohne Wert', '?zusatz', '/zusatz'],
  ])('mit einem Mangel hinter dem Fragezeichen: %s', async (_name, frage, stelle) => {
    const antwort = await sende({ methode: 'GET', pfad: `${vorgaenge()}${frage}`, kopf: {} });
    expect(erwarteProblem(antwort, 400, 'eingabe_ungueltig').errors?.[0]?.pointer).toBe(stelle);
  });

  it.each(['nach=%00', 'nach=..%2F..', 'nach=%ED%A0%80', "nach=';--", 'nach=é', 'nach=a%7Cb'])(
    'mit einer erfundenen Fortsetzung %s: nie ein Fehler des Hauses',
    async (frage) => {
      for (const pfad of ['/api/akten', vorgaenge(), `${vorgaenge()}/${ort.vorgang}/schriftstuecke`]) {
        const antwort = await sende({ methode: 'GET', pfad: `${pfad}?${frage}`, kopf: {} });
        expect([200, 400]).toContain(antwort.status);
      }
    },
  );

  it.each([
    'x',
    '..',
    '%00',
    '%2e%2e%2f',
    '__proto__',
    'ABCDEF00-0000-7000-8000-000000000000',
    'x'.repeat(2_000),
  ])('mit einer Kennung, die keine sein kann: %s', async (kennung) => {
    erwarteProblem(await sende({ methode: 'GET', pfad: `/api/akten/${kennung}` }), 404, 'nicht_gefunden');
  });

  it.each(['/api/gibtsnicht', '/api/akten/x/y/z', '/api/admin'])('die es nicht gibt: %s', async (pfad) => {
    erwarteProblem(await sende({ methode: 'GET', pfad }), 404, 'nicht_gefunden');
  });

  it.each([
    ['DELETE', '/api/akten', 'GET, POST'],
    ['PUT', '/api/ich', 'GET'],
    ['OPTIONS', '/api/akten', 'GET, POST'],
    ['GET', '/api/eingang/x', 'PUT'],
    ['POST', '/api/suche', 'GET'],
  ])('mit der falschen Methode: %s %s', async (methode, pfad, erlaubt) => {
    const antwort = await sende({ methode, pfad, kopf: { origin: 'https://fremd.example' } });
    erwarteProblem(antwort, 405, 'methode_unbekannt');
    const kopfzeilen = new Map(antwort.kopf);
    expect(kopfzeilen.get('allow')).toBe(erlaubt);
    expect([...kopfzeilen.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('mit HEAD: ohne Inhalt', async () => {
    const antwort = await sende({ methode: 'HEAD', pfad: '/api/akten' });
    expect([antwort.status, antwort.bytes.length]).toEqual([405, 0]);
  });
});

describe('Ohne gültigen Token', () => {
  it('ist die Antwort überall dieselbe 401', async () => {
    const person = { oid: neueAnfrage(), name: 'X', upn: 'x@musterstadt.example', gruppen: [] };
    const token = [
      undefined,
      'x',
      `${ort.token.slice(0, -4)}AAAA`,
      await haus.token(person, { aud: 'api://andere' }),
      await haus.token(person, { tid: neueAnfrage() }),
      await haus.token(person, { iss: 'https://anmeldung.example/andere/v2.0' }),
      await haus.token(person, { exp: Math.floor(Date.now() / 1000) - 3_600 }),
      await haus.token(person, { scp: undefined, roles: ['access_as_user'] }),
    ];
    const antworten = [];
    for (const t of token) {
      for (const pfad of ['/api/ich', vorgaenge(), `/api/akten/${neueAnfrage()}`]) {
        const antwort = await sende({ methode: 'GET', pfad, token: t });
        expect(new Map(antwort.kopf).get('www-authenticate')).toBe('Bearer');
        erwarteProblem(antwort, 401, 'nicht_angemeldet');
        antworten.push(antwort.bytes.toString());
      }
    }
    expect(new Set(antworten).size).toBe(1);
    expect((await sende({ methode: 'GET', pfad: '/api/ich', token: await haus.token(person) })).status).toBe(
      200,
    );
  });
});
