import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';

/** A feature never imports a feature, so that each can be read, changed and removed alone. */
const features = new URL('./web/src/features/', import.meta.url);
const islands = readdirSync(features).map((name) => ({
  files: [`web/src/features/${name}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [
      { regex: `^@/features/(?!${name}/)`, message: 'A feature never imports a feature; share it through components/ or lib/.' },
      { regex: '^@/app/', message: 'Features do not know the app.' },
      { regex: '^(\\.\\./)+(?!\\.)[^/]*/?.*features/', message: 'A feature never imports a feature.' },
    ] }],
  },
}));

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'server/**', 'build/**', 'data/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.mjs', '**/dev/**', 'e2e/**', '**/scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['web/src/**/*.{ts,tsx}', 'simulator/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error',
        { selector: 'Literal[value=/^#[0-9a-fA-F]{3,8}$/]', message: 'Colours come from ui/ tokens.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'What customers write is never HTML.' },
      ],
    },
  },
  {
    files: ['web/src/lib/**/*.{ts,tsx}', 'web/src/components/**/*.{ts,tsx}', 'web/src/types/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [
      { regex: '^@/(features|app)/', message: 'app → features → components, lib, ui: arrows only point down.' },
    ] }] },
  },
  ...islands,
  {
    files: ['widget/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [
      { regex: '^(@/|@serai/web|.*/web/)', message: 'The widget imports nothing from web/.' },
      { regex: '^(react|react-dom|@mantine/)', message: 'The widget is Preact alone.' },
    ] }] },
  },
);
