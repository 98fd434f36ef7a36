import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  {
    ignores: [
      'dist',
      'coverage',
      'node_modules',
      'src/api/schema.d.ts',
      'test-results',
      'playwright-report',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      // The content policy forbids style attributes; words belong to the language packs.
      'vue/no-static-inline-styles': 'error',
      'vue/no-bare-strings-in-template': [
        'error',
        {
          allowlist: ['·', '/', '–', '—', '…', '×', '(', ')', '（', '）', ':', '：', '%', '+', ','],
        },
      ],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // Optional props are undefined, and TypeScript says so.
      'vue/require-default-prop': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['build/**', '*.{js,ts}', 'tests/**'],
    languageOptions: { globals: globals.node },
  },
  prettier,
)
