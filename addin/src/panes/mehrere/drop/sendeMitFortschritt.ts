/** Without a byte for this long an upload counts as broken off. */
const geduldMs = 60_000;

/**
 * A `fetch` for uploads: `fetch` itself does not tell how much is sent. Patience counts from the last progress, so that
 * a large file may take its time on a slow line.
 */
export const sendeMitFortschritt =
  (fortschritt: (anteil: number) => void): typeof globalThis.fetch =>
  (ziel, init = {}) =>
    new Promise((gelungen, misslungen) => {
      const xhr = new XMLHttpRequest();
      let wecker = setTimeout(() => xhr.abort(), geduldMs);
      const warteWeiter = (): void => {
        clearTimeout(wecker);
        wecker = setTimeout(() => xhr.abort(), geduldMs);
      };
      const ohneAntwort = (): void => {
        clearTimeout(wecker);
        misslungen(new TypeError('Keine Antwort.'));
      };
      xhr.open(init.method ?? 'GET', ziel instanceof Request ? ziel.url : ziel);
      new Headers(init.headers).forEach((wert, name) => xhr.setRequestHeader(name, wert));
      xhr.upload.addEventListener('progress', ({ loaded, total }) => {
        warteWeiter();
        if (total > 0) fortschritt(loaded / total);
      });
      xhr.addEventListener('load', () => {
        clearTimeout(wecker);
        gelungen(new Response(xhr.responseText, { status: xhr.status, headers: kopfzeilen(xhr) }));
      });
      for (const art of ['error', 'abort'] as const) xhr.addEventListener(art, ohneAntwort);
      xhr.send(init.body as XMLHttpRequestBodyInit | null | undefined);
    });

function kopfzeilen(xhr: XMLHttpRequest): Headers {
  const zeilen = xhr.getAllResponseHeaders().trim().split(/\r?\n/);
  return new Headers(
    zeilen.flatMap((zeile): [string, string][] => {
      const [name = '', ...wert] = zeile.split(': ');
      return name === '' ? [] : [[name, wert.join(': ')]];
    }),
  );
}
