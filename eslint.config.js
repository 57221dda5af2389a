import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fenceRule } from './scripts/fence.ts';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'reports/', 'kit/', '.stryker-tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // TypeScript's own check covers it
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    // Every room takes only from those that scripts/rooms.ts names.
    files: ['src/**/*.{ts,tsx,js,astro}', 'scripts/**/*.{ts,mjs}'],
    plugins: { rooms: { rules: { fence: fenceRule } } },
    rules: { 'rooms/fence': 'error' },
  },
  {
    // The rules know no clock, chance, page or network, and take from outside only types of the law.
    files: ['src/rules/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'window', 'document', 'fetch', 'process', 'Temporal', 'Intl', 'performance'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "LogicalExpression[left.callee.name='valueOn'][right.raw=/^\\d/]",
          message: 'What is not known is no number: limitOn, once the rule has said what is not held.',
        },
        {
          selector: 'CallExpression[callee.name=/^(limit|value|step)On$/]:not(:function *)',
          message: 'A number taken when the rules load stands for all days: take it by the day, in a function.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Rules are pure: the same case, the same answer.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!\\./|\\.\\./[\\w-]+\\.ts$|\\.\\./content/)', message: 'src/rules imports only itself, and types of the law.' },
            { regex: '^\\.\\./content/', allowTypeImports: true, message: 'Only types come from the law and the authorities.' },
          ],
        },
      ],
    },
  },
  {
    // The plan is a reader of the rules, through their door, and as pure as they are.
    files: ['src/plan/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'window', 'document', 'fetch', 'process', 'Temporal', 'Intl', 'performance'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./|\\.\\./rules/index\\.ts$)', message: 'src/plan imports itself, and the rules by their door.' }] },
      ],
    },
  },
  {
    // One door: everything outside src/rules takes the rules from src/rules/index.ts.
    // The coverage reads the ledgers too, which the door does not give: their words would weigh on every reader of rules.js.
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/rules/**', 'src/law/coverage.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'rules/(?!(?:index|earlier)\\.ts$)[^/]+$',
              message: 'src/rules/index.ts is the only door, and earlier.ts loads apart.',
            },
          ],
        },
      ],
    },
  },
);
