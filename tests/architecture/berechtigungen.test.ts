import { befugnisse, type Befugnis } from '@registratur/shared/domain/befugnis/befugnisse';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { produktdateien } from './produkt.ts';

const ueberschriften: Readonly<Record<Befugnis['bei'], string>> = {
  registratur: 'Bei der Registratur selbst',
  openid: 'Bei der Anmeldung (OpenID Connect)',
  graph: 'Bei Microsoft Graph',
};

const abschnitt = ({ name, wozu, ohne, zustimmung }: Befugnis): string =>
  `### ${name}\n\n- Wozu: ${wozu}\n- Ohne sie: ${ohne}\n- Es stimmt zu: ${zustimmung}.\n`;

const teil = (bei: Befugnis['bei']): string =>
  `## ${ueberschriften[bei]}\n\n${befugnisse
    .filter((b) => b.bei === bei)
    .map(abschnitt)
    .join('\n')}`;

const seite = `# Berechtigungen in Microsoft 365

Welche Berechtigungen die Registratur verlangt, wozu, und was ohne sie nicht geht. Die Liste stammt aus \`shared/src/domain/befugnis/befugnisse.ts\`; ein Test hält diese Seite damit gleich (\`vitest run --project unit tests/architecture/berechtigungen.test.ts -u\` schreibt sie neu).

Alle sind delegiert: Die Registratur handelt immer als die Person, die gerade klickt, und nie mit mehr, als diese selbst darf. Eine Berechtigung für die Anwendung ohne Person gibt es nicht. Der Bereich in Outlook bekommt nur \`access_as_user\`; das Postfach öffnet allein der Server, im Tausch „im Namen von“ (On-Behalf-Of).

## Einrichten

1. App-Registrierung in Entra, nur dieser Mandant. Anwendungs-ID-URI \`api://HERKUNFT/ANWENDUNG-ID\`, darin den Bereich \`access_as_user\`.
2. Plattform „Single-Page-Anwendung“ mit den Umleitungs-URIs \`brk-multihub://HERKUNFT\` (Anmeldung durch Outlook und Teams) und \`https://HERKUNFT/addin/anmelden/zurueck.html\` (Anmeldung in einem Fenster).
3. Ein Geheimnis für den Server (\`REGISTRATUR_GEHEIMNIS\`), dazu unten die Berechtigungen bei Graph, und dort „Administratorzustimmung erteilen“. Fehlt sie, sagt der Bereich „Es fehlt eine Zustimmung“ und nennt die Berechtigungen.
4. Token: Gruppenansprüche nur für Gruppen der Anwendung. Weicht der Anmeldename von der Adresse des Postfachs ab, dazu für das ID-Token den wahlfreien Anspruch \`verified_primary_email\`; ohne ihn hält der Bereich beide für verschiedene Personen und legt nichts ab.
5. Die Datei \`https://HERKUNFT/konfiguration.json\`, die \`npm run paket\` mit \`--mandant\` schreibt: \`{ "authority": "https://login.microsoftonline.com/MANDANT", "clientId": "ANWENDUNG-ID", "scope": "api://HERKUNFT/ANWENDUNG-ID/access_as_user" }\`. Gebaut wird dafür nichts neu.

${(['registratur', 'openid', 'graph'] as const).map(teil).join('\n')}`;

describe('Berechtigungen', () => {
  it('stehen in der Anleitung so wie im Programm', async () => {
    await expect(seite).toMatchFileSnapshot('../../docs/berechtigungen-graph.md');
  });

  /** As in `Mail.ReadWrite.Shared`; none of Office's own (`Mailbox.…`). */
  const benannt =
    /\b(?:Mail|User|Group|GroupMember|Directory|Files|Sites|Calendars|Chat)\.[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)*\b/g;
  const namen = new Set<string>(befugnisse.map((b) => b.name));

  it('nennt das Programm nur, wo sie in der Liste stehen', () => {
    const fremde = produktdateien().flatMap((datei) =>
      [...readFileSync(datei, 'utf8').matchAll(benannt)].map(([name]) => name).filter((n) => !namen.has(n)),
    );
    expect(fremde).toEqual([]);
  });

  it('erkennt eine fremde', () => {
    expect('const scope = "Mail.Send";'.match(benannt)).toEqual(['Mail.Send']);
  });
});
