import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { configKeys } from '@/platform/config'

const fromRoot = (name: string) => new URL(`../../${name}`, import.meta.url)

const decisions = (await readdir(fromRoot('docs/decisions'))).filter((name) => !name.startsWith('.'))

describe('decision records', () => {
  it('are named NNN-title.md, each with a number of its own', () => {
    expect(decisions).not.toEqual([])
    expect(decisions.filter((name) => !/^\d{3}-[a-z0-9-]+\.md$/.test(name))).toEqual([])
    const numbers = decisions.map((name) => name.slice(0, 3))
    expect(numbers).toEqual([...new Set(numbers)])
  })

  it.each(decisions)('%s says its context, decision and consequences', async (name) => {
    const text = await readFile(fromRoot(`docs/decisions/${name}`), 'utf8')
    expect([...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part)).toEqual(['Context', 'Decision', 'Consequences'])
  })
})

describe('.env.example', () => {
  it('names every variable of the configuration, and no other', async () => {
    const text = await readFile(fromRoot('.env.example'), 'utf8')
    const named = [...text.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
    expect([...new Set(named)].sort()).toEqual([...configKeys].sort())
  })
})
