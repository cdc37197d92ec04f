import type { Person } from '../musterstadt/personen.ts';

const schutz = (text: string): string => text.replace(/[&<>"']/g, (z) => `&#${z.charCodeAt(0)};`);

const stil = `
:root { color-scheme: light dark; font: 15px/1.4 "Segoe UI", "Open Sans", system-ui, sans-serif; }
body { max-width: 26rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
ul { list-style: none; padding: 0; }
a { display: block; padding: .5rem .75rem; border: 1px solid; border-radius: 6px; margin: .5rem 0; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 2px solid; }
small { display: block; }
.ruhig { border-color: transparent; text-decoration: underline; }`;

/** Which account shall it be: everybody in Musterstadt, without a password. `hinweis` = the address asked for. */
export function anmeldeseite(
  personen: readonly Person[],
  hinweis: string | undefined,
  ziele: { readonly als: (person: Person) => string; readonly abbruch: string },
): string {
  const zuerst = personen.filter((p) => p.upn === hinweis);
  const alle = [...zuerst, ...personen.filter((p) => p.upn !== hinweis)];
  const zeilen = alle.map(
    (p) => `<li><a href="${schutz(ziele.als(p))}">${schutz(p.name)}<small>${schutz(p.upn)}</small></a></li>`,
  );
  return `<!doctype html><html lang="de"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Konto auswählen</title><link rel="icon" href="data:,"><style>${stil}</style>
<main><h1>Konto auswählen</h1>
<p>Nachgebildete Anmeldung der Stadt Musterstadt, ohne Kennwort.</p>
<ul>${zeilen.join('')}</ul>
<a class="ruhig" href="${schutz(ziele.abbruch)}">Abbrechen</a></main></html>`;
}

/** Nothing runs in it, nobody shows it in a frame. */
export const anmeldeschutz =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
