import { aktionen } from '@registratur/shared/contract/action-ids';
import { create } from 'xmlbuilder2';
import { adressenVon } from './adressen.ts';
import { berechtigungen, type Knopf, type Quelle } from './quelle.ts';
import { symbole } from './symbole.ts';
import { sprachen, type Texte } from './texte.ts';

/** Elements in the order they are written; `@` marks an attribute. */
interface Knoten {
  readonly [name: string]: string | Knoten | readonly Knoten[];
}

const schema = 'http://schemas.microsoft.com/office';

/**
 * The add-in-only manifest: Outlook for Mac and versions without monthly updates, which read no app package.
 * Order of the elements: learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering.
 */
export function xmlManifest(quelle: Quelle): string {
  const { herkunft, kennung, version, texte, anbieter, mailbox } = quelle;
  const orte = adressenVon(herkunft);
  const manifest: Knoten = {
    '@xmlns': `${schema}/appforoffice/1.1`,
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xmlns:bt': `${schema}/officeappbasictypes/1.0`,
    '@xsi:type': 'MailApp',
    Id: kennung.xml,
    Version: `${version}.0`,
    ProviderName: anbieter,
    DefaultLocale: sprachen.de.xml,
    DisplayName: zweisprachig(texte, (t) => t.name, ''),
    Description: zweisprachig(texte, (t) => t.lang, ''),
    IconUrl: { '@DefaultValue': orte.symbol(symbole.liste.datei) },
    HighResolutionIconUrl: { '@DefaultValue': orte.symbol(symbole.listeFein.datei) },
    SupportUrl: { '@DefaultValue': orte.hinweise },
    Hosts: { Host: { '@Name': 'Mailbox' } },
    Requirements: { Sets: { Set: { '@Name': 'Mailbox', '@MinVersion': mailbox } } },
    FormSettings: {
      Form: {
        '@xsi:type': 'ItemRead',
        DesktopSettings: {
          SourceLocation: { '@DefaultValue': orte.seite(aktionen['ablage.oeffnen'].seite) },
          RequestedHeight: '250',
        },
      },
    },
    Permissions: berechtigungen[quelle.berechtigung].xml,
    Rule: { '@xsi:type': 'ItemIs', '@ItemType': 'Message', '@FormType': 'Read' },
    VersionOverrides: {
      '@xmlns': `${schema}/mailappversionoverrides`,
      '@xsi:type': 'VersionOverridesV1_0',
      VersionOverrides: {
        '@xmlns': `${schema}/mailappversionoverrides/1.1`,
        '@xsi:type': 'VersionOverridesV1_1',
        ...befehle(quelle),
      },
    },
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { OfficeApp: manifest }).end({
    prettyPrint: true,
  });
}

/** Buttons, their resources and the sign-in. */
function befehle(quelle: Quelle): Knoten {
  const gruppe: Knoten = {
    '@id': 'registratur',
    Label: { '@resid': 'gruppe' },
    Control: quelle.knoepfe.map(knopf),
  };
  return {
    Hosts: {
      Host: {
        '@xsi:type': 'MailHost',
        DesktopFormFactor: {
          SupportsSharedFolders: 'true',
          ExtensionPoint: {
            '@xsi:type': 'MessageReadCommandSurface',
            OfficeTab: { '@id': 'TabDefault', Group: gruppe },
          },
        },
      },
    },
    Resources: ressourcen(quelle),
    ...anmeldung(quelle),
  };
}

function knopf({ aktion, anheftbar, mehrere }: Knopf): Knoten {
  return {
    '@xsi:type': 'Button',
    '@id': `knopf.${aktion}`,
    Label: { '@resid': `${aktion}.knopf` },
    Supertip: { Title: { '@resid': `${aktion}.tipp` }, Description: { '@resid': `${aktion}.text` } },
    Icon: {
      'bt:Image': symbole.knopf.map(({ seite }) => ({ '@size': String(seite), '@resid': `symbol.${seite}` })),
    },
    Action: {
      '@xsi:type': 'ShowTaskpane',
      SourceLocation: { '@resid': `${aktion}.seite` },
      ...(anheftbar ? { SupportsPinning: 'true' } : {}),
      ...(mehrere ? { SupportsMultiSelect: 'true' } : {}),
    },
  };
}

/** Ids have at most 32 characters. */
function ressourcen({ herkunft, knoepfe, texte }: Quelle): Knoten {
  const orte = adressenVon(herkunft);
  const text = (id: string, lies: (t: Texte) => string): Knoten => ({
    '@id': id,
    ...zweisprachig(texte, lies, 'bt:'),
  });
  return {
    'bt:Images': {
      'bt:Image': symbole.knopf.map(({ datei, seite }) => ({
        '@id': `symbol.${seite}`,
        '@DefaultValue': orte.symbol(datei),
      })),
    },
    'bt:Urls': {
      'bt:Url': knoepfe.map(({ aktion }) => ({
        '@id': `${aktion}.seite`,
        '@DefaultValue': orte.seite(aktionen[aktion].seite),
      })),
    },
    'bt:ShortStrings': {
      'bt:String': [
        text('gruppe', (t) => t.gruppe),
        ...knoepfe.flatMap(({ aktion }) => [
          text(`${aktion}.knopf`, (t) => t.knoepfe[aktion].beschriftung),
          text(`${aktion}.tipp`, (t) => t.knoepfe[aktion].tipp),
        ]),
      ],
    },
    'bt:LongStrings': {
      'bt:String': knoepfe.map(({ aktion }) => text(`${aktion}.text`, (t) => t.knoepfe[aktion].erklaerung)),
    },
  };
}

function zweisprachig(texte: Quelle['texte'], lies: (t: Texte) => string, praefix: '' | 'bt:'): Knoten {
  return {
    '@DefaultValue': lies(texte.de),
    [`${praefix}Override`]: { '@Locale': sprachen.en.xml, '@Value': lies(texte.en) },
  };
}

/** Single sign-on; nested app authentication needs no word here. */
function anmeldung({ herkunft, anwendung }: Quelle): Knoten {
  if (anwendung === undefined) return {};
  return {
    WebApplicationInfo: {
      Id: anwendung,
      Resource: adressenVon(herkunft).schnittstelle(anwendung),
      Scopes: { Scope: [textknoten('openid'), textknoten('profile')] },
    },
  };
}

const textknoten = (text: string): Knoten => ({ '#': text });
