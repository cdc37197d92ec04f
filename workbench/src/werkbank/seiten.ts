import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { aktenSchutz, deskSchutz, paneSchutz } from './schutz.ts';
import type { Regal } from './statisch.ts';

const wurzel = resolve(import.meta.dirname, '../../..');
/** Used where it was installed, never copied. */
const bibliothek = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

const amtlich = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The pane names Microsoft's address of office.js; here the npm copy is put in its place, between shim and overlay. */
export const mitEigenemOffice = (html: string): string =>
  html.replace(
    `<script src="${amtlich}"></script>`,
    ['/office-host/msajax.js', '/office/office.js', '/office-host/overlay.js']
      .map((ort) => `<script src="${ort}"></script>`)
      .join('\n    '),
  );

/** The typeface that is missing outside Windows, for pages that do not bring it. */
const mitSchrift = (html: string): string =>
  html.replace('</head>', '  <script src="/office-host/schriftLaden.js"></script>\n  </head>');

/** The first whose path fits. */
export const regale: readonly Regal[] = [
  { basis: '/office/', ordner: bibliothek, ohneGrossKlein: true },
  { basis: '/office-host/', ordner: join(wurzel, 'workbench/dist/office-host') },
  { basis: '/addin/', ordner: join(wurzel, 'addin/dist'), html: mitEigenemOffice, schutz: paneSchutz },
  { basis: '/akten/', ordner: join(wurzel, 'teams-app/dist'), html: mitSchrift, schutz: aktenSchutz },
  { basis: '/teams/', ordner: join(wurzel, 'workbench/dist/teams'), schutz: deskSchutz },
  { basis: '/', ordner: join(wurzel, 'workbench/dist/desk'), schutz: deskSchutz },
];

export const bau = {
  functions: join(wurzel, 'functions/dist/main.cjs'),
} as const;
