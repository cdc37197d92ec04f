import type { Mutant } from './mutanten.ts';

const policy = 'shared/src/domain/akte/akte.policy.ts';
const rechte = 'shared/src/domain/rechte/rechte.rules.ts';
const lage = 'functions/src/usecases/zugang/rechtelage.ts';

const liestMit = (recht: string, wer: string): Mutant => ({
  name: `${wer} liest Inhalte`,
  datei: rechte,
  text: "new Set<Recht>(['SCHREIBEN', 'ZEICHNEN', 'ZDA'])",
  ersatz: `new Set<Recht>(['SCHREIBEN', 'ZEICHNEN', 'ZDA', '${recht}'])`,
});

export const mutantenListe: readonly Mutant[] = [
  {
    name: 'LESEN genügt zum Schreiben',
    datei: policy,
    text: "  rechte: ['SCHREIBEN'],\n",
    ersatz: "  rechte: ['LESEN'],\n",
  },
  {
    name: 'Der Zeile Schreiben fehlt, dass sie schreibt',
    datei: policy,
    text: "  rechte: ['SCHREIBEN'],\n  schreibt: true,",
    ersatz: "  rechte: ['SCHREIBEN'],\n  schreibt: false,",
  },
  {
    name: 'Die Fachadministration schreibt nach z.d.A.',
    datei: policy,
    text: "  rechte: ['SCHREIBEN', 'ADMIN_METADATEN'],\n  schreibt: true,",
    ersatz: "  rechte: ['SCHREIBEN', 'ADMIN_METADATEN'],\n  schreibt: false,",
  },
  {
    name: 'Wer schreibt, verfügt auch z.d.A.',
    datei: policy,
    text: "  rechte: ['ZDA'],\n  schreibt: true,\n  quelle: 'domain §1.5 z.d.A. verfügen',",
    ersatz: "  rechte: ['SCHREIBEN'],\n  schreibt: true,\n  quelle: 'domain §1.5 z.d.A. verfügen',",
  },
  {
    name: 'Die Registratur sieht Personalakten',
    datei: rechte,
    text: 'if (einheit?.ausgenommen.includes(gruppe)) return false;',
    ersatz: '',
  },
  liestMit('ADMIN_METADATEN', 'Die Fachadministration'),
  liestMit('PROTOKOLL', 'Die Revision'),
  liestMit('AUSSONDERN', 'Das Archiv'),
  {
    name: 'Zuweisung allein genügt',
    datei: rechte,
    text: ' && mitgliedIn.has(z.entraId)',
    ersatz: '',
  },
  {
    name: 'Mitgliedschaft allein genügt',
    datei: rechte,
    text: '  return new Set(\n    zuweisungen\n',
    ersatz: '  if (mitgliedIn.size > 0) return mitgliedIn;\n  return new Set(\n    zuweisungen\n',
  },
  {
    name: 'Eine entzogene Zuweisung zählt',
    datei: rechte,
    text: "z.zustand === 'AKTIV' && ",
    ersatz: '',
  },
  {
    name: 'Eine abgelaufene Vertretung zählt',
    datei: rechte,
    text: 'vertretungen.filter((v) => gilt(v.von, v.bis, tag))',
    ersatz: 'vertretungen.filter((v) => v.von <= tag)',
  },
  {
    name: 'Eine künftige Vertretung oder Zuweisung zählt',
    datei: rechte,
    text: 'von <= tag && (bis === null || tag <= bis)',
    ersatz: '(von === von) && (bis === null || tag <= bis)',
  },
  {
    name: 'Die Vertretung erreicht Personalakten',
    datei: lage,
    text: 'einheit.schutzklasse === null ? [eigene, ...vertretene] : [eigene]',
    ersatz: '[eigene, ...vertretene]',
  },
  {
    name: 'Vertretene geben, was ihnen entzogen ist',
    datei: lage,
    text: 'return wirksameGruppen(mitglied, (await stand(oid)).zuweisungen, heute());',
    ersatz: 'return mitglied;',
  },
  {
    name: '403 statt 404 für Fremdes',
    datei: 'functions/src/usecases/zugang/raum.ts',
    text: "if (!regel.sichten.some((s) => hatSicht(s, rechte))) return schlecht({ code: 'nicht_gefunden' });",
    ersatz:
      "if (!regel.sichten.some((s) => hatSicht(s, rechte))) return schlecht({ code: 'kein_recht', recht: '' });",
  },
  {
    name: 'Die Suche zeigt, was man nicht lesen darf',
    datei: 'functions/src/usecases/suche/finden.ts',
    text: "erlaubt: (bereich) => hatSicht('akte', rechte(bereich)),",
    ersatz: 'erlaubt: () => true,',
  },
  {
    name: 'Die Vorschläge zeigen Geschlossenes',
    datei: 'functions/src/usecases/vorgang/ziel.ts',
    text: "if (!erlaubt.includes('schriftstueck.ablegen')) return undefined;",
    ersatz: '',
  },
  {
    name: 'Die Marke zeigt den Ort, wo man nicht lesen darf',
    datei: 'functions/src/usecases/nachricht/marken.ts',
    text: "funde.filter(({ akte }) => hatSicht('akte', rechte(akte.einheit)))",
    ersatz:
      "funde.filter(({ akte }) => hatSicht('akte', rechte(akte.einheit)) || akte.schutzklasse === null)",
  },
  {
    name: 'Die Marke verrät Personalakten',
    datei: 'functions/src/usecases/nachricht/marken.ts',
    text: "akte.schutzklasse === null || hatSicht('akte', rechte(akte.einheit));",
    ersatz: 'true;',
  },
  {
    name: 'Ein Folge-Vorgang verweist, wohin man nicht sieht',
    datei: 'functions/src/usecases/vorgang/folge.ts',
    text: 'if (!dort.ok) return dort;',
    ersatz: 'if (!dort.ok) return gut(undefined);',
  },
  {
    name: 'Die Liste der Akten zeigt Fremdes',
    datei: 'functions/src/usecases/akte/liste.ts',
    text: "hatSicht('akte', rechte(kz)) || hatSicht('metadaten', rechte(kz))",
    ersatz: 'true',
  },
  {
    name: 'erlaubt nennt nach z.d.A. noch das Schreiben',
    datei: policy,
    text: '!(geschlossen && regel.schreibt) &&',
    ersatz: '',
  },
  {
    name: 'erlaubt fragt nicht nach dem Recht',
    datei: policy,
    text: 'pruefeRecht(regel, rechte) === undefined',
    ersatz: 'pruefeRecht(regel, rechte) !== null',
  },
  {
    name: 'Fremde Ablagen lassen sich zurücknehmen',
    datei: 'shared/src/domain/schriftstueck/ruecknahme.rules.ts',
    text: "if (ss.abgelegtVon.oid !== e.oid) return { code: 'ruecknahme_fremd' };",
    ersatz: '',
  },
  {
    name: 'Akten legt an, wer schreibt',
    datei: 'functions/src/usecases/akte/anlegen.ts',
    text: "if (!rechte.has('SCHREIBEN')) return false;",
    ersatz: "if (rechte.has('SCHREIBEN')) return true;",
  },
  {
    name: 'Verschoben wird auch, wohin man nicht sieht',
    datei: 'functions/src/usecases/schriftstueck/verschieben.ts',
    text: 'if (!nach.ok) return nach;',
    ersatz: "if (!nach.ok) return schlecht({ code: 'kein_recht', recht: '' });",
  },
  {
    name: 'Einreichen darf, wer liest',
    datei: 'functions/src/usecases/schriftstueck/einreichen.ts',
    text: "b.oeffne(rufer.person, pfad.akte, 'schriftstueck.ablegen')",
    ersatz: "b.oeffne(rufer.person, pfad.akte, 'schriftstueck.liste')",
  },
];
