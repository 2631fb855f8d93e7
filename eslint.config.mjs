import tseslint from 'typescript-eslint';

const sdk = { group: ['botbuilder*', 'botframework*'], message: 'The Bot Framework stays in the folders that architecture.test.ts names.' };

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'artifacts', 'data', 'web', 'bench'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'tests/*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
    },
  },
  { files: ['dialogs/**', 'src/{content,understanding,questions,recommend}/**'], rules: { 'no-restricted-imports': ['error', { patterns: [sdk] }] } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/require-await': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
