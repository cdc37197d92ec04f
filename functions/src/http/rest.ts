import { app, type HttpMethod } from '@azure/functions';
import { adressen } from '@registratur/shared/contract/adressen';
import { problem } from './antwort.ts';

/** Not TRACE and CONNECT: `Request` refuses them (fetch standard §2.2.1) before a handler of ours could answer. */
const methoden: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const muster = Object.values(adressen).map((adresse) => {
  const [methode = '', pfad = ''] = adresse.split(' ');
  return { methode, passt: new RegExp(`^${pfad.replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i') };
});

/** What may be done at an address of ours; empty when it is none. */
export const methodenFuer = (pfad: string): readonly string[] => [
  ...new Set(muster.filter((m) => m.passt.test(pfad)).map((m) => m.methode)),
];

/** Whatever no route takes: an unknown address, or a method it does not have. No other origin is let in (no CORS). */
export function bindeRest(): void {
  app.http('rest', {
    methods: methoden,
    authLevel: 'anonymous',
    route: '{*rest}',
    handler: (anfrage, kontext) => {
      const erlaubt = methodenFuer(new URL(anfrage.url).pathname);
      if (erlaubt.length === 0) return problem({ code: 'nicht_gefunden' }, kontext.invocationId);
      return problem({ code: 'methode_unbekannt' }, kontext.invocationId, { allow: erlaubt.join(', ') });
    },
  });
}
