import { type Resources, type TargetName, typeset } from '@/typesetting'
import { benchDocument, benchPictures } from './bench-typeset-document'
import { inlineWithJuice } from './bench-typeset-juice'
import type { RichDocument } from '@/writing'
import type { Figure } from './figure'

const ROUNDS = 7
/** One turn of a round lasts about this long, so that a pause of the machine spoils one turn only. */
const TURN_MS = 150

/**
 * Measures typesetting on one core: documents a second, against writing the same HTML with classes and a style
 * sheet and inlining it with juice, and how time grows with ten times the content. Turns are interleaved; medians.
 */
export async function benchTypeset(): Promise<{ figures: Figure[] }> {
  const resources: Resources = { pictures: benchPictures(100), products: {}, promotions: {} }
  const small = Array.from({ length: 10 }, (_, i) => benchDocument(1, i))
  const large = [benchDocument(10)]
  const set = (target: TargetName, document: RichDocument): string => typeset({ document, resources, target, theme: 'sea' }).html
  const run = (target: TargetName, documents: readonly RichDocument[]) => inTurn(documents, (document) => set(target, document).length)
  const juice = await inlineWithJuice(set('wechat', benchDocument(1)))
  const turns: Record<string, () => number> = {
    wechat: run('wechat', small),
    storefront: run('storefront', small),
    juice,
    tenfold: run('wechat', large),
  }
  const speeds = measure(turns)
  const of = (name: string): number => median(speeds[name] ?? [])
  const growth = median((speeds['wechat'] ?? []).map((speed, i) => speed / (speeds['tenfold']?.[i] ?? Number.NaN)))
  return {
    figures: [
      {
        name: 'wechat, 5,000 characters, 30 blocks, 10 pictures',
        value: of('wechat'),
        unit: 'documents/s',
        baseline: of('juice'),
        ratio: of('wechat') / of('juice'),
      },
      { name: 'storefront, the same document', value: of('storefront'), unit: 'documents/s' },
      { name: 'convert, then juice', value: of('juice'), unit: 'documents/s' },
      { name: 'time for ten times the content', value: growth, unit: 'times', baseline: 1, ratio: growth },
    ],
  }
}

/** Each call takes the next document, so that one small document does not live in the processor's cache. */
function inTurn(documents: readonly RichDocument[], act: (document: RichDocument) => number): () => number {
  let next = 0
  return () => act(documents[next++ % documents.length] as RichDocument)
}

function measure(turns: Record<string, () => number>): Record<string, number[]> {
  const speeds: Record<string, number[]> = {}
  for (const turn of Object.values(turns)) speedOf(turn)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, turn] of Object.entries(turns)) (speeds[name] ??= []).push(speedOf(turn))
  }
  return speeds
}

/** Runs a turn over and over; processor time is counted, so that other programs on the machine disturb less. */
function speedOf(turn: () => number): number {
  const start = process.cpuUsage()
  const until = performance.now() + TURN_MS
  let times = 0
  do {
    turn()
    times++
  } while (performance.now() < until || times < 3)
  const { user, system } = process.cpuUsage(start)
  return times / ((user + system) / 1_000_000)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
