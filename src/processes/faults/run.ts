import { parseArgs } from 'node:util'
import { DomainError } from '@/platform/errors'
import type { Io } from '../io'
import { killAtPoints, stopPlans } from './kill-at-points'
import { killWorkers } from './kill-workers'
import { loseAnswers } from './lose-answers'
import { seededRandom } from './random'
import type { Database, Verdict } from './scene'

const usage = `用法 · Usage:
  npm run faults -- [--database sqlite|mongodb] [--mongodb URL] [--no-points] [--kills N] [--deliveries N] [--answers N] [--seed N] [--json]

在投递的每个节点和随机时刻杀掉投递进程、弄丢平台的回答，数一数丢了几条、重了几条 · kills delivering processes at every point of a delivery and at random, loses answers, and counts what was lost or sent twice
  --database   默认两种都测（MongoDB 需要 --mongodb）· both by default (MongoDB needs --mongodb)
  --mongodb    一个可以随意写的 MongoDB 地址 · the address of a MongoDB that may be written to at will
  --no-points  不跑各节点 · leaves out the points
  --kills 100  --deliveries 600  --answers 100
  --seed       让随机数可重复 · repeats the random choices of a run
`
const options = {
  database: { type: 'string' },
  mongodb: { type: 'string' },
  'no-points': { type: 'boolean' },
  kills: { type: 'string' },
  deliveries: { type: 'string' },
  answers: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Finding = { name: string; database: Database['kind']; seed: number; verdict: Verdict }

/** `faults`: exit code 0 only when nothing was lost, double, stuck or falsely failed. */
export async function runFaults(argv: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  const seed = count(values.seed, Date.now() % 2 ** 31, '--seed')
  const findings: Finding[] = []
  for (const database of databases(values.database, values.mongodb)) {
    const kind = database.kind
    const kills = count(values.kills, 100, '--kills')
    const random = seededRandom(seed)
    const say = (text: string) => io.stderr(`${kind}: ${text}\n`)
    if (!values['no-points']) findings.push({ name: `${stopPlans.length} points`, database: kind, seed, verdict: await killAtPoints(database, say) })
    if (kills > 0) {
      const verdict = await killWorkers({
        database,
        kills,
        random,
        say,
        deliveries: count(values.deliveries, 600, '--deliveries'),
        workers: kind === 'sqlite' ? 1 : 3,
      })
      findings.push({ name: `${kills} kills`, database: kind, seed, verdict })
    }
    const answers = count(values.answers, 100, '--answers')
    if (answers > 0) findings.push({ name: `${answers} lost answers`, database: kind, seed, verdict: await loseAnswers({ database, answers, random }) })
  }
  io.stdout(values.json ? `${JSON.stringify({ findings })}\n` : `${findings.map(tell).join('\n')}\n`)
  return findings.every(({ verdict }) => isClean(verdict)) ? 0 : 1
}

export function isClean({ lost, double, stuck, falselyFailed }: Verdict): boolean {
  return lost + double + stuck + falselyFailed === 0
}

function tell({ name, database, seed, verdict }: Finding): string {
  const { deliveries, lost, double, stuck, falselyFailed, sentAgain, lookedUp, secondsToSettle } = verdict
  return `${database.padEnd(8)} ${name.padEnd(18)} ${deliveries} deliveries: lost ${lost}, double ${double}, stuck ${stuck}, falsely failed ${falselyFailed}; sent again ${sentAgain}, looked up ${lookedUp}, settled in ${secondsToSettle.toFixed(1)} s (seed ${seed})`
}

function databases(asked: string | undefined, mongodb: string | undefined): Database[] {
  if (asked === 'mongodb' && !mongodb) {
    throw new DomainError({
      code: 'FAULTS_NEED_MONGODB',
      text: { zh: '请用 --mongodb 给出一个可以随意写的 MongoDB 地址。', en: 'Name a MongoDB that may be written to at will with --mongodb.' },
    })
  }
  const all: Database[] = [{ kind: 'sqlite' }, ...(mongodb ? [{ kind: 'mongodb' as const, url: mongodb }] : [])]
  return asked ? all.filter(({ kind }) => kind === asked) : all
}

function count(given: string | undefined, otherwise: number, name: string): number {
  const value = given === undefined ? otherwise : Number(given)
  if (Number.isInteger(value) && value >= 0) return value
  throw new DomainError({
    code: 'BAD_NUMBER',
    text: { zh: `${name} 要填 0 以上的整数，现在是「${given}」。`, en: `${name} takes a whole number from 0; it is “${given}”.` },
  })
}
