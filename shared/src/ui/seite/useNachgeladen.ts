import { useEffect, useState } from 'react';

/** A part that is fetched once the page stands; after a failure again whenever `anlass` changes. */
export function useNachgeladen<T extends object>(
  lade: () => Promise<T>,
  anlass: string | boolean,
): T | undefined {
  const [teil, setTeil] = useState<T>();
  const fehlt = teil === undefined;
  useEffect(() => {
    if (fehlt)
      lade().then(
        (da) => setTeil(() => da),
        () => undefined,
      );
  }, [fehlt, lade, anlass]);
  return teil;
}
