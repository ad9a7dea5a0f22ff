import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SearchedRow } from './declaration'
import { IndexFile } from './index-file'

let directory: string
let index: IndexFile
const file = () => path.join(directory, 'search.db')
const row = (id: number, title: string, over: Partial<SearchedRow> = {}): SearchedRow => ({
  ...{ collection: 'drafts', id: String(id), title, text: '', stamp: `2026-01-01T00:00:0${id % 10}.000Z` },
  ...over,
})
const found = async (words: string, collections = ['drafts', 'product-categories'], limit = 20) =>
  (await index.find({ words, collections, limit })).map(({ id }) => id)

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'xingwen-search-'))
  index = await IndexFile.open(file())
})
afterEach(() => {
  index.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('the index', () => {
  it('finds any two characters or more that stand beside each other, in titles and texts', async () => {
    await index.put([row(1, '玉龙雪山与丽江古城'), row(2, '大理', { text: '去古城墙上看日落，Hong Kong 2026' }), row(3, '三亚')])
    expect(await found('古城')).toEqual(['1', '2'])
    expect(await found('古城墙')).toEqual(['2'])
    expect(await found('龙雪')).toEqual(['1'])
    expect(await found('ong ko')).toEqual(['2'])
    expect(await found('026')).toEqual(['2'])
    expect(await found('北京')).toEqual([])
  })

  it('agrees with looking for the words in every text', async () => {
    const letters = [...'山水古城雪月风花ab12 ，']
    let seed = 7
    const any = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
    const texts = Array.from({ length: 300 }, () => Array.from({ length: 3 + any(14) }, () => letters[any(letters.length)]).join(''))
    await index.put(texts.map((text, at) => row(at, 't', { text })))
    for (let round = 0; round < 400; round += 1) {
      const words = Array.from({ length: 2 + any(3) }, () => letters[any(letters.length - 2)]).join('')
      const expected = texts.flatMap((text, at) => (text.includes(words) ? [String(at)] : []))
      expect((await found(words, ['drafts'], 400)).sort(), words).toEqual(expected.sort())
    }
  })

  it('does not join what a mark or a space separates', async () => {
    await index.put([row(1, '古城，城墙')])
    expect(await found('古城城墙')).toEqual([])
    expect(await found('城墙 古城')).toEqual(['1'])
  })

  it('finds one character wherever it stands', async () => {
    await index.put([row(1, '看雪'), row(2, '雪山'), row(3, '山')])
    expect((await found('雪')).sort()).toEqual(['1', '2'])
  })

  it('finds titles by their sound', async () => {
    await index.put([row(1, '丽江古城'), row(2, '重庆火锅')])
    expect(await found('ljgc')).toEqual(['1'])
    expect(await found('lijiang')).toEqual(['1'])
    expect(await found('chongqing')).toEqual(['2'])
  })

  it('answers titles before texts, the title itself first, then what was changed last', async () => {
    await index.put([row(1, '丽江'), row(2, '去丽江'), row(3, '大理', { text: '丽江' }), row(4, '丽江三日')])
    expect(await found('丽江')).toEqual(['1', '4', '2', '3'])
  })

  it('holds each document once, as it was last, and forgets what is dropped', async () => {
    await index.put([row(1, '旧名')])
    await index.put([row(1, '新名', { stamp: '2026-02-01T00:00:00.000Z' })])
    await index.put([row(1, '更旧', { stamp: '2025-01-01T00:00:00.000Z' })])
    expect(await found('旧名')).toEqual([])
    expect(await found('更旧')).toEqual([])
    expect(await found('新名')).toEqual(['1'])
    await index.drop('drafts', ['1'])
    expect(await found('新名')).toEqual([])
    expect(await index.state('drafts')).toBeNull()
  })

  it('looks only where it is asked to', async () => {
    await index.put([row(1, '丽江'), row(2, '丽江', { collection: 'product-categories' })])
    expect(await found('丽江', ['product-categories'])).toEqual(['2'])
    expect(await index.idsOf({ words: '丽江', collection: 'drafts', most: 5 })).toEqual(['1'])
    expect(await index.idsOf({ words: '丽江', collection: 'drafts', most: 0 })).toBeNull()
  })

  it('is made anew when the file is damaged or of another form', async () => {
    await index.put([row(1, '丽江')])
    index.close()
    for (const ending of ['-wal', '-shm']) rmSync(`${file()}${ending}`, { force: true })
    writeFileSync(file(), 'no database at all, but longer than a head of one would be'.repeat(100))
    index = await IndexFile.open(file())
    expect(await found('丽江')).toEqual([])
    await index.put([row(1, '丽江')])
    index.close()
    const client = createClient({ url: `file:${file()}` })
    await client.execute('PRAGMA user_version = 99')
    client.close()
    index = await IndexFile.open(file())
    expect(await index.state('drafts')).toBeNull()
  })
})
