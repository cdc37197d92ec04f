import type * as z from 'zod';

/** A setting as people who run the house read it. */
interface Einstellung {
  readonly zweck: string;
  /** Belongs into a key vault, never into a file. */
  readonly geheim?: true;
}

/**
 * What every environment variable is for: told when one is missing. docs/betrieb-azure.md shows the same table; a test
 * holds both, and the schemas that read the variables, against each other.
 */
export const einstellungen: Readonly<Record<string, Einstellung>> = {
  REGISTRATUR_DATEN: {
    zweck: 'Ordner auf dieser Maschine: der eingebettete Speicher, sonst Suchverzeichnis und Zwischenkopien',
  },
  REGISTRATUR_SPEICHER: { zweck: '`sqlite` (auf dieser Maschine) oder `cosmos`' },
  REGISTRATUR_COSMOS_ENDPUNKT: { zweck: 'Adresse des Cosmos-DB-Kontos' },
  REGISTRATUR_COSMOS_DATENBANK: { zweck: 'Datenbank in diesem Konto' },
  REGISTRATUR_COSMOS_SCHLUESSEL: {
    zweck: 'Schlüssel des Kontos; ohne ihn weist sich die verwaltete Identität aus (vorzuziehen)',
    geheim: true,
  },
  REGISTRATUR_INHALTE: { zweck: '`dateien` (im Datenordner) oder `azure-blob`' },
  REGISTRATUR_INHALTE_ORDNER: {
    zweck: 'Ordner der Inhalte, wenn sich mehrere Instanzen einen teilen; ohne Angabe im Datenordner',
  },
  REGISTRATUR_BLOB_URL: { zweck: 'Adresse des Speicherkontos für Blobs' },
  REGISTRATUR_BLOB_BEHAELTER: { zweck: 'Container in diesem Konto' },
  REGISTRATUR_BLOB_SCHLUESSEL: {
    zweck: 'Schlüssel des Kontos; ohne ihn weist sich die verwaltete Identität aus (vorzuziehen)',
    geheim: true,
  },
  REGISTRATUR_IDENTITAET: {
    zweck: 'Client-ID einer zugewiesenen verwalteten Identität; ohne sie gilt die der Anwendung selbst',
  },
  REGISTRATUR_AUSSTELLER: { zweck: 'Aussteller der Zugriffstoken (`iss`)' },
  REGISTRATUR_JWKS: { zweck: 'Adresse seiner öffentlichen Schlüssel' },
  REGISTRATUR_ZIELGRUPPE: { zweck: 'Anwendungs-ID der Registratur (`aud`)' },
  REGISTRATUR_MANDANT: { zweck: 'Verzeichnis-ID des Mandanten (`tid`)' },
  REGISTRATUR_SCOPE: { zweck: 'Bereich, den ein Token nennen muss (`scp`)' },
  REGISTRATUR_TOKEN: { zweck: 'Token-Endpunkt des Mandanten für den Tausch „im Namen von“' },
  REGISTRATUR_GEHEIMNIS: { zweck: 'Clientgeheimnis der Registratur für diesen Tausch', geheim: true },
  REGISTRATUR_GRAPH: { zweck: 'Adresse von Microsoft Graph, ohne Fassung' },
  REGISTRATUR_LESER: { zweck: 'Programm, das Dateien liest; ohne Angabe `mail-kind.cjs` neben dem Programm' },
  REGISTRATUR_EINRICHTUNG: {
    zweck: 'JSON-Datei mit Aktenplan, Rechten und Organisation, die der erste Start übernimmt',
  },
  REGISTRATUR_BANNER: { zweck: 'Zeilen, die Mail-Gateways in den Text setzen, getrennt durch `|`' },
};

/** One line for each setting that is missing or wrong; never with its value. */
export function wasFehlt(
  gruende: readonly z.core.$ZodIssue[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const namen = new Set(gruende.map((grund) => String(grund.path[0])));
  return [...namen].map((name) => {
    const lage = (env[name] ?? '') === '' ? 'fehlt' : 'ist nicht gültig';
    return `${name} ${lage} (${einstellungen[name]?.zweck ?? 'unbekannt'}).`;
  });
}
