import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from './figure'
import type { Measured } from './faults/measure'
import { assemble } from './faults/troupe'

const bursts = 5

/** Lateness when many deliveries are due at one instant, on an empty SQLite workspace of its own, in a process of its own. */
export async function benchDispatcher(): Promise<{ figures: Figure[] }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-bench-'))
  const troupe = await assemble({
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    DATABASE_URL: `file:${path.join(directory, 'bench.db')}`,
    DEMO: '0',
    PAYLOAD_SECRET: 'a secret that only measurements use',
    LOG_LEVEL: 'error',
  })
  try {
    return { figures: figuresOf(await troupe.run<Measured>('measure', { bursts })) }
  } finally {
    await troupe.dismiss()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** `baseline` is the budget of the design, `ratio` what we need of it. */
function figuresOf({ hundred, thousand, idleStatementsPerSecond, idleCpuPercent }: Measured): Figure[] {
  const late = hundred.flatMap(({ lateMs }) => lateMs).sort((a, b) => a - b)
  const against = (name: string, value: number, budget: Pick<Figure, 'unit'> & { baseline: number }): Figure => ({
    name,
    value,
    ...budget,
    ratio: value / budget.baseline,
  })
  return [
    against(`100 due at once, ${bursts} bursts: median late`, quantile(late, 0.5), { unit: 'ms', baseline: 300 }),
    against(`100 due at once, ${bursts} bursts: p99 late`, quantile(late, 0.99), { unit: 'ms', baseline: 1_000 }),
    against(`100 due at once, ${bursts} bursts: worst late`, late.at(-1) ?? 0, { unit: 'ms', baseline: 2_000 }),
    against('1,000 due at once: last one begun after', thousand.finishedMs, { unit: 'ms', baseline: 20_000 }),
    { name: 'begun early', value: thousand.early + hundred.reduce((sum, { early }) => sum + early, 0), unit: 'deliveries' },
    against('statements while idle', idleStatementsPerSecond, { unit: '/s', baseline: 2 }),
    { name: 'processor while idle', value: idleCpuPercent, unit: '% of a core' },
  ]
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
