import { relative } from 'node:path';
import tseslint from 'typescript-eslint';
import { verstoss, zielVon } from './tests/architecture/schichten.ts';

const wurzel = import.meta.dirname;

/** Imports walk down only; the table is tests/architecture/schichten.ts. */
const schichten = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const von = relative(wurzel, context.filename);
    const pruefe = (node) => {
      if (!node.source) return;
      const ziel = zielVon(von, node.source.value);
      const grund = ziel && verstoss(von, ziel);
      if (grund) context.report({ node, message: grund });
    };
    return { ImportDeclaration: pruefe, ExportNamedDeclaration: pruefe, ExportAllDeclaration: pruefe };
  },
};

const umwelt = (namen) => namen.map(([name, message]) => ({ name, message }));
const zeit = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Zeit und Zufall kommen als Argument herein.',
};
const z = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
  message: "import * as z from 'zod'",
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'daten/**', 'test-results/**', 'docs/bilder/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: wurzel,
      },
    },
    plugins: { registratur: { rules: { schichten } } },
    rules: {
      'registratur/schichten': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'no-console': 'error',
      'no-restricted-syntax': ['error', z],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/src/{kernel,domain,contract}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', z, zeit],
      'no-restricted-globals': [
        'error',
        ...umwelt([
          ['process', 'Reine Regeln kennen keine Umgebung.'],
          ['fetch', 'Reine Regeln sprechen mit niemandem.'],
          ['window', 'Reine Regeln kennen keinen Browser.'],
        ]),
      ],
    },
  },
  {
    files: ['functions/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'functions/src/app/**', 'functions/src/main.ts'],
    rules: {
      'no-restricted-syntax': ['error', z, zeit],
      'no-restricted-globals': ['error', ...umwelt([['process', 'Nur app/config liest die Umgebung.']])],
    },
  },
  {
    files: ['addin/src/**/*.{ts,tsx}'],
    ignores: ['addin/src/office/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...umwelt([['Office', 'Nur addin/src/office spricht mit Office.js.']]),
      ],
    },
  },
  {
    files: ['teams-app/src/**/*.{ts,tsx}'],
    ignores: ['teams-app/src/teams/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@microsoft/teams-js', message: 'Nur teams-app/src/teams spricht mit Teams.' }] },
      ],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['workbench/src/**', 'tests/**', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
);
