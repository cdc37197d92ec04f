import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'office-addin-manifest-converter';
import { describe, expect, it } from 'vitest';
import { alle, erstes, herkunft, liesXml, quelle, schemaMaengel, type Element } from './probe.ts';
import { erzeugeQuelle } from './quelle.ts';
import { xmlManifest } from './xml.ts';

/**
 * Children a parent may have in a mail add-in, in their order; `!` = must be there.
 * learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering and the reference page of each element.
 */
const kinder: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! FormSettings! Permissions! Rule! DisableEntityHighlighting VersionOverrides!',
  Sets: 'Set!',
  FormSettings: 'Form!',
  Form: 'DesktopSettings! TabletSettings PhoneSettings',
  DesktopSettings: 'SourceLocation! RequestedHeight!',
  'VersionOverrides.V1_0': 'Description Requirements Hosts Resources VersionOverrides!',
  'VersionOverrides.V1_1':
    'Description Requirements Hosts! Resources! EquivalentAddins WebApplicationInfo ExtendedPermissions',
  'Host.MailHost': 'Runtimes DesktopFormFactor! MobileFormFactor',
  DesktopFormFactor: 'SupportsSharedFolders FunctionFile ExtensionPoint!',
  ExtensionPoint: 'OfficeTab!',
  OfficeTab: 'Group!',
  Group: 'Label! Control!',
  Control: 'Label! Supertip! Icon! Action!',
  Supertip: 'Title! Description!',
  Icon: 'bt:Image!',
  Action: 'SourceLocation! SupportsPinning SupportsMultiSelect SupportsNoItemContext',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:Images': 'bt:Image!',
  'bt:Urls': 'bt:Url!',
  'bt:ShortStrings': 'bt:String!',
  'bt:LongStrings': 'bt:String!',
  WebApplicationInfo: 'Id! Resource! Scopes!',
  Scopes: 'Scope!',
};

function regelFuer(e: Element): string | undefined {
  const typ = e.attribute['xsi:type']?.replace('VersionOverrides', '');
  return kinder[`${e.name}.${typ ?? ''}`] ?? kinder[e.name];
}

/** What is missing, unknown or in the wrong place, as `Eltern: Kind Grund`. */
function ordnungsmaengel(wurzel: Element): readonly string[] {
  return alle(wurzel).flatMap((e) => {
    const regel = regelFuer(e)?.split(' ');
    if (!regel) return [];
    const erlaubt = regel.map((name) => name.replace('!', ''));
    const namen = e.kinder.map((k) => k.name);
    const bekannte = namen.filter((name) => erlaubt.includes(name));
    const platz = (name: string | undefined): number => (name === undefined ? -1 : erlaubt.indexOf(name));
    return [
      ...regel
        .filter((name) => name.endsWith('!') && !namen.includes(name.slice(0, -1)))
        .map((name) => `${e.name}: ${name.slice(0, -1)} fehlt`),
      ...namen.filter((name) => !erlaubt.includes(name)).map((name) => `${e.name}: ${name} unbekannt`),
      ...bekannte
        .filter((name, i) => platz(name) < platz(bekannte[i - 1]))
        .map((name) => `${e.name}: ${name} zu spät`),
    ];
  });
}

const xml = xmlManifest(quelle);
const baum = liesXml(xml);

describe('XML-Manifest', () => {
  it('jedes Element steht an seinem Platz, keines fehlt', () => {
    expect(ordnungsmaengel(baum)).toEqual([]);
    expect(ordnungsmaengel(liesXml(xmlManifest(erzeugeQuelle({ version: '0.1.0' }))))).toEqual([]);
  });

  it('die Prüfung findet vertauschte, fehlende und fremde Elemente', () => {
    const id = /<Id>.*?<\/Id>\s*/.exec(xml)?.[0] ?? '';
    const ohne = xml.replace(id, '');
    expect(ordnungsmaengel(liesXml(ohne))).toEqual(['OfficeApp: Id fehlt']);
    expect(ordnungsmaengel(liesXml(ohne.replace('<ProviderName>', `${id}<ProviderName>`)))).toEqual([
      'OfficeApp: Id zu spät',
    ]);
    expect(ordnungsmaengel(liesXml(xml.replace('<Supertip>', '<Tooltip/><Supertip>')))).toEqual([
      'Control: Tooltip unbekannt',
    ]);
  });

  it('jeder Verweis hat genau eine Ressource, jede Kennung höchstens 32 Zeichen', () => {
    const kennungen = alle(erstes(baum, 'Resources')).flatMap((e) => e.attribute['id'] ?? []);
    const verweise = new Set(alle(baum).flatMap((e) => e.attribute['resid'] ?? []));
    expect(kennungen).toHaveLength(new Set(kennungen).size);
    expect([...verweise].sort()).toEqual([...kennungen].sort());
    expect(kennungen.filter((k) => k.length > 32)).toEqual([]);
  });

  it('die Version hat vier Stellen, Symbole der Liste haben ihre Größe im Namen', () => {
    expect(erstes(baum, 'Version').text).toBe('1.2.3.0');
    expect(erstes(baum, 'IconUrl').attribute['DefaultValue']).toMatch(/-64\.png$/);
    expect(erstes(baum, 'HighResolutionIconUrl').attribute['DefaultValue']).toMatch(/-128\.png$/);
  });

  it('lädt nur vom eigenen Ort', () => {
    const werte = alle(baum).flatMap((e) => [e.attribute['DefaultValue'] ?? '', e.attribute['Value'] ?? '']);
    const adressen = werte.filter((wert) => /^[a-z-]+:/.test(wert));
    expect(adressen.length).toBeGreaterThan(7);
    expect(adressen.filter((a) => new URL(a).origin !== herkunft)).toEqual([]);
  });

  it('Zeichen mit Bedeutung in XML kommen unverändert heraus', () => {
    const boese = '„A & B“ <Amt> "Ä" \'ö\' ]]> & amp;';
    const de = { ...quelle.texte.de, lang: boese, gruppe: boese };
    const gelesen = liesXml(xmlManifest({ ...quelle, texte: { ...quelle.texte, de } }));
    expect(erstes(gelesen, 'Description').attribute['DefaultValue']).toBe(boese);
    const gruppe = alle(gelesen).find((e) => e.attribute['id'] === 'gruppe');
    expect(gruppe?.attribute['DefaultValue']).toBe(boese);
    expect(ordnungsmaengel(gelesen)).toEqual([]);
  });
});

describe('Microsofts Umwandler', () => {
  async function wandleUm(text: string): Promise<Record<string, unknown>> {
    const ordner = mkdtempSync(join(tmpdir(), 'registratur-manifest-'));
    try {
      writeFileSync(join(ordner, 'ein.xml'), text);
      await convert(join(ordner, 'ein.xml'), join(ordner, 'aus'), false);
      return JSON.parse(readFileSync(join(ordner, 'aus/manifest.json'), 'utf8')) as Record<string, unknown>;
    } finally {
      rmSync(ordner, { recursive: true });
    }
  }

  it('versteht das XML; was er daraus macht, besteht das amtliche Schema', async () => {
    const umgewandelt = await wandleUm(xml);
    expect(schemaMaengel('1.17', '', umgewandelt)).toEqual([]);
    expect(umgewandelt).toMatchObject({
      id: quelle.kennung.xml,
      authorization: {
        permissions: { resourceSpecific: [{ name: 'Mailbox.ReadWrite.User', type: 'Delegated' }, {}] },
      },
      webApplicationInfo: { id: quelle.anwendung },
      extensions: [
        {
          requirements: { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: '1.8' }] },
          runtimes: [
            {
              code: { page: `${herkunft}/addin/index.html` },
              actions: [{ type: 'openPage', pinnable: true, multiselect: false }],
            },
          ],
          ribbons: [{ contexts: ['mailRead'], tabs: [{ builtInTabId: 'TabDefault' }] }],
        },
      ],
    });
  });

  it('findet ein XML ohne seine Ressourcen', async () => {
    const kaputt = xml.replace(/<bt:Urls>[\s\S]*<\/bt:Urls>/, '');
    const mangel = await wandleUm(kaputt).then((m) => schemaMaengel('1.17', '', m), String);
    expect(mangel).not.toEqual([]);
  });
});
