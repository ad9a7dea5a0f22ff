import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

/** The repository's own configuration; without type information, planted files need not exist on disk. */
const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../', import.meta.url)), overrideConfig: [tseslint.configs.disableTypeChecked] })

async function brokenRules(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return [...new Set(result!.messages.map(({ ruleId }) => ruleId))]
}

const lines = (count: number) => Array.from({ length: count }, (_, line) => `export const line${line} = ${line}\n`).join('')

type Case = { what: string; file?: string; text: string; rule: string }

const refused: Case[] = [
  { what: 'process.env', text: 'export const port = process.env.PORT\n', rule: 'xingwen/environment-in-one-place' },
  { what: "process['env']", text: "export const port = process['env'].PORT\n", rule: 'xingwen/environment-in-one-place' },
  { what: 'globalThis.process.env', text: 'export const port = globalThis.process.env.PORT\n', rule: 'xingwen/environment-in-one-place' },
  { what: 'env taken out of process', text: 'const { env } = process\nexport const port = env.PORT\n', rule: 'xingwen/environment-in-one-place' },
  {
    what: 'env imported from node:process',
    text: "import { env } from 'node:process'\nexport const port = env.PORT\n",
    rule: 'xingwen/environment-in-one-place',
  },
  { what: 'the environment in the composition root', file: 'payload.config.ts', text: 'process.env.PORT\n', rule: 'xingwen/environment-in-one-place' },
  {
    what: 'payload.find without overrideAccess',
    text: "export const list = (payload: P) => payload.find({ collection: 'x' })\n",
    rule: 'xingwen/stated-access',
  },
  {
    what: 'req.payload.update without overrideAccess',
    text: "export const save = (req: R) => req.payload.update({ collection: 'x', id: 1 })\n",
    rule: 'xingwen/stated-access',
  },
  {
    what: 'this.payload.findGlobal without overrideAccess',
    text: "export const read = (a: R) => a.b.payload.findGlobal({ slug: 'x' })\n",
    rule: 'xingwen/stated-access',
  },
  {
    what: 'options that hide whether access is stated',
    text: 'export const list = (payload: P, options: O) => payload.find(options)\n',
    rule: 'xingwen/stated-access',
  },
  {
    what: 'shared options that do not state their access',
    text: "const shared = { depth: 0 } as const\nexport const list = (payload: P) => payload.find({ collection: 'x', ...shared })\n",
    rule: 'xingwen/stated-access',
  },
  { what: 'a default export', text: 'export default 1\n', rule: 'xingwen/named-exports' },
  { what: 'console in a feature', text: "console.log('x')\n", rule: 'no-console' },
  { what: 'any', text: 'export const x: any = 1\n', rule: '@typescript-eslint/no-explicit-any' },
  { what: '@ts-expect-error', text: '// @ts-expect-error it is wrong\nexport const x = 1\n', rule: '@typescript-eslint/ban-ts-comment' },
  {
    what: 'a type imported as a value',
    text: "import { Clock } from './clock'\nexport const x = (clock: Clock) => clock\n",
    rule: '@typescript-eslint/consistent-type-imports',
  },
  { what: 'four parameters', text: 'export const x = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d]\n', rule: 'max-params' },
  { what: 'a file of 251 lines', text: lines(251), rule: 'max-lines' },
  { what: 'a hook file of 41 lines', file: 'src/catalog/hooks/long.ts', text: lines(41), rule: 'max-lines' },
  {
    what: 'a function of 61 lines',
    text: `export function x() {\n${"  void 'x'.length\n".repeat(60)}}\n`.replaceAll('void', 'return'),
    rule: 'max-lines-per-function',
  },
  {
    what: 'a hook of React in a condition',
    file: 'src/catalog/admin/Field.tsx',
    text: "import { useState } from 'react'\nexport const Field = (a: { b: boolean }) => (a.b ? useState(1) : null)\n",
    rule: 'react-hooks/rules-of-hooks',
  },
  { what: 'a skipped test', file: 'src/catalog/rules/x.test.ts', text: "it.skip('x', () => undefined)\n", rule: 'no-restricted-properties' },
  { what: 'a module replaced by a mock', file: 'tests/integration/x.test.ts', text: "vi.mock('@/catalog')\n", rule: 'no-restricted-properties' },
]

const accepted: Omit<Case, 'rule'>[] = [
  { what: 'the environment in platform/config.ts', file: 'src/platform/config.ts', text: 'export const port = process.env.PORT\n' },
  { what: 'the environment in a start script', file: 'start.mjs', text: 'export const port = process.env.PORT\n' },
  { what: 'other parts of process', text: 'export const where = process.cwd()\n' },
  { what: 'a Local API call that states its access', text: "export const list = (payload: P) => payload.find({ collection: 'x', overrideAccess: false })\n" },
  {
    what: 'a Local API call whose shared options state its access',
    text: "const shared = { overrideAccess: true } as const\nexport const list = (payload: P) => payload.find({ collection: 'x', ...shared })\n",
  },
  { what: 'find of something that is not Payload', text: 'export const first = (rows: number[]) => rows.find((row) => row > 1)\n' },
  { what: 'the default export of a page', file: 'src/app/(payload)/layout.tsx', text: 'const Layout = () => null\nexport default Layout\n' },
  { what: 'console in a process', file: 'src/processes/cli.ts', text: "console.log('x')\n" },
  { what: 'long content', file: 'src/demo/content/trips.ts', text: lines(600) },
  { what: 'a component of 100 lines', file: 'src/catalog/admin/Page.tsx', text: `export function Page() {\n${'  String(1)\n'.repeat(98)}}\n` },
]

describe('lint', () => {
  it.each(refused)('refuses $what', async ({ file, text, rule }) => {
    expect(await brokenRules(file ?? 'src/catalog/actions/planted.ts', text)).toContain(rule)
  })

  it.each(accepted)('accepts $what', async ({ file, text }) => {
    expect(await brokenRules(file ?? 'src/catalog/actions/planted.ts', text)).toEqual([])
  })

  it('cannot be switched off in a file', async () => {
    const text = '/* eslint-disable */\nexport const port = process.env.PORT\n'
    expect(await brokenRules('src/catalog/actions/planted.ts', text)).toContain('xingwen/environment-in-one-place')
  })
})
