import { describe, expect, it } from 'vitest';
import { einheitlichesManifest, sprachdatei } from './einheitlich.ts';
import { alle, erstes, liesXml, quelle, type Element } from './probe.ts';
import { berechtigungen, type Quelle } from './quelle.ts';
import { sprachen, type Sprache } from './texte.ts';
import { xmlManifest } from './xml.ts';

/** What a person gets of a manifest, told the same way for both. */
interface Angebot {
  readonly name: string | undefined;
  readonly beschreibung: string | undefined;
  readonly berechtigung: string | undefined;
  readonly geteiltePostfaecher: boolean;
  readonly mailbox: string | undefined;
  readonly anwendung: string | undefined;
  readonly schnittstelle: string | undefined;
  readonly gruppe: string | undefined;
  readonly knoepfe: readonly object[];
}

const stufe = (art: 'einheitlich' | 'xml', name: string | undefined): string | undefined =>
  Object.entries(berechtigungen).find(([, namen]) => namen[art] === name)?.[0];

const gruppenort = 'extensions[0].ribbons[0].tabs[0].groups[0]';

function ausPaket(q: Quelle, sprache: Sprache): Angebot {
  const m = einheitlichesManifest(q);
  const texte = sprachdatei(q, sprache);
  const rechte = m.authorization?.permissions?.resourceSpecific?.map((r) => r.name) ?? [];
  return {
    name: texte['name.short'],
    beschreibung: texte['description.full'],
    berechtigung: rechte.map((r) => stufe('einheitlich', r)).find((s) => s !== undefined),
    geteiltePostfaecher: rechte.includes('Mailbox.SharedFolder'),
    mailbox: m.extensions?.[0]?.requirements?.capabilities?.[0]?.minVersion,
    anwendung: m.webApplicationInfo?.id,
    schnittstelle: m.webApplicationInfo?.resource,
    gruppe: texte[`${gruppenort}.label`],
    knoepfe: knoepfeAusPaket(m, texte),
  };
}

function knoepfeAusPaket(
  { extensions = [] }: ReturnType<typeof einheitlichesManifest>,
  texte: ReturnType<typeof sprachdatei>,
): readonly object[] {
  const gruppe = extensions[0]?.ribbons?.[0]?.tabs[0]?.groups?.[0];
  return (gruppe?.controls ?? []).map((knopf, i) => {
    const laufzeit = extensions[0]?.runtimes?.find((l) => l.actions?.[0]?.id === knopf.actionId);
    const ort = `${gruppenort}.controls[${i}]`;
    return {
      id: knopf.id,
      beschriftung: texte[`${ort}.label`],
      tipp: texte[`${ort}.supertip.title`],
      erklaerung: texte[`${ort}.supertip.description`],
      symbole: knopf.icons.map((s) => [s.size, s.url]),
      seite: laufzeit?.code.page,
      anheftbar: laufzeit?.actions?.[0]?.pinnable,
      mehrere: laufzeit?.actions?.[0]?.multiselect,
    };
  });
}

/** The text for a language: the override, else the default. */
function text(e: Element, sprache: Sprache): string | undefined {
  const eigen = e.kinder.find((k) => k.attribute['Locale'] === sprachen[sprache].xml);
  return eigen?.attribute['Value'] ?? e.attribute['DefaultValue'];
}

function ausXml(q: Quelle, sprache: Sprache): Angebot {
  const m = liesXml(xmlManifest(q));
  const info = alle(m).find((e) => e.name === 'WebApplicationInfo');
  const hinter = (e: Element): string | undefined => {
    const ziel = alle(m).find((r) => r.attribute['id'] === e.attribute['resid']);
    return ziel && text(ziel, sprache);
  };
  return {
    name: text(erstes(m, 'DisplayName'), sprache),
    beschreibung: text(erstes(m, 'Description'), sprache),
    berechtigung: stufe('xml', erstes(m, 'Permissions').text),
    geteiltePostfaecher: erstes(m, 'SupportsSharedFolders').text === 'true',
    mailbox: erstes(m, 'Set').attribute['MinVersion'],
    anwendung: info && erstes(info, 'Id').text,
    schnittstelle: info && erstes(info, 'Resource').text,
    gruppe: hinter(erstes(erstes(m, 'Group'), 'Label')),
    knoepfe: alle(m)
      .filter((e) => e.name === 'Control')
      .map((knopf) => ({
        id: knopf.attribute['id'],
        beschriftung: hinter(erstes(knopf, 'Label')),
        tipp: hinter(erstes(knopf, 'Title')),
        erklaerung: hinter(erstes(knopf, 'Description')),
        symbole: erstes(knopf, 'Icon').kinder.map((s) => [Number(s.attribute['size']), hinter(s)]),
        seite: hinter(erstes(knopf, 'SourceLocation')),
        anheftbar: alle(knopf).some((e) => e.name === 'SupportsPinning' && e.text === 'true'),
        mehrere: alle(knopf).some((e) => e.name === 'SupportsMultiSelect' && e.text === 'true'),
      })),
  };
}

const anders: Quelle = {
  ...quelle,
  anwendung: undefined,
  berechtigung: 'read item',
  mailbox: '1.13',
  knoepfe: [{ aktion: 'ablage.oeffnen', anheftbar: false, mehrere: true }],
};

describe('Zwei Manifeste, ein Angebot', () => {
  it.each([
    ['de', quelle],
    ['en', quelle],
    ['de', anders],
    ['en', anders],
  ] as const)('gleich in Texten, Schaltflächen und Rechten (%s)', (sprache, q) => {
    const angebot = ausPaket(q, sprache);
    expect(ausXml(q, sprache)).toEqual(angebot);
    expect(angebot).toMatchObject({
      name: q.texte[sprache].name,
      berechtigung: q.berechtigung,
      geteiltePostfaecher: true,
      mailbox: q.mailbox,
      anwendung: q.anwendung,
      knoepfe: [
        {
          ...q.texte[sprache].knoepfe['ablage.oeffnen'],
          seite: `${q.herkunft}/addin/index.html`,
          anheftbar: q.knoepfe[0]?.anheftbar,
          mehrere: q.knoepfe[0]?.mehrere,
        },
      ],
    });
  });

  it('verschiedene Quellen geben verschiedene Angebote', () => {
    expect(ausXml(anders, 'de')).not.toEqual(ausPaket(quelle, 'de'));
    expect(ausXml(quelle, 'en')).not.toEqual(ausPaket(quelle, 'de'));
  });

  it('beide tragen ihre eigene Kennung', () => {
    expect(einheitlichesManifest(quelle).id).toBe(quelle.kennung.einheitlich);
    expect(erstes(liesXml(xmlManifest(quelle)), 'Id').text).toBe(quelle.kennung.xml);
  });
});
