/** An Akte of the invented city with the subjects of its Vorgänge; all subjects differ. */
export interface Musterakte {
  /** Kennzeichen in the Aktenplan. */
  readonly einheit: string;
  readonly betreff: string;
  readonly vorgaenge: readonly string[];
  /** Who makes it; who may is said in domain §11.3 and §1.5. */
  readonly von: string;
  /** Who lays it z.d.A. */
  readonly zda?: string;
}

export const akten: readonly Musterakte[] = [
  {
    einheit: '13.01',
    betreff: 'Baumschutz Lindenallee',
    vorgaenge: [
      'Baumfällung Lindenallee 12',
      'Ersatzpflanzungen Lindenallee 2026',
      'Baumkataster: Kontrolle Herbst 2026',
    ],
    von: 'Ole Brandt',
  },
  {
    einheit: '13.01',
    betreff: 'Grünpflege Görlitzer Straße',
    vorgaenge: ['Bürgeranfragen Grünschnitt', 'Pflegevertrag Los 3'],
    von: 'Ole Brandt',
  },
  {
    einheit: '13.01',
    betreff: 'Spielplatz Mühlenweiher: Baumgutachten 2024',
    vorgaenge: ['Gutachten und Maßnahmen Mühlenweiher'],
    von: 'Ole Brandt',
    zda: 'Dr. Elif Aydin',
  },
  {
    einheit: '14.02',
    betreff: 'Altlastenverdachtsfläche ehemalige Färberei',
    vorgaenge: [
      'Orientierende Untersuchung 2026',
      'Sickerwasserprognose',
      'Abstimmung mit der Bezirksregierung',
    ],
    von: 'Dr. Elif Aydin',
  },
  {
    einheit: '14.01',
    betreff: 'Klimaanpassungskonzept Musterstadt',
    vorgaenge: ['Hitzeaktionsplan', 'Förderantrag Schwammstadt'],
    von: 'Dr. Elif Aydin',
  },
  {
    einheit: '02.02.01',
    betreff: 'Gewerbemeldungen Marktstraße',
    vorgaenge: ['Gewerbeanmeldung Café Kupfer', 'Gewerbeabmeldung Schuhhaus Beyer'],
    von: 'Hanna Reuter',
  },
  {
    einheit: '02.02.02',
    betreff: 'Gaststätte Zum Goldenen Löwen',
    vorgaenge: ['Gaststättenerlaubnis nach Inhaberwechsel', 'Lärmbeschwerden Außengastronomie'],
    von: 'Hanna Reuter',
  },
  {
    einheit: '02.01',
    betreff: 'Sondernutzungssatzung',
    vorgaenge: ['Neufassung der Sondernutzungssatzung', 'Beteiligung der Fachbereiche'],
    von: 'Karl Nowak',
  },
  {
    einheit: '01.14.02',
    betreff: 'Rechnungen Bürobedarf 2026',
    vorgaenge: ['Bürobedarf Möller GmbH', 'Papier und Toner'],
    von: 'Ruth Halver',
  },
  {
    einheit: '01.12.03',
    betreff: 'Dienstanweisung elektronische Aktenführung',
    vorgaenge: ['Entwurf und Beteiligung', 'Schulungen der Fachbereiche'],
    von: 'Pia Lenz',
  },
  {
    einheit: '01.13',
    betreff: 'Poststelle: Ersetzendes Scannen',
    vorgaenge: ['Verfahrensdokumentation TR-RESISCAN'],
    von: 'Ines Vogt',
  },
  {
    einheit: '01.11.02',
    betreff: 'Personalakte 700412',
    vorgaenge: ['Arbeitsvertrag und Nachträge', 'Fortbildung und Beurteilung'],
    von: 'Jonas Weidt',
  },
  {
    einheit: '01.11.01',
    betreff: 'Personalakte 300087',
    vorgaenge: ['Ernennungen und Beförderungen'],
    von: 'Mira Okafor',
  },
];
