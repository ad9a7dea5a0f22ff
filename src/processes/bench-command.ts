import { parseArgs } from 'node:util'
import { DomainError } from '@/platform/errors'
import type { Figure } from './figure'
import type { Io } from './io'

/** `broken` names the budgets that do not hold. */
type Bench = (options: { rows: number; database?: string; say(progress: string): void }) => Promise<{ figures: Figure[]; broken?: string[] }>

const usualRows = 20_000

const benches: Record<string, () => Promise<Bench>> = {
  storefront: async () => (await import('./bench-storefront')).benchStorefront,
  typeset: async () => (await import('./bench-typeset')).benchTypeset,
  paint: async () => (await import('./bench-paint')).benchPaint,
  scale: async () => (await import('./bench-scale')).benchScale,
  search: async () => (await import('./bench-search')).benchSearch,
  dispatcher: async () => (await import('./bench-dispatcher')).benchDispatcher,
}

/** `bench NAME`: figures as a table, or as JSON with `--json`. Ratios are taken within one run. */
export async function runBench(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      rows: { type: 'string' },
      database: { type: 'string' },
      'seed-only': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const names = Object.keys(benches).join(', ')
  if (values.help) {
    io.stdout(`用法 · Usage: npx xingwen bench NAME [--json]\nNAME: ${names}\nscale, search: --rows N (${usualRows}) [--database mongodb://…]\n`)
    return 0
  }
  const load = benches[positionals[0] ?? '']
  if (!load) {
    throw new DomainError({ code: 'UNKNOWN_BENCH', text: { zh: `请写明测哪一项：${names}。`, en: `Say what to measure: ${names}.` } })
  }
  const rows = rowsIn(values.rows)
  if (values['seed-only']) {
    await (await import('./scale/seed-workspace')).seedWorkspace(rows)
    return 0
  }
  const { figures, broken = [] } = await (await load())({ rows, database: values.database, say: (text) => io.stderr(text) })
  if (values.json) io.stdout(`${JSON.stringify({ figures, ...(broken.length > 0 && { broken }) })}\n`)
  else for (const figure of figures) io.stdout(`${tell(figure)}\n`)
  if (broken.length > 0) io.stderr(`超出预算 · Over budget: ${broken.join('; ')}\n`)
  return broken.length > 0 ? 1 : 0
}

function rowsIn(text: string | undefined): number {
  const rows = text === undefined ? usualRows : Number(text)
  if (Number.isInteger(rows) && rows >= 1_000 && rows <= 200_000) return rows
  throw new DomainError({
    code: 'BENCH_ROWS',
    text: { zh: '--rows 应是 1000 到 200000 之间的整数。', en: '--rows must be a whole number between 1000 and 200000.' },
  })
}

function tell({ name, value, unit, baseline, ratio }: Figure): string {
  const against = baseline === undefined ? '' : `   baseline ${round(baseline)} ${unit}`
  return `${name.padEnd(44)} ${String(round(value)).padStart(12)} ${unit}${against}${ratio === undefined ? '' : `   ratio ${ratio.toFixed(2)}`}`
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000
}
