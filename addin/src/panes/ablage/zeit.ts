import { useEffect, useState } from 'react';

/** The time, anew every second while `laeuft`. */
export function useJetzt(laeuft: boolean): Date {
  const [jetzt, setJetzt] = useState(() => new Date());
  useEffect(() => {
    if (!laeuft) return undefined;
    setJetzt(new Date());
    const takt = setInterval(() => setJetzt(new Date()), 1_000);
    return () => clearInterval(takt);
  }, [laeuft]);
  return jetzt;
}
