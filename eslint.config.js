import tseslint from 'typescript-eslint';

const RULES = [
  'codes',
  'calendar',
  'roster',
  'register',
  'counters',
  'cases',
  'policy',
  'referral',
  'wording',
].map((folder) => `utils/${folder}/**/*.ts`);

/** Names a rule may not reach for: each would make its answer depend on where and when it runs. */
const OUTSIDE_THE_RULES = [
  'Date',
  'document',
  'window',
  'console',
  'fetch',
  'crypto',
  'localStorage',
  'navigator',
];

export default tseslint.config(
  {
    ignores: [
      '.wxt/',
      '.output/',
      'node_modules/',
      'demo-output/',
      'test-results/',
      'playwright-report/',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Page text is hostile. Build nodes, or set textContent.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Page text is hostile. Pass children.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a constant array and its type.',
        },
      ],
    },
  },
  {
    files: RULES,
    rules: {
      'no-restricted-globals': [
        'error',
        ...OUTSIDE_THE_RULES.map((name) => ({
          name,
          message: 'A rule is pure. Let the caller pass this in.',
        })),
      ],
    },
  },
  {
    files: ['utils/calendar/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE_THE_RULES.filter((name) => name !== 'Date')] },
  },
  {
    files: ['tests/**', '*.ts', 'tests/**/*.tsx'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
