import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult, type IResolveOptions } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanTree, plantedViolations, type Tree } from './planted-violations'

const root = fileURLToPath(new URL('../../', import.meta.url))
const options = await extractOptions(path.join(root, '.dependency-cruiser.cjs'))

async function brokenRules(directory: string): Promise<string[]> {
  const tsConfigFile = path.join(directory, 'tsconfig.json')
  const { output } = await cruise(
    ['src', 'payload.config.ts'],
    { ...options, validate: true, baseDir: directory },
    { tsConfig: tsConfigFile } as Partial<IResolveOptions>,
    { tsConfig: extractTSConfig(tsConfigFile) },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

const ruleNames = (violations: string[]) => [...new Set(violations.map((violation) => violation.split(':')[0]))]

async function plant(directory: string, tree: Tree): Promise<void> {
  for (const [name, text] of Object.entries(tree)) {
    const file = path.join(directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

describe('boundaries', () => {
  let directory = ''
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'xingwen-boundaries-'))
    await plant(directory, cleanTree)
  })
  afterEach(() => rm(directory, { recursive: true, force: true }))

  it('accepts a small product that keeps them', async () => {
    expect(await brokenRules(directory)).toEqual([])
  })

  it.each(plantedViolations)('$rule refuses $what', async ({ rule, files }) => {
    await plant(directory, files)
    expect(ruleNames(await brokenRules(directory))).toEqual([rule])
  })

  it('has a planted violation for every rule', () => {
    const rules = new Set(options.ruleSet?.forbidden?.map(({ name }) => name))
    expect(new Set(plantedViolations.map(({ rule }) => rule))).toEqual(rules)
  })
})

describe('the product', () => {
  it('keeps every boundary', async () => {
    expect(await brokenRules(root)).toEqual([])
  })
})
