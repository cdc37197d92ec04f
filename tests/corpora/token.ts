/**
 * Access tokens with one defect each: the case's header and claims, minted anew with the own issuer's key, with our
 * values wherever the case says nothing wrong. Beside each its twin without the defect, which must be let in.
 */
import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namens } from '@registratur/workbench/musterstadt/personen';
import { rufeRoute } from '../hilfe/route.ts';
import { alsJson, vergleichbar, type Antwort } from '../hilfe/ruf.ts';
import type { Boeser } from './korpus.ts';
import type { Mussbefund } from './muss.ts';
import type { Pult } from './pult.ts';

export interface Tokenbefund {
  readonly funde: readonly string[];
  readonly muss: readonly Mussbefund[];
}

type Objekt = Readonly<Record<string, unknown>>;

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const entpackt = (teil: string): string => Buffer.from(teil, 'base64url').toString('utf8');

/** What stands in every case and is right there: foreign values that ours take the place of. */
const fremdRichtig: Objekt = {
  iss: 'https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0',
  aud: 'api://eakte',
  tid: '11111111-1111-1111-1111-111111111111',
  oid: '22222222-2222-2222-2222-222222222222',
};
/** The hour in which the foreign tokens are good. */
const fremdeZeit = 1_767_225_600;

/** Claims of the case: ours, and over them what the case says otherwise, with foreign right values replaced. */
function nutzlast(fremd: string, gut: Objekt): string {
  const paare = [...fremd.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map((t) => t[1] ?? '');
  if (new Set(paare).size < paare.length) {
    // Said twice: the text itself is the defect; ours follow.
    const rest = Object.fromEntries(Object.entries(gut).filter(([name]) => !paare.includes(name)));
    return `${fremd.replace(/\}\s*$/, '')},${JSON.stringify(rest).slice(1)}`;
  }
  const claims = JSON.parse(fremd) as Record<string, unknown>;
  const eigene = Object.entries(claims).map(([name, wert]) => [name, uebersetzt(name, wert, gut)] as const);
  return JSON.stringify({ ...gut, ...Object.fromEntries(eigene) });
}

function uebersetzt(name: string, wert: unknown, gut: Objekt): unknown {
  if (JSON.stringify(wert) === JSON.stringify(fremdRichtig[name])) return gut[name];
  if (Array.isArray(wert)) return wert.map((w) => (w === fremdRichtig[name] ? gut[name] : (w as unknown)));
  if (['iat', 'nbf', 'exp'].includes(name) && typeof wert === 'number')
    return wert - fremdeZeit + Number(gut['iat']);
  return wert;
}

async function gemint(b: Boeser, pult: Pult): Promise<{ schlecht: string; zwilling: string }> {
  const { aussteller } = pult.haus;
  const zwilling = await pult.haus.token(namens('Ines Vogt'));
  const guterKopf = decodeProtectedHeader(zwilling);
  const gut = decodeJwt(zwilling);
  const [kopfteil = '', claimsteil = ''] = b.bytes.toString('utf8').trim().split('.');
  const fremderKopf = JSON.parse(entpackt(kopfteil)) as Objekt;
  // `k1` is the corpus' word for the key that is right.
  const kid =
    fremderKopf['kid'] === undefined || fremderKopf['kid'] === 'k1' ? guterKopf.kid : fremderKopf['kid'];
  const kopf = JSON.stringify({ ...fremderKopf, kid });
  const claims = nutzlast(entpackt(claimsteil), gut);
  const inhalt = `${b64(kopf)}.${b64(claims)}`;
  if (fremderKopf['alg'] === 'none') return { schlecht: `${inhalt}.`, zwilling };
  if (fremderKopf['alg'] !== 'HS256') return { schlecht: aussteller.signiere(kopf, claims), zwilling };
  const pem = createPublicKey({ key: aussteller.jwks.keys[0] as JsonWebKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  return { schlecht: `${inhalt}.${createHmac('sha256', pem).update(inhalt).digest('base64url')}`, zwilling };
}

const ich = (pult: Pult, token: string | undefined): Promise<Antwort> =>
  rufeRoute(pult.haus.url, token, { id: 'ich.lesen' });

/** True when the text stands in no file of the store. */
function nirgends(daten: string, text: string): boolean {
  const dateien = readdirSync(daten, { recursive: true, withFileTypes: true }).filter((d) => d.isFile());
  return dateien.every((d) => !readFileSync(join(d.parentPath, d.name)).includes(text));
}

/** The case as a token, or as the body of a request when it is none. */
export async function pruefeToken(
  b: Boeser,
  pult: Pult,
  wache: () => readonly string[],
): Promise<Tokenbefund> {
  return b.name.endsWith('.jwt') ? alsToken(b, pult, wache) : alsKoerper(b, pult, wache);
}

async function alsToken(b: Boeser, pult: Pult, wache: () => readonly string[]): Promise<Tokenbefund> {
  const { schlecht, zwilling } = await gemint(b, pult);
  const antwort = await ich(pult, schlecht);
  const vergleich = await ich(pult, 'x.y.z');
  const hinaus = wache();
  const pruefungen: Readonly<Record<string, boolean>> = {
    'HTTP 401': antwort.status === 401,
    'no outbound fetch': hinaus.length === 0,
    'same body/timing class as any other 401': vergleichbar(antwort) === vergleichbar(vergleich),
    'audit line without the token':
      !pult.haus.meldungen.some((m) => m.includes(schlecht)) &&
      nirgends(pult.haus.daten, schlecht.slice(-40)),
  };
  const gut = await ich(pult, zwilling);
  return {
    funde: [
      ...(antwort.status >= 400 ? [] : ['der mangelhafte Token wurde angenommen']),
      ...(gut.status === 200 ? [] : [`der Zwilling ohne Mangel wurde abgewiesen (${gut.status})`]),
      ...hinaus,
    ],
    muss: b.muss.map((muss) => befund(muss, pruefungen[muss])),
  };
}

const befund = (muss: string, gilt: boolean | undefined): Mussbefund => ({
  muss,
  stand: gilt === true ? 'gilt' : 'verletzt',
  spaeter: undefined,
});

/** The body to every route that takes JSON at one place of this Vorgang. */
async function alsKoerper(b: Boeser, pult: Pult, wache: () => readonly string[]): Promise<Tokenbefund> {
  const ort = await pult.vorgang(b.name);
  const antworten = await Promise.all(
    [
      '/api/akten',
      `/api/akten/${ort.akte}/vorgaenge`,
      `/api/akten/${ort.akte}/vorgaenge/${ort.vorgang}/schriftstuecke`,
    ].map((pfad) =>
      pult.roh({ methode: 'POST', pfad, kopf: { 'content-type': 'application/json' }, koerper: b.bytes }),
    ),
  );
  const hinaus = wache();
  const pruefungen: Readonly<Record<string, boolean>> = {
    '({}).isAdmin stays undefined': ({} as Objekt)['isAdmin'] === undefined,
    '0 connections': hinaus.length === 0,
  };
  const codes = antworten.map((a) => (a.status < 400 ? 'angenommen' : (alsJson(a) as { code: string }).code));
  const gut = codes.every((c) => c === 'eingabe_ungueltig');
  return {
    funde: [...(gut ? [] : [`Antworten ${codes.join(', ')}`]), ...hinaus],
    muss: b.muss.map((muss) => befund(muss, pruefungen[muss])),
  };
}
