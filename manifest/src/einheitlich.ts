import type { TeamsManifestV1D22 } from '@microsoft/app-manifest';
import { zugriff } from '@registratur/shared/domain/befugnis/befugnisse';
import { aktionen } from '@registratur/shared/contract/action-ids';
import { aktenseite, aktentab } from '@registratur/shared/contract/orte';
import { adressenVon } from './adressen.ts';
import { berechtigungen, type Knopf, type Quelle } from './quelle.ts';
import { symbole } from './symbole.ts';
import { sprachen, type Sprache } from './texte.ts';

type Manifest = TeamsManifestV1D22.TeamsManifestV1D22;
type Erweiterung = TeamsManifestV1D22.ElementExtension;

/** Lowest version with `nestedAppAuthInfo`; what newer ones add is not used. */
export const fassung = '1.22';
const schemata = `https://developer.microsoft.com/json-schemas/teams/v${fassung}`;

/** The manifest of the app package: Outlook on the web, new Outlook, Outlook for Windows since version 2304, and Teams. */
export function einheitlichesManifest(quelle: Quelle): Manifest {
  const { herkunft, kennung, version, texte, anbieter } = quelle;
  const orte = adressenVon(herkunft);
  const { name, vollerName, kurz, lang } = texte.de;
  return {
    $schema: `${schemata}/MicrosoftTeams.schema.json`,
    manifestVersion: fassung,
    id: kennung.einheitlich,
    version,
    developer: {
      name: anbieter,
      websiteUrl: orte.hinweise,
      privacyUrl: `${orte.hinweise}#datenschutz`,
      termsOfUseUrl: `${orte.hinweise}#nutzung`,
    },
    name: { short: name, full: vollerName },
    description: { short: kurz, full: lang },
    icons: { color: symbole.farbe.datei, outline: symbole.umriss.datei },
    accentColor: '#03727B',
    localizationInfo: {
      defaultLanguageTag: 'de',
      defaultLanguageFile: sprachen.de.datei,
      additionalLanguages: [{ languageTag: 'en', file: sprachen.en.datei }],
    },
    staticTabs: [
      {
        entityId: aktentab,
        name: texte.de.reiter,
        contentUrl: orte.seite(aktenseite),
        websiteUrl: orte.seite(aktenseite),
        scopes: ['personal'],
      },
    ],
    validDomains: [new URL(herkunft).host],
    ...anmeldung(quelle),
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: berechtigungen[quelle.berechtigung].einheitlich, type: 'Delegated' },
          { name: 'Mailbox.SharedFolder', type: 'Delegated' },
        ],
      },
    },
    extensions: [erweiterung(quelle)],
  };
}

/** Single sign-on and nested app authentication, once there is an app registration. */
function anmeldung({ herkunft, anwendung }: Quelle): Pick<Manifest, 'webApplicationInfo'> {
  if (anwendung === undefined) return {};
  const orte = adressenVon(herkunft);
  const resource = orte.schnittstelle(anwendung);
  return {
    webApplicationInfo: {
      id: anwendung,
      resource,
      nestedAppAuthInfo: [{ redirectUri: orte.vermittler, scopes: [`${resource}/${zugriff}`] }],
    },
  };
}

function erweiterung({ herkunft, kennung, knoepfe, mailbox, texte }: Quelle): Erweiterung {
  const orte = adressenVon(herkunft);
  const icons = symbole.knopf.map(({ datei, seite }) => ({ size: seite, url: orte.symbol(datei) }));
  return {
    requirements: {
      scopes: ['mail'],
      formFactors: ['desktop'],
      capabilities: [{ name: 'Mailbox', minVersion: mailbox }],
    },
    runtimes: knoepfe.map((knopf) => laufzeit(knopf, orte.seite(aktionen[knopf.aktion].seite))),
    ribbons: [
      {
        contexts: ['mailRead'],
        tabs: [
          {
            builtInTabId: 'TabDefault',
            groups: [
              {
                id: 'registratur',
                label: texte.de.gruppe,
                icons,
                controls: knoepfe.map(({ aktion }) => {
                  const { beschriftung, tipp, erklaerung } = texte.de.knoepfe[aktion];
                  const supertip = { title: tipp, description: erklaerung };
                  return {
                    id: `knopf.${aktion}`,
                    type: 'button',
                    label: beschriftung,
                    icons,
                    supertip,
                    actionId: aktion,
                  };
                }),
              },
            ],
          },
        ],
      },
    ],
    // Who gets both manifests sees one button. Without `alternateIcons`, so that no third manifest is made of this.
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: kennung.xml } } }],
  };
}

function laufzeit(
  { aktion, anheftbar, mehrere }: Knopf,
  page: string,
): TeamsManifestV1D22.ExtensionRuntimesArray {
  return {
    id: `bereich.${aktion}`,
    type: 'general',
    code: { page },
    lifetime: 'short',
    actions: [{ id: aktion, type: 'openPage', view: aktion, pinnable: anheftbar, multiselect: mehrere }],
  };
}

/** A file of the package: every text of the manifest in one language, by its place there. */
export function sprachdatei({ texte, knoepfe }: Quelle, sprache: Sprache): Readonly<Record<string, string>> {
  const t = texte[sprache];
  const gruppe = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  const knopftexte = knoepfe.flatMap(({ aktion }, i) => {
    const { beschriftung, tipp, erklaerung } = t.knoepfe[aktion];
    const ort = `${gruppe}.controls[${i}]`;
    return [
      [`${ort}.label`, beschriftung],
      [`${ort}.supertip.title`, tipp],
      [`${ort}.supertip.description`, erklaerung],
    ] as const;
  });
  return {
    $schema: `${schemata}/MicrosoftTeams.Localization.schema.json`,
    'name.short': t.name,
    'name.full': t.vollerName,
    'description.short': t.kurz,
    'description.full': t.lang,
    'staticTabs[0].name': t.reiter,
    [`${gruppe}.label`]: t.gruppe,
    ...Object.fromEntries(knopftexte),
  };
}
