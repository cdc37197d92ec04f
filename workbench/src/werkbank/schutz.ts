/** What a browser is told about our pages, beside their type (CSP Level 3, w3.org/TR/CSP3). */

/** Where Office and Teams show add-ins and tabs in frames (learn.microsoft.com/office/dev/add-ins/concepts/privacy-and-security). */
const gastgeber = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
  'https://*.office.com',
  'https://*.officeapps.live.com',
  'https://teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.microsoft365.com',
];

const regeln = (e: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(e)
    .map(([was, wer]) => [was, ...wer].join(' '))
    .join('; ');

const gemeinsam = {
  'default-src': ["'none'"],
  // Griffel writes its styles while the page runs.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

/** The pane: scripts of ours and of Microsoft's library, shown by Office and the desk only. */
export const paneSchutz = regeln({
  ...gemeinsam,
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  'connect-src': ["'self'", 'https://login.microsoftonline.com'],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'", ...gastgeber],
});

/** The Akten pages: scripts of ours only, shown by Teams; its library asks Microsoft who else may show them. */
export const aktenSchutz = regeln({
  ...gemeinsam,
  'script-src': ["'self'"],
  'connect-src': ["'self'", 'https://login.microsoftonline.com', 'https://res.cdn.office.net'],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'", ...gastgeber],
});

/** The desk: nobody shows it in a frame. */
export const deskSchutz = regeln({
  ...gemeinsam,
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'none'"],
});
