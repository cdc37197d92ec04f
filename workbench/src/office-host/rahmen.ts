/** The frame of the pane. office.js finds its host in the frame's name and in the address. */

export interface Ausweis {
  readonly unterhaltung: string;
  readonly id: string;
  /** Origin of the host page; https, and the same host name as the pane. */
  readonly herkunft: string;
  /** The host offers nested app authentication; our overlay reads it. */
  readonly bruecke: boolean;
}

/** `_host_Info`: program, platform, version of the library's file, language, correlation, dialog, logging, flags. */
const hostInfo = (ausweis: Ausweis): string =>
  ['Outlook', 'Web', '16.01', 'de-DE', ausweis.id, '', '', '0'].join('$');

export const rahmenName = (ausweis: Ausweis): string =>
  JSON.stringify({
    baseFrameName: `_xdm_${ausweis.id}`,
    hostInfo: hostInfo(ausweis),
    xdmInfo: [ausweis.unterhaltung, ausweis.id, ausweis.herkunft].join('|'),
    serializerVersion: 1,
    flights: '[]',
    disabledChangeDetection: false,
    bruecke: ausweis.bruecke,
  });

export function rahmenAdresse(seite: URL, ausweis: Ausweis): string {
  const adresse = new URL(seite);
  // The library splits at the literal „$“, so it must not be percent-encoded.
  adresse.search += `${adresse.search === '' ? '?' : '&'}_host_Info=${hostInfo(ausweis)}`;
  return adresse.href;
}

/** A frame takes its window's name only when it has one before it enters the document. */
export function baueRahmen(ort: Element, seite: URL, ausweis: Ausweis): HTMLIFrameElement {
  const rahmen = ort.ownerDocument.createElement('iframe');
  rahmen.name = rahmenName(ausweis);
  rahmen.title = 'Registratur';
  rahmen.src = rahmenAdresse(seite, ausweis);
  rahmen.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
  );
  rahmen.allow = 'clipboard-write';
  ort.append(rahmen);
  return rahmen;
}
