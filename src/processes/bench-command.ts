import { parseArgs } from 'node:util'
import { DomainError } from '@/platform/errors'
import type { Figure } from './figure'
import type { Io } from './io'

type Bench = () => Promise<{ figures: Figure[] }>

const benches: Record<string, () => Promise<Bench>> = {
  storefront: async () => (await import('./bench-storefront')).benchStorefront,
  typeset: async () => (await import('./bench-typeset')).benchTypeset,
  dispatcher: async () => (await import('./bench-dispatcher')).benchDispatcher,
}

/** `bench NAME`: figures as a table, or as JSON with `--json`. Ratios are taken within one run. */
export async function runBench(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const names = Object.keys(benches).join(', ')
  if (values.help) {
    io.stdout(`用法 · Usage: npx xingwen bench NAME [--json]\nNAME: ${names}\n`)
    return 0
  }
  const load = benches[positionals[0] ?? '']
  if (!load) {
    throw new DomainError({ code: 'UNKNOWN_BENCH', text: { zh: `请写明测哪一项：${names}。`, en: `Say what to measure: ${names}.` } })
  }
  const { figures } = await (await load())()
  if (values.json) io.stdout(`${JSON.stringify({ figures })}\n`)
  else for (const figure of figures) io.stdout(`${tell(figure)}\n`)
  return 0
}

function tell({ name, value, unit, baseline, ratio }: Figure): string {
  const against = baseline === undefined ? '' : `   baseline ${round(baseline)} ${unit}`
  return `${name.padEnd(44)} ${String(round(value)).padStart(12)} ${unit}${against}${ratio === undefined ? '' : `   ratio ${ratio.toFixed(2)}`}`
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000
}
