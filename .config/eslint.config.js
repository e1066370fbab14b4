import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (docs/adr/0001): a folder of src, and the other folders it may reach.
 * No other arrow.
 */
const mayImport = {
  domain: [],
  labels: ['domain'],
  xlsx: ['domain', 'labels'],
  workbook: ['domain', 'labels', 'xlsx'],
  functions: ['domain', 'labels'],
  taskpane: ['domain', 'labels', 'workbook'],
  host: ['labels', 'xlsx'],
  cli: ['domain', 'labels', 'xlsx'],
};

const message = (folder, target) =>
  `src/${folder} may import only ${['zod', ...mayImport[folder].map((name) => `src/${name}`)].join(', ')} and itself, not src/${target}. ` +
  (target === 'workbook' ? 'Only src/taskpane asks the open workbook.' : 'Move what both need down to src/domain (what the notice says) or src/labels (words).');

const arrows = Object.keys(mayImport).map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(mayImport)
            .filter((target) => target !== folder && !mayImport[folder].includes(target))
            .map((target) => ({ regex: `^(\\.\\./)+${target}(/|$)`, message: message(folder, target) })),
          ...(folder === 'domain'
            ? [{ regex: '^(?!\\.|zod$|zod/)', message: 'src/domain imports zod only: it knows no Office, no DOM, no clock, no file format.' }]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'bench/.run-*/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Excel', property: 'run', message: 'Only src/workbook talks to Excel: add a verb there and call it.' }],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office', 'window', 'document', 'console', 'fetch'].map((name) => ({ name, message: 'src/domain is pure: it knows no Office, no DOM, no network.' })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'src/domain has no clock: take the date as an argument.' },
      ],
    },
  },
  // The metadata generator knows the type any, not unknown.
  { files: ['src/functions/*-functions.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['src/taskpane/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  ...arrows,
);
