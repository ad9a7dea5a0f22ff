import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SearchedRow } from '@/platform/search/declaration'
import { indexIn, type SearchIndex } from '@/platform/search/index-thread'
import { runsOf } from '@/platform/search/words'
import type { Figure } from './figure'

const samples = 200
const warmUp = 20
const budgetMs = 20
const collections = ['drafts', 'topics', 'products', 'assets', 'posts']
const syllables = [...'山水古城雪月风花云海林溪茶马石桥日夜春秋冬夏早晚南北东西湖江岛滩峡谷寺塔村镇街巷灯火星河草原沙漠驼铃鹿鸣鹤影晨雾晚霞']

type Asked = { rows: number; say(progress: string): void }

/** The index of the search over `rows` documents in a file of its own: how long it takes to answer, and whether it answers all. */
export async function benchSearch({ rows, say }: Asked): Promise<{ figures: Figure[]; broken: string[] }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-bench-'))
  try {
    const file = path.join(directory, 'search.db')
    const index = indexIn(file)
    const documents = Array.from({ length: rows }, (_, at) => documentOf(at))
    say(`${rows} documents\n`)
    const began = performance.now()
    for (let at = 0; at < rows; at += 500) await index.put(documents.slice(at, at + 500))
    const built = performance.now() - began
    const result: { figures: Figure[]; broken: string[] } = { figures: [], broken: [] }
    for (const [name, words] of Object.entries(questions)) {
      const { times, lost } = await ask(index, documents, words)
      const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? NaN
      result.figures.push({ name: `${name}: p95`, value: p95, unit: 'ms', baseline: budgetMs, ratio: p95 / budgetMs })
      result.figures.push({ name: `${name}: documents that were not found`, value: lost, unit: 'of all that hold the words' })
      if (p95 > budgetMs) result.broken.push(`${name}: p95 ${p95.toFixed(1)} ms`)
      if (lost > 0) result.broken.push(`${name}: ${lost} not found`)
    }
    result.figures.push(
      { name: 'a document taken in', value: built / rows, unit: 'ms' },
      { name: 'size', value: Math.round(statSync(file).size / rows), unit: 'bytes a document' },
    )
    return result
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Each sample asks for other words. */
const questions: Record<string, (n: number) => string> = {
  'two characters that stand everywhere': (n) => syllable(n) + syllable(n + 1),
  'three characters': (n) => [n, n * 3 + 1, n * 7 + 2].map(syllable).join(''),
  'two words': (n) => `${syllable(n) + syllable(n + 1)} ${syllable(n * 5) + syllable(n * 5 + 1)}`,
  'a number': (n) => String(1_000 + n * 37),
  'words that stand nowhere': (n) => `鑫${syllable(n)}`,
  'one character': (n) => syllable(n),
}

function syllable(n: number): string {
  return syllables[n % syllables.length] ?? ''
}

function documentOf(at: number): SearchedRow {
  let seed = at + 1
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  const sentence = (length: number) =>
    Array.from({ length }, (_, place) => (place % 12 === 11 ? '，' : syllable(next() % 3 === 0 ? place + at : next()))).join('')
  const collection = collections[at % collections.length] ?? ''
  return { collection, id: String(at), title: sentence(10), text: `${sentence(300)} ${at}`, stamp: new Date(1_700_000_000_000 + at).toISOString() }
}

async function ask(index: SearchIndex, documents: SearchedRow[], words: (n: number) => string): Promise<{ times: number[]; lost: number }> {
  const times: number[] = []
  let lost = 0
  for (let n = -warmUp; n < samples; n += 1) {
    const asked = words(n + warmUp)
    const began = performance.now()
    await index.find({ words: asked, collections, limit: 20 })
    if (n >= 0) times.push(performance.now() - began)
    // Compared with looking through every text, for a few: it takes longer than all the rest.
    if (n >= 0 && n % 40 === 0) lost += await missing(index, documents, asked)
  }
  return { times: times.sort((a, b) => a - b), lost }
}

async function missing(index: SearchIndex, documents: SearchedRow[], words: string): Promise<number> {
  const pieces = runsOf(words)
  const [collection = ''] = collections
  const holding = documents.filter((one) => one.collection === collection && pieces.every((piece) => one.title.includes(piece) || one.text.includes(piece)))
  const found = new Set(await index.idsOf({ words, collection, most: documents.length }))
  return holding.filter(({ id }) => !found.has(id)).length
}
