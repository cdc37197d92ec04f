/**
 * Who holds which rights where, written down by hand from domain §11.3 (group table) and design §3.6.
 * One letter a right: L LESEN · S SCHREIBEN · Z ZEICHNEN · D ZDA · N AKTE_ANLEGEN · M ADMIN_METADATEN ·
 * A AUSSONDERN · P PROTOKOLL. F: the person's own unit keeps the files there (aktenführende Stelle, §1.5).
 * SCHREIBEN, ZEICHNEN and ZDA include LESEN (§3.6), so L is written out beside them.
 */
export interface Zeile {
  readonly name: string;
  readonly abschnitt: Abschnitt;
  /** Aktenplaneinheit of the person's own unit, and one elsewhere. */
  readonly eigen: string;
  readonly fremd: string;
  /** Rights at `eigen`, at `fremd`, at a Personalakte (01.11.01) and at 01.11.03, which general grants leave out. */
  readonly rechte: readonly [eigen: string, fremd: string, geschuetzt: string, ausgenommen: string];
  readonly quelle: string;
}

type Abschnitt =
  'Gruppentafel' | 'ohne jedes Recht' | 'Vertretung' | 'Gruppe und Zuweisung' | 'ohne Anmeldung';

export const geschuetzt = '01.11.01';
export const ausgenommen = '01.11.03';
export const nirgends = '99.99';

/** Marks a request without any token. */
export const anonym = '0';

type Kurz = readonly [name: string, eigen: string, fremd: string, ...rechte: Zeile['rechte']];

const abschnitt = (name: Abschnitt, quelle: string, zeilen: readonly Kurz[]): Zeile[] =>
  zeilen.map(([person, eigen, fremd, ...rechte]) => ({
    name: person,
    abschnitt: name,
    eigen,
    fremd,
    rechte,
    quelle,
  }));

export const zeilen: readonly Zeile[] = [
  ...abschnitt('Gruppentafel', 'domain §11.3', [
    ['Ole Brandt', '13.01', '02.02.01', 'LSF', '', '', ''],
    ['Dr. Elif Aydin', '13.01', '02.02.01', 'LSZDF', '', '', ''],
    ['Hanna Reuter', '02.02.01', '13.01', 'LSF', '', '', ''],
    ['Karl Nowak', '02.01', '13.01', 'LSZDF', '', '', ''],
    ['Pia Lenz', '01.12.02', '13.01', 'LSF', '', '', ''],
    ['Timur Sahin', '01.10.01', '13.01', 'LSMF', 'M', '', ''],
    // FB 11 leads 11/2 and 11/1, but the files are kept there, not by FB 11 itself.
    ['Svenja Kolbe', '01.12.02', '13.01', 'LSZD', '', '', 'LSZD'],
    ['Jonas Weidt', '01.11.02', '13.01', 'LSZDF', '', 'LSZDF', 'F'],
    ['Mira Okafor', '01.11.02', '13.01', 'LSZDF', '', 'LSZDF', 'F'],
    ['Ruth Halver', '01.14', '13.01', 'LSZDF', '', '', ''],
    ['Carla Brandis', '01.01.01', '13.01', 'LZF', '', '', ''],
    ['Holger Timm', '01.02.01', '13.01', 'LZ', '', '', ''],
    ['Ines Vogt', '01.13', '13.01', 'LSDNF', 'LSDN', '', ''],
    ['Gerd Pohl', '01.13', '13.01', 'LSF', '', '', ''],
    ['Paul Reiss', '01.07', '13.01', 'PF', 'P', 'P', 'P'],
    ['Lars Iwen', '01.01.01', '13.01', 'PF', 'P', 'P', 'P'],
    ['Nora Feld', '01.02.02', '13.01', 'A', 'A', 'A', 'A'],
  ]),
  ...abschnitt('ohne jedes Recht', 'domain §11.3: everyone else: no right', [
    ['Karin Stolle', '05.01', '13.01', 'F', '', '', ''],
    ['Uwe Marx', '10.01', '13.01', 'F', '', '', ''],
    ['Anja Korte', '01.05', '13.01', 'F', '', '', ''],
    ['Fremder Gast', '13.01', '02.02.01', '', '', '', ''],
  ]),
  ...abschnitt('Vertretung', 'design §3.6; domain §4.4', [
    ['Vertreterin gültig', '13.01', '02.02.01', 'LSZD', '', '', ''],
    ['Vertreter abgelaufen', '13.01', '02.02.01', '', '', '', ''],
    ['Vertreter künftig', '13.01', '02.02.01', '', '', '', ''],
    // Access to Personalakten is personal: a deputy gets none of it (LBG NRW §§ 83 ff.).
    ['Vertreterin Personal', '01.11.02', '13.01', '', '', '', ''],
    // A deputyship is not handed on.
    ['Vertreter der Vertreterin', '13.01', '02.02.01', '', '', '', ''],
    // Whoever is deputised gives what he has now: his Zuweisung was withdrawn.
    ['Vertreter eines Entzogenen', '13.01', '02.02.01', '', '', '', ''],
  ]),
  ...abschnitt('Gruppe und Zuweisung', 'design §3.6: either alone grants nothing', [
    ['Mitglied und Zuweisung', '13.01', '02.02.01', 'LSZD', '', '', ''],
    ['Nur Mitglied', '13.01', '02.02.01', '', '', '', ''],
    ['Nur Zuweisung', '13.01', '02.02.01', '', '', '', ''],
    ['Zuweisung entzogen', '13.01', '02.02.01', '', '', '', ''],
    ['Zuweisung abgelaufen', '13.01', '02.02.01', '', '', '', ''],
    ['Zuweisung künftig', '13.01', '02.02.01', '', '', '', ''],
    ['Mitglied hier, Zuweisung dort', '13.01', '02.02.01', '', '', '', ''],
  ]),
  ...abschnitt('ohne Anmeldung', 'design §4.5: zugang entra', [
    ['Niemand', '13.01', '02.02.01', anonym, anonym, anonym, anonym],
  ]),
];
