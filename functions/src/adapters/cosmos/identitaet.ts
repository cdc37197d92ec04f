import { DefaultAzureCredential } from '@azure/identity';
import type { Zugang } from './verbindung.ts';

type Anmeldung = Extract<Zugang['ausweis'], { readonly anmeldung: unknown }>['anmeldung'];

/** The managed identity of this machine; on a developer's machine, whoever is signed in to Azure there. */
export const anmeldungMit = (clientId: string | undefined): Anmeldung =>
  new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
