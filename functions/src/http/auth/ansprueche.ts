import * as z from 'zod';

/** Who speaks, as far as the token says. `exp` in seconds since 1970. */
export interface Ausweis {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  /** Entra names at most 200; who is in more has them in the directory only. */
  readonly gruppen: readonly string[] | 'im_verzeichnis';
  readonly exp: number;
}

/** What a token for us must say. */
export interface Erwartung {
  readonly issuer: string;
  readonly audience: string;
  readonly tenant: string;
  /** Name in `scp`, e.g. `access_as_user`. */
  readonly scope: string;
}

export type Anspruchsgrund =
  'aussteller' | 'empfaenger' | 'mandant' | 'fassung' | 'zeit' | 'person' | 'befugnis' | 'gruppen';

/** How far the issuer's clock may be from ours, in seconds. */
export const uhrenabstand = 60;

/** A token is good from `nbf` until `exp`, each widened by the distance of the clocks. */
export const nochGueltig = (exp: number, jetzt: number): boolean => jetzt < exp + uhrenabstand;

type Ansprueche = Readonly<Record<string, unknown>>;

const id = z.guid();
const istId = (wert: unknown): boolean => id.safeParse(wert).success;
const istText = (wert: unknown): boolean => typeof wert === 'string' && wert !== '' && wert.length <= 400;

function zeitPasst(a: Ansprueche, jetzt: number): boolean {
  const { exp, nbf, iat } = a;
  if (!Number.isSafeInteger(iat)) return false;
  if (typeof exp !== 'number' || typeof nbf !== 'number') return false;
  if (!Number.isSafeInteger(exp) || !Number.isSafeInteger(nbf)) return false;
  return nbf <= jetzt + uhrenabstand && nochGueltig(exp, jetzt);
}

const scopes = (a: Ansprueche): string[] => (typeof a['scp'] === 'string' ? a['scp'].split(' ') : []);

const hinweise = ['_claim_names', 'hasgroups'];
const hatHinweis = (a: Ansprueche): boolean => hinweise.some((name) => Object.hasOwn(a, name));

/** Above 200 groups Entra sends a pointer instead of them; one of another form is refused, never read as "none". */
const imVerzeichnis = z.union([
  z.object({ hasgroups: z.literal(true), groups: z.undefined().optional() }),
  z.object({ _claim_names: z.object({ groups: z.string() }), groups: z.undefined().optional() }),
]);

function gruppenPassen(a: Ansprueche): boolean {
  if (hatHinweis(a)) return imVerzeichnis.safeParse(a).success;
  const gruppen = a['groups'] ?? [];
  return Array.isArray(gruppen) && gruppen.length <= 200 && gruppen.every(istId);
}

/**
 * Claims of Microsoft Entra access tokens, version 2.0
 * (learn.microsoft.com/entra/identity-platform/access-token-claims-reference).
 */
const regeln: readonly (readonly [
  Anspruchsgrund,
  (a: Ansprueche, e: Erwartung, jetzt: number) => boolean,
])[] = [
  ['aussteller', (a, e) => a['iss'] === e.issuer],
  ['empfaenger', (a, e) => a['aud'] === e.audience],
  ['mandant', (a, e) => a['tid'] === e.tenant],
  ['fassung', (a) => a['ver'] === '2.0'],
  ['zeit', (a, _e, jetzt) => zeitPasst(a, jetzt)],
  [
    'person',
    (a) => a['idtyp'] !== 'app' && istId(a['oid']) && istText(a['name']) && istText(a['preferred_username']),
  ],
  ['befugnis', (a, e) => scopes(a).includes(e.scope)],
  ['gruppen', gruppenPassen],
];

/** The first rule the claims break, or undefined. `jetzt` in seconds since 1970. */
export const verstoss = (a: Ansprueche, e: Erwartung, jetzt: number): Anspruchsgrund | undefined =>
  regeln.find(([, gilt]) => !gilt(a, e, jetzt))?.[0];

const ausweis = z.object({
  oid: z.string(),
  name: z.string(),
  preferred_username: z.string(),
  groups: z.array(z.string()).default([]),
  exp: z.number(),
});

/** Only after `verstoss` found nothing. Ids in lower case, as the store spells them. */
export function leseAusweis(a: Ansprueche): Ausweis {
  const { oid, name, preferred_username, groups, exp } = ausweis.parse(a);
  return {
    oid: oid.toLowerCase(),
    name,
    upn: preferred_username,
    gruppen: hatHinweis(a) ? 'im_verzeichnis' : groups.map((g) => g.toLowerCase()),
    exp,
  };
}
