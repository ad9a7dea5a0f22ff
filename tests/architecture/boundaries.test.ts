import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult, type IResolveOptions } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanTree, plantedViolations, type Tree } from './planted-violations'

const options = await extractOptions(fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url)))

type Broken = { rule: string; from: string; to: string }

async function breaches(directory: string): Promise<Broken[]> {
  const tsConfigFile = path.join(directory, 'tsconfig.json')
  const { output } = await cruise(
    ['src', 'payload.config.ts'],
    { ...options, validate: true, baseDir: directory },
    { tsConfig: tsConfigFile } as Partial<IResolveOptions>,
    { tsConfig: extractTSConfig(tsConfigFile) },
  )
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

/** What the tool finds in a small tree. That the product keeps the rules is a step of the gate of its own. */
async function breachesOf(...trees: Tree[]): Promise<Broken[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'xingwen-boundaries-'))
  try {
    for (const [name, text] of trees.flatMap((tree) => Object.entries(tree))) {
      const file = path.join(directory, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    return await breaches(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

describe('boundaries', () => {
  let planted: Broken[] = []
  beforeAll(async () => {
    planted = await breachesOf(cleanTree, ...plantedViolations.map(({ files }) => files))
  })

  it('accept a small product that keeps them', async () => {
    expect(await breachesOf(cleanTree)).toEqual([])
  })

  it.each(plantedViolations)('$rule refuses $what', ({ rule, files }) => {
    const found = planted.filter(({ from }) => Object.hasOwn(files, from))
    expect([...new Set(found.map((breach) => breach.rule))]).toEqual([rule])
  })

  it('have planted violations with files of their own, and refuse nothing else', () => {
    const files = plantedViolations.flatMap((one) => Object.keys(one.files))
    expect(files).toEqual([...new Set(files)])
    expect(files.filter((file) => Object.hasOwn(cleanTree, file))).toEqual([])
    expect(planted.filter(({ from }) => !files.includes(from))).toEqual([])
  })

  it('have a planted violation for every rule', () => {
    const rules = new Set(options.ruleSet?.forbidden?.map(({ name }) => name))
    expect(new Set(plantedViolations.map(({ rule }) => rule))).toEqual(rules)
  })
})
