import { type Resources, type TargetName, typeset } from '@/typesetting'
import { benchDocument, benchPictures } from './bench-typeset-document'
import { inlineWithJuice } from './bench-typeset-juice'
import type { Figure } from './bench-command'

const ROUNDS = 7
/** One turn of a round lasts about this long, so that a pause of the machine spoils one turn only. */
const TURN_MS = 150

/**
 * Measures typesetting on one core: documents a second, against writing the same HTML with classes and a style
 * sheet and inlining it with juice, and how time grows with ten times the content. Turns are interleaved; medians.
 */
export async function benchTypeset(): Promise<{ figures: Figure[] }> {
  const resources: Resources = { pictures: benchPictures(100), products: {}, promotions: {} }
  const small = benchDocument(1)
  const large = benchDocument(10)
  const run = (target: TargetName, document: typeof small) => () => typeset({ document, resources, target, theme: 'sea' }).html.length
  const juice = await inlineWithJuice(typeset({ document: small, resources, target: 'wechat', theme: 'sea' }).html)
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
      { name: 'wechat, 5,000 characters, 30 blocks, 10 pictures', value: of('wechat'), unit: 'documents/s', baseline: of('juice'), ratio: of('wechat') / of('juice') },
      { name: 'storefront, the same document', value: of('storefront'), unit: 'documents/s' },
      { name: 'convert, then juice', value: of('juice'), unit: 'documents/s' },
      { name: 'time for ten times the content', value: growth, unit: 'times', baseline: 1, ratio: growth },
    ],
  }
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
