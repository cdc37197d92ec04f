import { createHmac } from 'node:crypto';
import { Ablehnung, type Anfrage } from './http.ts';

/**
 * Master key: `type=master&ver=1.0&sig=` + HMAC-SHA256 over verb, resource type, resource link and date; Entra:
 * `type=aad&ver=1.0&sig=` + token. https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 */
export function pruefeAnmeldung({ methode, pfad, kopf }: Anfrage, schluessel: string): void {
  if (kopf['x-ms-version'] === undefined) throw new Ablehnung(400, 'The header x-ms-version is missing.');
  const ausweis = decodeURIComponent(kopf['authorization'] ?? '');
  if (/^type=aad&ver=1\.0&sig=.+/.test(ausweis)) return;
  const datum = kopf['x-ms-date'];
  if (datum === undefined) throw new Ablehnung(401, 'The header x-ms-date is missing.');
  const [typ, link] = ressource(pfad);
  const text = `${methode.toLowerCase()}\n${typ.toLowerCase()}\n${link}\n${datum.toLowerCase()}\n\n`;
  const erwartet = createHmac('sha256', Buffer.from(schluessel, 'base64')).update(text).digest('base64');
  if (ausweis !== `type=master&ver=1.0&sig=${erwartet}`)
    throw new Ablehnung(401, 'The input authorization token cannot serve the request.');
}

/** The type is the last collection in the path; the link is the resource itself, or the parent when a feed is meant. */
function ressource(pfad: string): readonly [typ: string, link: string] {
  const teile = pfad.split('/').filter((teil) => teil !== '');
  const feed = teile.length % 2 === 1;
  const typ = (feed ? teile.at(-1) : teile.at(-2)) ?? '';
  return [typ, (feed ? teile.slice(0, -1) : teile).map(decodeURIComponent).join('/')];
}
