import jest from 'eslint-plugin-jest';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Reading the clock, chance, the host's settings or its time zone makes a rule's answer depend on where it runs. */
const PURITY = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pass nowMs in: a rule never reads the clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass nowMs in: a rule never reads the clock.' },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: 'new Date(y, m, d) uses the host time zone; use core/calendar.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: 'Date.parse may use the host time zone; use core/calendar.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]',
    message: 'Local-time accessors use the host time zone; use the UTC ones inside core/calendar.',
  },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'Locale output depends on the host; format outside the rules.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'No chance in a rule.' },
];
const UNDETERMINED = ['process', 'fetch', 'setTimeout', 'setInterval', 'console', 'Intl'];

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.duban/**', '.cache/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['core/**/*.ts', 'reader/*.ts', 'reader/!(files)/**/*.ts', 'features/*/rules/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...PURITY,
        {
          selector: ':matches(FunctionDeclaration,FunctionExpression,ArrowFunctionExpression)[async=true]',
          message: 'A rule is synchronous: what must be awaited belongs to a use case.',
        },
        {
          selector: 'ThrowStatement > NewExpression[callee.name!=/^(Invariant|RangeError)/]',
          message: 'Return a refusal; throw only for a broken invariant.',
        },
      ],
      'no-restricted-globals': ['error', ...UNDETERMINED, 'setImmediate', 'queueMicrotask', 'crypto', 'performance', 'require', 'Buffer'],
      'no-param-reassign': ['error', { props: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      // Date.now() is the workflow's own time, given by its history.
      'no-restricted-syntax': ['error', ...PURITY.slice(1)],
      'no-restricted-globals': ['error', ...UNDETERMINED, 'WeakRef', 'FinalizationRegistry'],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      // fast-check properties call expect conditionally.
      'jest/no-conditional-expect': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    },
  },
  prettier,
);
