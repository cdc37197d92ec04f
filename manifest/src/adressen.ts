interface Orte {
  readonly seite: (pfad: string) => string;
  readonly symbol: (datei: string) => string;
  /** Help, privacy and terms of use. */
  readonly hinweise: string;
  /** Application ID URI of our API. */
  readonly schnittstelle: (anwendung: string) => string;
  /** Redirect of nested app authentication. */
  readonly vermittler: string;
}

/** Every address of the manifests; all below one origin. */
export function adressenVon(herkunft: string): Orte {
  const { host } = new URL(herkunft);
  return {
    seite: (pfad) => `${herkunft}${pfad}`,
    symbol: (datei) => `${herkunft}/addin/icons/${datei}`,
    hinweise: `${herkunft}/addin/hinweise.html`,
    schnittstelle: (anwendung) => `api://${host}/${anwendung}`,
    vermittler: `brk-multihub://${host}`,
  };
}
