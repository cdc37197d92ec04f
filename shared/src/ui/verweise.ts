/** A Schriftstück or a Vorgang in its Akte. */
export type Fundort =
  | { readonly akte: string; readonly schriftstueck: string }
  | { readonly akte: string; readonly vorgang: string };

/** What the pages of the Akten understand behind their `#/`. */
const stelle = (ort: Fundort): string =>
  'schriftstueck' in ort ? `s/${ort.akte}.${ort.schriftstueck}` : `v/${ort.akte}.${ort.vorgang}`;

/** `herkunft` = origin of the product, without a slash at the end. */
export const imBrowser = (herkunft: string, ort: Fundort): string => `${herkunft}/akten/#/${stelle(ort)}`;

/** A deep link into the tab „Akten“ (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application). */
export async function inTeams(herkunft: string, ort: Fundort): Promise<string> {
  const kontext = JSON.stringify({ subEntityId: stelle(ort) });
  const app = await teamsKennung(herkunft);
  return `https://teams.microsoft.com/l/entity/${app}/akten?context=${encodeURIComponent(kontext)}`;
}

/** The namespace of addresses (RFC 9562 §6.6). */
const adressraum = '6ba7b8119dad11d180b400c04fd430c8';

/** Id of the app package of an origin: UUIDv5 (RFC 9562 §5.5) of its name, as the manifest bears it. */
export async function teamsKennung(herkunft: string): Promise<string> {
  const name = new TextEncoder().encode(`${herkunft}/manifest/einheitlich`);
  const raum = Uint8Array.from(adressraum.match(/../g) ?? [], (paar) => parseInt(paar, 16));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', Uint8Array.from([...raum, ...name])));
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
