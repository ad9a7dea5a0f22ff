import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DomainError } from '@/platform/errors'
import type { Figure } from './figure'
import { courses, type Course } from './scale/courses'
import { startWorkspace, type Place, type Workspace } from './scale/run-server'

const smallRows = 1_000
const samples = 20
/** A budget is a ratio; of what takes a few milliseconds the machine's own unrest is more than half. */
const slackMs = 5
const mostGrowth = 1.5
const slowestHealthMs = 100
const mostMemoryBytes = 1024 * 1024 * 1024

/** `database`: the address of a MongoDB server to measure on instead of SQLite. */
export type Asked = { rows: number; database?: string; say(progress: string): void }
export type ScaleResult = { figures: Figure[]; broken: string[] }

/**
 * Measures the really started server with `rows` of everything beside one with 1,000, request by request in turn.
 * @throws DomainError `BENCH_NEEDS_BUILD` when the product is not built.
 */
export async function benchScale({ rows, database, say }: Asked): Promise<ScaleResult> {
  if (!existsSync('.next/BUILD_ID') || !existsSync('dist/server.mjs')) throw needsBuild
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-scale-'))
  const running: Workspace[] = []
  try {
    for (const size of [smallRows, rows]) running.push(await startWorkspace(placeOf(directory, running.length, database), size))
    const [small, large] = running as [Workspace, Workspace]
    const result: ScaleResult = { figures: [], broken: [] }
    // The first page of the admin loads it, which takes as long whatever there is.
    for (const workspace of [small, large]) await workspace.ask({ path: '/admin/collections/topics', role: 'editor' })
    const slowest = await watchHealth(large, async () => {
      for (const course of courses) {
        say(`${course.name}\n`)
        await measure(course, small, large).then(
          (times) => judge(result, course, times),
          // One thing that cannot be done is told with the rest.
          (error: unknown) => result.broken.push(error instanceof Error ? error.message : String(error)),
        )
      }
    })
    note(
      result,
      { name: 'slowest /healthz meanwhile', value: slowest, unit: 'ms', baseline: slowestHealthMs, ratio: slowest / slowestHealthMs },
      slowest <= slowestHealthMs,
    )
    const memory = large.memory()
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
    note(
      result,
      { name: 'memory of the server', value: megabytes(memory), unit: 'MB', baseline: megabytes(small.memory()), ratio: memory / small.memory() },
      memory <= mostMemoryBytes,
    )
    return result
  } finally {
    for (const workspace of running) await workspace.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

function placeOf(...[parent, index, server]: [parent: string, index: number, server: string | undefined]): Place {
  const directory = path.join(parent, String(index))
  mkdirSync(directory)
  if (server === undefined) return { directory }
  const address = new URL(server)
  address.pathname = `/${path.basename(parent)}-${index}`
  return { directory, database: address.href }
}

type Times = { small: number[]; large: number[] }

async function measure(course: Course, small: Workspace, large: Workspace): Promise<Times> {
  const times: Times = { small: [], large: [] }
  for (let n = -2; n < samples; n++) {
    for (const [workspace, kept] of [
      [small, times.small],
      [large, times.large],
    ] as const) {
      const { status, ms, body } = await workspace.ask(await course.ask(n + 2, workspace))
      if (status >= 500 || status >= 400 !== (course.isRefused ?? false)) throw new Error(`${course.name}: ${status} ${body.slice(0, 300)}`)
      if (n >= 0) kept.push(ms)
    }
  }
  return times
}

function judge(result: ScaleResult, course: Course, { small, large }: Times): void {
  const [p50, p95] = [quantile(large, 0.5), quantile(large, 0.95)]
  const [base50, base95] = [quantile(small, 0.5), quantile(small, 0.95)]
  result.figures.push({ name: `${course.name}: p50`, value: p50, unit: 'ms', baseline: base50, ratio: p50 / base50 })
  note(
    result,
    { name: `${course.name}: p95`, value: p95, unit: 'ms', baseline: base95, ratio: p95 / base95 },
    p95 <= Math.max(base95 * mostGrowth, base95 + slackMs),
  )
}

function note(result: ScaleResult, figure: Figure, holds: boolean): void {
  result.figures.push(figure)
  if (!holds) result.broken.push(figure.name)
}

/** Asks ten times a second whether the server is well, as a load balancer does; the longest wait is the longest it was deaf. */
async function watchHealth(workspace: Workspace, work: () => Promise<void>): Promise<number> {
  let slowest = 0
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      slowest = Math.max(slowest, (await workspace.ask({ path: '/healthz' })).ms)
      await pause(100)
    }
  }
  await Promise.all([watch(), work().finally(() => (isOver = true))])
  return slowest
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const needsBuild = new DomainError({
  code: 'BENCH_NEEDS_BUILD',
  text: {
    zh: '这项测量会真正启动服务，需要先构建。请运行 npm run build 后重试。',
    en: 'This measurement starts the real server, which is not built yet. Run npm run build and try again.',
  },
})
