import type { Client } from '@microsoft/microsoft-graph-client';
import type { Fehler } from '@registratur/shared/kernel/fehler';
import { gut, schlecht, type Result } from '@registratur/shared/kernel/result';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Mitgliedschaften } from '../../ports/mitgliedschaften.ts';
import { erzeugeGraph, hole } from './postfach.ts';
import type { Tausch } from './tausch.ts';

/**
 * Also asks for directory roles and administrative units: to ask for groups alone, Graph would answer from an index
 * that lags behind. 999 is the largest page (learn.microsoft.com/graph/api/user-list-transitivememberof).
 */
const ersteSeite = '/me/transitiveMemberOf?$select=id&$top=999';
/** A person in more groups than this is refused. */
const meisteSeiten = 20;

/** As long as nobody asks again, in milliseconds: leaving a group acts with the next token, or after this. */
const haltbarMs = 5 * 60_000;
const meisteGemerkte = 2_000;

const seite = z.object({
  value: z.array(z.object({ '@odata.type': z.string(), id: z.guid() })),
  '@odata.nextLink': z.string().optional(),
});

type Gruppen = Result<readonly string[], Fehler>;

const nichtErreichbar = schlecht({ code: 'verzeichnis_nicht_erreichbar' } as const);

/** Through Microsoft Graph, on behalf of the person; the delegated permission User.Read is enough. `url` = its root. */
export function erzeugeMitgliedschaften(
  tausch: Tausch,
  url: string,
  jetzt: () => number = () => performance.now(),
): Mitgliedschaften {
  const graph = erzeugeGraph(url);
  const frage = async (token: string): Promise<Gruppen> => {
    const graphToken = await tausch.tokenFuer(token);
    if (graphToken.ok) return liesAlle(graph, `${url}/v1.0`, graphToken.wert, () => tausch.vergiss(token));
    // What the person or her administration can do something about is told as it is.
    return graphToken.fehler.code === 'postfach_nicht_erreichbar' ? nichtErreichbar : graphToken;
  };
  const gemerkt = new Map<string, { readonly gruppen: Promise<Gruppen>; readonly bis: number }>();
  return async (token) => {
    const name = createHash('sha256').update(token).digest('base64');
    const schon = gemerkt.get(name);
    if (schon && schon.bis > jetzt()) return schon.gruppen;
    gemerkt.delete(name);
    const aeltester = gemerkt.keys().next();
    if (gemerkt.size >= meisteGemerkte && !aeltester.done) gemerkt.delete(aeltester.value);
    const gruppen = frage(token);
    const eintrag = { gruppen, bis: jetzt() + haltbarMs };
    gemerkt.set(name, eintrag);
    const ergebnis = await gruppen;
    if (!ergebnis.ok && gemerkt.get(name) === eintrag) gemerkt.delete(name);
    return ergebnis;
  };
}

async function liesAlle(
  graph: Client,
  wurzel: string,
  token: string,
  abgewiesen: () => void,
): Promise<Gruppen> {
  const gruppen: string[] = [];
  let weg: string | undefined = ersteSeite;
  for (let nr = 1; weg !== undefined && nr <= meisteSeiten; nr += 1) {
    const antwort: Response | undefined = await hole(graph, weg, token);
    if (antwort?.status === 401) abgewiesen();
    const gelesen = seite.safeParse(
      antwort?.ok === true ? await antwort.json().catch(() => undefined) : undefined,
    );
    if (!gelesen.success) return nichtErreichbar;
    const { value, '@odata.nextLink': folge } = gelesen.data;
    for (const eines of value)
      if (eines['@odata.type'] === '#microsoft.graph.group') gruppen.push(eines.id.toLowerCase());
    if (folge === undefined) return gut(gruppen);
    weg = imSelben(wurzel, folge);
  }
  return nichtErreichbar;
}

/** The token goes nowhere else than to our Graph, whatever an answer names. */
const imSelben = (wurzel: string, adresse: string): string | undefined =>
  adresse.startsWith(`${wurzel}/`) ? adresse.slice(wurzel.length) : undefined;
