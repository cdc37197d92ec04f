import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { erzeugePruefer, groessterToken, type Abweisungsgrund } from './pruefer.ts';
import {
  b64,
  eigener,
  erwartung,
  gruppe,
  guteAnsprueche,
  guterKopf,
  jetzt,
  jwk,
  minze,
  minzeHmac,
  minzeText,
  uhr,
} from './probe.ts';

const gruende: Abweisungsgrund[] = [];
const bund = async (kid: string): Promise<typeof jwk | undefined> =>
  Promise.resolve(kid === 'k1' ? jwk : undefined);
const pruefe = erzeugePruefer({ ...erwartung, schluessel: bund, uhr, abgewiesen: (g) => gruende.push(g) });
const mit = async (token: string): ReturnType<typeof pruefe> => pruefe(`Bearer ${token}`);

const ausweis = {
  oid: guteAnsprueche.oid,
  name: 'Jürgen Müller',
  upn: 'mueller@musterstadt.example',
  gruppen: [gruppe],
  exp: jetzt + 3600,
};

async function erwarteAbweisung(kopfzeile: string | null | undefined, grund: Abweisungsgrund): Promise<void> {
  gruende.length = 0;
  expect(await pruefe(kopfzeile)).toEqual({ ok: false, fehler: { code: 'nicht_angemeldet' } });
  expect(gruende).toEqual([grund]);
}

const ohne = (name: keyof typeof guteAnsprueche): string => minze({ [name]: undefined });
const kopfText = JSON.stringify(guterKopf);
const nutzText = JSON.stringify(guteAnsprueche);
const teile = minze().split('.');
const [kopfteil = '', nutzteil = '', signaturteil = ''] = teile;
const fremd = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = eigener.oeffentlich.export({ type: 'spki', format: 'pem' });
const der = eigener.oeffentlich.export({ type: 'spki', format: 'der' });
const fremderJwk = fremd.publicKey.export({ format: 'jwk' });
const viele = Array.from({ length: 201 }, (_, i) => `aaaaaaaa-aaaa-4aaa-8aaa-${String(i).padStart(12, '0')}`);

/** Each is what the untouched token is, but for the one thing its title names. */
const angenommen: readonly [string, string, object?][] = [
  ['der unberührte Token', minze()],
  ['ein Kopf ohne typ', minze({}, { typ: undefined })],
  ['typ at+jwt', minze({}, { typ: 'at+jwt' })],
  ['ein Fingerabdruck x5t im Kopf, wie Entra ihn sendet', minze({}, { x5t: 'AAAA' })],
  ['mehrere Befugnisse', minze({ scp: 'lesen access_as_user' })],
  ['keine Gruppen', ohne('groups'), { gruppen: [] }],
  [
    'über 200 Gruppen als Verweis',
    minze({ groups: undefined, _claim_names: { groups: 'src1' }, _claim_sources: {} }),
    { gruppen: 'im_verzeichnis' },
  ],
  [
    'über 200 Gruppen als Hinweis',
    minze({ groups: undefined, hasgroups: true }),
    { gruppen: 'im_verzeichnis' },
  ],
  ['200 Gruppen', minze({ groups: viele.slice(1) }), { gruppen: viele.slice(1) }],
  [
    'Kennungen in Großbuchstaben',
    minze({ oid: guteAnsprueche.oid.toUpperCase(), groups: [gruppe.toUpperCase()] }),
  ],
  ['eine Uhr, die 60 s vorgeht', minze({ nbf: jetzt + 60 })],
  ['59 s über der Zeit', minze({ exp: jetzt - 59 }), { exp: jetzt - 59 }],
  ['ein Anspruch, der wie ein anderer in einem Text steht', minze({ hinweis: '"oid":"1","oid":"2"' })],
  ['unbekannte Ansprüche', minze({ uti: 'x', xms_cc: ['CP1'] })],
];

const abgewiesen: readonly [string, string, Abweisungsgrund][] = [
  // Signature and procedure
  ['alg none ohne Signatur', `${b64(JSON.stringify({ ...guterKopf, alg: 'none' }))}.${nutzteil}.`, 'form'],
  ['alg none mit Signatur', minze({}, { alg: 'none' }), 'verfahren'],
  ['alg None', minze({}, { alg: 'None' }), 'verfahren'],
  ['alg nOnE', minze({}, { alg: 'nOnE' }), 'verfahren'],
  ['alg leer', minze({}, { alg: '' }), 'verfahren'],
  ['alg fehlt', minze({}, { alg: undefined }), 'verfahren'],
  ['alg als Liste', minze({}, { alg: ['RS256'] }), 'verfahren'],
  ['alg klein', minze({}, { alg: 'rs256' }), 'verfahren'],
  [
    'HS256 mit dem öffentlichen Schlüssel als PEM',
    minzeHmac(kopfText.replace('RS256', 'HS256'), nutzText, pem),
    'verfahren',
  ],
  ['HMAC über den PEM, als RS256 ausgegeben', minzeHmac(kopfText, nutzText, pem), 'signatur'],
  ['HMAC über den DER, als RS256 ausgegeben', minzeHmac(kopfText, nutzText, der), 'signatur'],
  ['RS512 im Kopf', minze({}, { alg: 'RS512' }), 'verfahren'],
  ['PS256 im Kopf', minze({}, { alg: 'PS256' }), 'verfahren'],
  ['mit fremdem Schlüssel unter unserer kid', minze({}, {}, fremd.privateKey), 'signatur'],
  ['Signatur abgeschnitten', `${kopfteil}.${nutzteil}.`, 'form'],
  ['Signatur fehlt samt Punkt', `${kopfteil}.${nutzteil}`, 'kopfzeile'],
  ['Signatur um ein Bit anders', `${kopfteil}.${nutzteil}.${kippe(signaturteil)}`, 'signatur'],
  [
    'Inhalt getauscht',
    `${kopfteil}.${b64(nutzText.replace('mueller@', 'maier@'))}.${signaturteil}`,
    'signatur',
  ],
  ['Kopf getauscht', `${b64('{"kid":"k1","alg":"RS256"}')}.${nutzteil}.${signaturteil}`, 'signatur'],
  // Keys
  ['kid fehlt', minze({}, { kid: undefined }), 'schluessel'],
  ['kid unbekannt', minze({}, { kid: 'k2' }), 'schluessel'],
  ['kid als Pfad', minze({}, { kid: '../../../dev/null' }), 'schluessel'],
  ['kid als SQL', minze({}, { kid: "k1' OR '1'='1" }), 'schluessel'],
  ['kid __proto__', minze({}, { kid: '__proto__' }), 'schluessel'],
  ['kid als Zahl', minze({}, { kid: 1 }), 'schluessel'],
  ['kid als Liste', minze({}, { kid: ['k1'] }), 'schluessel'],
  ['jwk im Kopf', minze({}, { jwk: fremderJwk }, fremd.privateKey), 'verfahren'],
  ['eigener jwk im Kopf', minze({}, { jwk }), 'verfahren'],
  ['jku im Kopf', minze({}, { jku: 'https://169.254.169.254/keys' }), 'verfahren'],
  ['x5u im Kopf', minze({}, { x5u: 'https://169.254.169.254/cert' }), 'verfahren'],
  ['x5c im Kopf', minze({}, { x5c: ['AAAA'] }), 'verfahren'],
  // Form
  ['b64:false mit crit', minze({}, { b64: false, crit: ['b64'] }), 'verfahren'],
  ['crit mit Unbekanntem', minze({}, { crit: ['exp2'] }), 'verfahren'],
  ['crit leer', minze({}, { crit: [] }), 'verfahren'],
  ['gepackter Inhalt', minze({}, { zip: 'DEF' }), 'verfahren'],
  ['ein Token im Token', minzeText(JSON.stringify({ ...guterKopf, cty: 'JWT' }), minze()), 'verfahren'],
  ['ein Token im Token ohne cty', minzeText(kopfText, minze()), 'inhalt'],
  ['typ eines anderen Zwecks', minze({}, { typ: 'dpop+jwt' }), 'verfahren'],
  ['JWE mit fünf Teilen', `${minze({}, { enc: 'A256GCM' })}.AAAA.AAAA`, 'kopfzeile'],
  ['enc im Kopf', minze({}, { enc: 'A256GCM' }), 'verfahren'],
  [
    'doppelter Anspruch',
    minzeText(kopfText, nutzText.replace('{', `{"oid":"${guteAnsprueche.oid}",`)),
    'inhalt',
  ],
  [
    'doppelter Anspruch, anders geschrieben',
    minzeText(kopfText, nutzText.replace('{', `{"\\u006fid":"${guteAnsprueche.oid}",`)),
    'inhalt',
  ],
  ['doppeltes alg', minzeText(kopfText.replace('{', '{"alg":"none",'), nutzText), 'form'],
  ['Inhalt ist eine Liste', minzeText(kopfText, `[${nutzText}]`), 'inhalt'],
  ['Inhalt leer', minzeText(kopfText, ''), 'inhalt'],
  ['Inhalt kein UTF-8', minzeText(kopfText, Buffer.from(nutzText, 'latin1')), 'inhalt'],
  ['Signatur mit Füllzeichen', `${kopfteil}.${nutzteil}.${signaturteil}==`, 'kopfzeile'],
  [
    'Signatur in anderer Schreibung derselben Bytes',
    `${kopfteil}.${nutzteil}.${andereSchreibung(signaturteil)}`,
    'form',
  ],
  // Claims
  [
    'anderer Mandant, gleiche Form des Ausstellers',
    minze({ iss: erwartung.issuer.replaceAll('1', '9'), tid: erwartung.tenant.replaceAll('1', '9') }),
    'aussteller',
  ],
  ['Aussteller der Fassung 1', minze({ iss: `https://sts.windows.net/${erwartung.tenant}/` }), 'aussteller'],
  ['Aussteller mit Schrägstrich', minze({ iss: `${erwartung.issuer}/` }), 'aussteller'],
  ['Aussteller fehlt', ohne('iss'), 'aussteller'],
  ['Mandant fehlt', ohne('tid'), 'mandant'],
  ['Mandant ein anderer', minze({ tid: erwartung.tenant.replaceAll('1', '9') }), 'mandant'],
  ['Fassung 1', minze({ ver: '1.0' }), 'fassung'],
  ['Empfänger ein anderer', minze({ aud: '00000003-0000-0000-c000-000000000000' }), 'empfaenger'],
  ['Empfänger als Liste', minze({ aud: [erwartung.audience, 'x'] }), 'empfaenger'],
  ['Empfänger als Liste mit uns allein', minze({ aud: [erwartung.audience] }), 'empfaenger'],
  ['abgelaufen', minze({ exp: jetzt - 60 }), 'zeit'],
  ['noch nicht gültig', minze({ nbf: jetzt + 61 }), 'zeit'],
  ['exp als Text', minze({ exp: String(jetzt + 3600) }), 'zeit'],
  ['exp fehlt', ohne('exp'), 'zeit'],
  ['exp mit Bruch', minze({ exp: jetzt + 0.5 }), 'zeit'],
  ['exp unendlich groß', minzeText(kopfText, nutzText.replace(String(guteAnsprueche.exp), '1e400')), 'zeit'],
  ['nbf fehlt', ohne('nbf'), 'zeit'],
  ['iat fehlt', ohne('iat'), 'zeit'],
  ['Ausweistoken statt Zugriffstoken', minze({ scp: undefined, nonce: 'n' }), 'befugnis'],
  ['andere Befugnis', minze({ scp: 'lesen' }), 'befugnis'],
  ['Befugnis nur als Anfang', minze({ scp: 'access_as_user_admin' }), 'befugnis'],
  ['Befugnis als Liste', minze({ scp: ['access_as_user'] }), 'befugnis'],
  ['Befugnis als Rolle einer Anwendung', minze({ scp: undefined, roles: ['access_as_user'] }), 'befugnis'],
  ['eine Anwendung statt einer Person', minze({ idtyp: 'app' }), 'person'],
  ['oid fehlt', ohne('oid'), 'person'],
  ['oid ist keine Kennung', minze({ oid: '../admin' }), 'person'],
  ['Name fehlt', ohne('name'), 'person'],
  ['Anmeldename fehlt', ohne('preferred_username'), 'person'],
  [
    'ein Verweis auf anderes als Gruppen',
    minze({ groups: undefined, _claim_names: { rollen: 'src1' } }),
    'gruppen',
  ],
  ['ein Verweis neben genannten Gruppen', minze({ _claim_names: { groups: 'src1' } }), 'gruppen'],
  ['ein Hinweis neben genannten Gruppen', minze({ hasgroups: true }), 'gruppen'],
  ['ein verneinter Hinweis', minze({ groups: undefined, hasgroups: false }), 'gruppen'],
  ['ein Hinweis als Text', minze({ groups: undefined, hasgroups: 'true' }), 'gruppen'],
  ['201 Gruppen', minze({ groups: viele }), 'gruppen'],
  ['Gruppen als Text', minze({ groups: gruppe }), 'gruppen'],
  ['eine Gruppe ohne Kennung', minze({ groups: [gruppe, 'Admins'] }), 'gruppen'],
];

function kippe(teil: string): string {
  const bytes = Buffer.from(teil, 'base64url');
  bytes[9] = bytes[9]! ^ 1;
  return b64(bytes);
}
/** 256 bytes leave four unused bits in the last of 342 characters. */
function andereSchreibung(teil: string): string {
  const zeichen = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return `${teil.slice(0, -1)}${zeichen[zeichen.indexOf(teil.at(-1)!) + 1]!}`;
}

describe('Zugriffstoken', () => {
  it.each(angenommen)('nimmt an: %s', async (_was, token, anders = {}) => {
    expect(await mit(token)).toEqual({ ok: true, wert: { ...ausweis, ...anders } });
  });

  it.each(abgewiesen)('weist ab: %s', async (_was, token, grund) => {
    await erwarteAbweisung(`Bearer ${token}`, grund);
  });

  it('liest auch ein anders geschriebenes Ende als dieselben Bytes', () => {
    const anders = andereSchreibung(signaturteil);
    expect(anders).not.toBe(signaturteil);
    expect(Buffer.from(anders, 'base64url')).toEqual(Buffer.from(signaturteil, 'base64url'));
  });
});

describe('Kopfzeile', () => {
  const token = minze();

  it.each([`Bearer ${token}`, `bearer ${token}`, `BEARER ${token}`, `Bearer  ${token}`])(
    'nimmt an: %.8s',
    async (zeile) => {
      expect(await pruefe(zeile)).toEqual({ ok: true, wert: ausweis });
    },
  );

  it.each([
    ['keine', undefined],
    ['null', null],
    ['leer', ''],
    ['nur das Schema', 'Bearer '],
    ['ohne Schema', token],
    ['anderes Schema', `Basic ${token}`],
    ['ohne Leerzeichen', `Bearer${token}`],
    ['mit Tabulator', `Bearer\t${token}`],
    ['Leerraum davor', ` Bearer ${token}`],
    ['Leerraum dahinter', `Bearer ${token} `],
    ['Zeilenende dahinter', `Bearer ${token}\n`],
    ['zwei Token', `Bearer ${token} ${token}`],
    ['zwei Token mit Komma', `Bearer ${token}, Bearer ${token}`],
    ['Abfall dahinter', `Bearer ${token}; path=/`],
    ['in Anführungszeichen', `Bearer "${token}"`],
  ])('weist ab: %s', async (_was, zeile) => {
    await erwarteAbweisung(zeile, 'kopfzeile');
  });

  it('nimmt bis 16 KB an und weist ein Zeichen mehr ab', async () => {
    const fuelle = (laenge: number): string => `Bearer ${minze({ hinweis: 'x'.repeat(laenge) })}`;
    const roh = fuelle(0).length;
    const genau = fuelle(Math.floor(((groessterToken - roh) * 3) / 4));
    const hoechstens =
      genau.length > groessterToken ? fuelle(Math.floor(((groessterToken - roh) * 3) / 4) - 3) : genau;
    expect(hoechstens.length).toBeGreaterThan(groessterToken - 8);
    expect((await pruefe(hoechstens)).ok).toBe(true);
    await erwarteAbweisung(
      hoechstens.replace('Bearer ', `Bearer ${' '.repeat(groessterToken + 1 - hoechstens.length)} `),
      'groesse',
    );
  });
});

describe('Gemerkte Token', () => {
  const stelle = (): {
    pruefe: ReturnType<typeof erzeugePruefer>;
    uhr: { s: number };
    gefragt: () => number;
  } => {
    const zeit = { s: jetzt };
    let gefragt = 0;
    const zaehlend = async (kid: string): ReturnType<typeof bund> => {
      gefragt += 1;
      return bund(kid);
    };
    const pruefer = erzeugePruefer({
      ...erwartung,
      schluessel: zaehlend,
      uhr: { jetzt: () => new Date(zeit.s * 1000) },
    });
    return { pruefe: pruefer, uhr: zeit, gefragt: () => gefragt };
  };

  it('prüft denselben Token nur einmal und nimmt ihn nach seinem Ablauf nicht mehr an', async () => {
    const haus = stelle();
    const zeile = `Bearer ${minze()}`;
    expect((await haus.pruefe(zeile)).ok).toBe(true);
    expect((await haus.pruefe(zeile)).ok).toBe(true);
    expect(haus.gefragt()).toBe(1);
    haus.uhr.s = guteAnsprueche.exp + 59;
    expect((await haus.pruefe(zeile)).ok).toBe(true);
    haus.uhr.s = guteAnsprueche.exp + 60;
    expect((await haus.pruefe(zeile)).ok).toBe(false);
  });

  it('merkt sich keinen abgewiesenen', async () => {
    const haus = stelle();
    const zeile = `Bearer ${minze({ scp: 'lesen' })}`;
    expect((await haus.pruefe(zeile)).ok).toBe(false);
    expect((await haus.pruefe(zeile)).ok).toBe(false);
    expect(haus.gefragt()).toBe(2);
  });
});
