import { stopPlans, killAtPoints } from '@/processes/faults/kill-at-points'
import { removeFolder, startServer, temporaryFolder, type StartedServer } from '../../support/started-server'
import { access } from './access'
import { scripts } from './browser'
import { crossSite } from './cross-site'
import { damagedFiles } from './damage'
import { fullDisk } from './full-disk'
import { openHouse, stillServes, type AttackSet, type Figure, type Size } from './house'
import { innerAddresses } from './inner-addresses'
import { oddQuestions } from './odd-questions'
import { oddRequests } from './odd-requests'
import { oracles } from './oracles'
import { typing } from './typing'
import { badUploads } from './uploads'

/** Sets that need a house with its doors open, in the order in which they are tried. */
const attackSets: AttackSet[] = [access, oracles, crossSite, innerAddresses, scripts, badUploads, oddRequests, oddQuestions, typing, fullDisk, damagedFiles]

/** The gate's: what its other tests do not try already, in their short form. */
const shortSets: AttackSet[] = [access, oracles, crossSite, badUploads, oddRequests, oddQuestions]

/** The short sets against a server that runs already. */
export async function attackShortly(server: StartedServer): Promise<Figure[]> {
  const house = await openHouse(server)
  const figures: Figure[] = []
  for (const set of shortSets) figures.push(await set.run(house, 'short', () => undefined))
  await stillServes(house)
  return figures
}

type Hostile = { size: Size; only?: string; say(text: string): void }

/** Starts the built product on a folder of its own, on the loopback address alone, and tries every set against it. */
export async function runHostile({ size, only, say }: Hostile): Promise<Figure[]> {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir })
  const figures: Figure[] = []
  try {
    const house = await openHouse(server)
    for (const set of attackSets.filter(({ name }) => !only || name.includes(only))) {
      figures.push(await set.run(house, size, say))
      say(tell(figures.at(-1) as Figure))
      await stillServes(house)
    }
    const code = await server.stop()
    figures.push({ set: 'stopping afterwards', tried: 1, refused: code === 0 ? 1 : 0, broken: code === 0 ? [] : [`it ended with ${code}`], hits: [] })
    if (!only) figures.push(await kills(size))
    return figures
  } finally {
    await server.kill()
    removeFolder(dataDir)
  }
}

async function kills(size: Size): Promise<Figure> {
  const plans = size === 'long' ? stopPlans : stopPlans.filter((_, place) => place % 6 === 0)
  const { lost, double, stuck, falselyFailed } = await killAtPoints({ kind: 'sqlite' }, () => undefined, plans)
  const hits = Object.entries({ lost, double, stuck, falselyFailed }).filter(([, count]) => count > 0)
  return {
    set: 'kills in the middle of a delivery',
    tried: plans.length,
    refused: plans.length,
    broken: [],
    hits: hits.map(([name, count]) => `${name} ${count}`),
  }
}

export function isHeld({ broken, hits }: Figure): boolean {
  return broken.length + hits.length === 0
}

/** One line of the table, and below it what was measured and what went wrong. */
export function tell({ set, tried, refused, broken, hits, notes = [] }: Figure): string {
  const line = `${set.padEnd(46)} ${String(tried).padStart(6)} tried ${String(refused).padStart(6)} refused ${String(broken.length).padStart(4)} broken ${String(hits.length).padStart(4)} hits`
  return [line, ...[...notes, ...[...hits, ...broken].slice(0, 40)].map((what) => `    ${what}`)].join('\n')
}
