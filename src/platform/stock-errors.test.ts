import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stockError } from './stock-errors'

const dist = path.resolve(import.meta.dirname, '../../node_modules/payload/dist')

/** Of developers for developers: faults in a configuration, and of features that no collection here has. */
const unmet = [
  'Join fields cannot be added to arrays, blocks or globals.',
  'Orderable joins must target a single collection',
  'This action will lock you out of this preset.',
  'publishAllLocales and unpublishAllLocales cannot both be true.',
]

/** What the installed Payload throws with a text of its own instead of a translated one. */
function saidInEnglishOnly(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && !file.includes('.spec.'))
  const said = files.flatMap((file) => [...readFileSync(path.join(dist, file), 'utf8').matchAll(/new APIError\('([^']*)'/g)].map(([, text]) => text ?? ''))
  return [...new Set(said)].sort()
}

describe('stockError', () => {
  it('has every refusal that Payload words in English alone, in both languages', () => {
    const said = saidInEnglishOnly()
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter((text) => !stockError(text) && !unmet.includes(text))).toEqual([])
  })

  it('leaves alone what Payload says in the reader’s language', () => {
    expect(stockError('您无权执行此操作。')).toBeNull()
    expect(stockError(undefined)).toBeNull()
  })
})
