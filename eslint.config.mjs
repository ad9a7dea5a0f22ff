import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { ownRules } from './tests/architecture/lint-rules/index.mjs'

const generated = ['src/migrations/**', 'src/payload-types.ts', '**/importMap.js', 'next-env.d.ts']
const notOurs = ['node_modules/**', '.next/**', 'dist/**', 'data/**', 'media/**', 'coverage/**', 'tests/artifacts/**']

const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**']
/** Texts and tables: what makes them long is what makes them useful. */
const contentData = ['src/demo/content/**', 'src/demo/pictures/**', 'tests/**/golden/**', 'tests/**/fixtures/**', 'tests/**/corpus/**']
/** Next, Payload, Vitest and ESLint load these by their default export. */
const loadedByTools = ['*.config.{ts,mjs,js}', 'payload.config.ts', 'src/app/**', '.dependency-cruiser.cjs']
const startScripts = ['**/*.mjs', '**/*.cjs']
const processEntries = ['src/processes/**']

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

const correctness = {
  'array-callback-return': 'error',
  'constructor-super': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'for-direction': 'error',
  'no-async-promise-executor': 'error',
  'no-case-declarations': 'error',
  'no-class-assign': 'error',
  'no-cond-assign': ['error', 'except-parens'],
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true, skipJSXText: true }],
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-prototype-builtins': 'error',
  'no-regex-spaces': 'error',
  'no-self-assign': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
}

const sizes = {
  'max-lines': lines(250),
  'max-lines-per-function': lines(60),
  'max-params': ['error', 3],
}

const types = {
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-require-imports': 'error',
  '@typescript-eslint/no-unused-expressions': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
}

/** These ask the type checker. */
const typeAware = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

/** An `any` that comes in from outside (JSON, a library) is narrowed before it is used. */
const noAnyFromOutside = {
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
}

const propertyBans = (objects, properties, message) => objects.flatMap((object) => properties.map((property) => ({ object, property, message })))

export default [
  { ignores: [...notOurs, ...generated] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin, 'react-hooks': reactHooks, xingwen: ownRules },
    rules: { ...correctness, ...sizes, ...types, 'no-console': 'error', 'xingwen/named-exports': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typeAware,
  },
  { files: ['src/**/*.{ts,tsx}', 'payload.config.ts'], ignores: tests, rules: noAnyFromOutside },
  {
    files: ['src/**', 'payload.config.ts', 'next.config.ts'],
    ignores: [...startScripts, 'src/platform/config.ts'],
    rules: { 'xingwen/environment-in-one-place': 'error' },
  },
  { files: ['src/**', 'payload.config.ts', 'tests/**'], rules: { 'xingwen/stated-access': 'error' } },
  { files: ['src/*/admin/**'], rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'max-lines-per-function': lines(120) } },
  { files: ['src/*/hooks/**'], rules: { 'max-lines': lines(40) } },
  { files: loadedByTools, rules: { 'xingwen/named-exports': 'off' } },
  { files: [...processEntries, ...startScripts, 'tests/bench/**', 'tests/faults/**', 'tests/support/setup.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines': lines(400),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        ...propertyBans(['it', 'test', 'describe', 'suite'], ['only', 'skip', 'todo'], 'Every test runs. Mend it or delete it.'),
        ...propertyBans(['vi'], ['mock', 'doMock'], 'Pass a fake in instead of replacing a module.'),
      ],
    },
  },
  { files: contentData, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
]
