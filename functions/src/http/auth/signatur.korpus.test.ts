import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { erzeugePruefer, type Abweisungsgrund } from './pruefer.ts';
import {
  b64,
  eigener,
  erwartung,
  guteAnsprueche,
  guterKopf,
  jetzt,
  jwk,
  minzeHmac,
  minzeText,
  uhr,
} from './probe.ts';
import { erzeugeSchluesselbund } from './schluesselbund.ts';
import { alsObjekt, signaturGueltig, zerlege } from './signatur.ts';

const korpora =
  process.env['REGISTRATUR_CORPORA'] ?? join(import.meta.dirname, '../../../../../shared/corpora');
const da = existsSync(korpora);
if (!da) process.stderr.write('Der Korpus fehlt: Die Prüfungen fremder Token laufen nicht.\n');

interface Gruppe {
  readonly comment: string;
  readonly public?: JWK | { readonly keys: readonly JWK[] };
  readonly private: JWK | { readonly keys: readonly JWK[] };
  readonly tests: readonly {
    readonly tcId: number;
    readonly comment: string;
    readonly jws: string;
    readonly result: string;
  }[];
}
const gruppen = (name: string): readonly Gruppe[] =>
  (JSON.parse(readFileSync(join(korpora, 'tokens/wycheproof', name), 'utf8')) as { testGroups: Gruppe[] })
    .testGroups;

const schluessel = ({ public: oeffentlich, private: geheim }: Gruppe): readonly JWK[] => {
  const satz = oeffentlich ?? geheim;
  return 'keys' in satz ? satz.keys : [satz];
};

describe.runIf(da)('Wycheproof', () => {
  it.each(da ? gruppen('json_web_signature_test.json').map((g) => [g.comment, g] as const) : [])(
    'Signaturen: %s',
    async (_name, gruppe) => {
      const [key] = schluessel(gruppe);
      const rs256 = key!.kty === 'RSA' && key!.alg === 'RS256';
      for (const fall of gruppe.tests) {
        const soll = rs256 && fall.result === 'valid';
        expect(await signaturGueltig(fall.jws, key!), `${fall.tcId} ${fall.comment}`).toBe(soll);
      }
    },
  );

  it.each(da ? gruppen('json_web_key_test.json').map((g) => [g.tests[0]!.tcId, g.comment, g] as const) : [])(
    'Schlüssel: %i %s',
    async (_nr, _name, gruppe) => {
      const keys = schluessel(gruppe);
      const bund = erzeugeSchluesselbund(async () => Promise.resolve({ keys }), uhr);
      const rs256 = keys.every((k) => k.kty === 'RSA' && k.alg === 'RS256');
      for (const fall of gruppe.tests) {
        const kid = zerlege(fall.jws)?.kopf['kid'];
        const key = await bund(String(kid));
        const gueltig = key !== undefined && (await signaturGueltig(fall.jws, key));
        expect(gueltig, `${fall.tcId} ${fall.comment}`).toBe(rs256 && fall.result === 'valid');
      }
    },
  );
});

const ordner = join(korpora, 'bad/cases');
const faelle = da ? readdirSync(ordner).filter((name) => /^J.*\.jwt$/.test(name)) : [];

/** What stands in the corpus where nothing is wrong, and what stands there in ours. */
const ersatz: readonly (readonly [string, string])[] = [
  [
    '"https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0"',
    JSON.stringify(erwartung.issuer),
  ],
  ['"api://eakte"', JSON.stringify(erwartung.audience)],
  ['"11111111-1111-1111-1111-111111111111"', JSON.stringify(erwartung.tenant)],
  ['"kid":"k1"', '"kid":"k1"'],
];

function zeitVersetzt(text: string): string {
  return text.replace(/"(iat|nbf|exp)":(\d+)/g, (_ganz, name: string, wert: string) => {
    const beginn = 1_767_225_600;
    return `"${name}":${Number(wert) - beginn + jetzt}`;
  });
}

/** The payload of a case with our values where it is right, what it lacks added, and its defect as it stands. */
function uebertrage(text: string): string {
  let neu = zeitVersetzt(text);
  for (const [alt, unser] of ersatz) neu = neu.replaceAll(alt, unser);
  const namen = new Set(Array.from(text.matchAll(/"(\w+)"\s*:/g), ([, name]) => name));
  if ((neu.match(/"oid":/g) ?? []).length > 1)
    neu = neu.replace(/"oid":"[^"]*"/g, `"oid":${JSON.stringify(guteAnsprueche.oid)}`);
  const fehlend = Object.entries(guteAnsprueche).filter(([name]) => !namen.has(name));
  const dazu = fehlend.map(([name, wert]) => `,${JSON.stringify(name)}:${JSON.stringify(wert)}`).join('');
  return neu.replace(/\}$/, `${dazu}}`);
}

const teileVon = (datei: string): [kopf: string, nutzlast: string] => {
  const [kopf = '', nutzlast = ''] = readFileSync(join(ordner, datei), 'utf8')
    .trim()
    .split('.')
    .map((t) => Buffer.from(t, 'base64url').toString());
  return [kopf, nutzlast];
};

function minzeNeu(datei: string): string {
  const [kopf, nutzlast] = teileVon(datei);
  const gelesen = alsObjekt(Buffer.from(kopf)) ?? {};
  const mitKid = gelesen['kid'] === undefined ? kopf.replace(/\}$/, ',"kid":"k1"}') : kopf;
  const inhalt = uebertrage(nutzlast);
  if (gelesen['alg'] === 'none') return `${b64(mitKid)}.${b64(inhalt)}.`;
  if (gelesen['alg'] === 'HS256')
    return minzeHmac(mitKid, inhalt, eigener.oeffentlich.export({ type: 'spki', format: 'pem' }));
  return minzeText(mitKid, inhalt);
}

/** The same token without its defect: what the case says beyond our claims stays, key and procedure are ours. */
function minzeZwilling(datei: string): string {
  const inhalt = alsObjekt(Buffer.from(teileVon(datei)[1])) ?? {};
  return minzeText(JSON.stringify(guterKopf), JSON.stringify({ ...inhalt, ...guteAnsprueche }));
}

/** The reason each known defect must be refused for; a defect not listed must be refused for any. */
const gruende: Readonly<Record<string, Abweisungsgrund>> = {
  alg_none: 'form',
  hs256_with_public_key: 'verfahren',
  kid_traversal: 'schluessel',
  jku_foreign: 'verfahren',
  aud_array: 'empfaenger',
  dup_claims: 'inhalt',
};

describe.runIf(da)('Token mit einem Mangel', () => {
  const gemeldet: Abweisungsgrund[] = [];
  const bund = async (kid: string): Promise<JWK | undefined> =>
    Promise.resolve(kid === 'k1' ? jwk : undefined);
  const pruefe = erzeugePruefer({ ...erwartung, schluessel: bund, uhr, abgewiesen: (g) => gemeldet.push(g) });

  it.each(faelle)('%s wird abgewiesen, ihr Zwilling ohne Mangel angenommen', async (datei) => {
    gemeldet.length = 0;
    expect(await pruefe(`Bearer ${minzeNeu(datei)}`)).toEqual({
      ok: false,
      fehler: { code: 'nicht_angemeldet' },
    });
    const mangel = /__(.*)\.jwt$/.exec(datei)?.[1] ?? '';
    expect(gemeldet).toEqual([gruende[mangel] ?? expect.any(String)]);
    expect((await pruefe(`Bearer ${minzeZwilling(datei)}`)).ok).toBe(true);
  });
});
