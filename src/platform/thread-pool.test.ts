import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { ProcessCrashedError, ThreadLimitError, type ThreadPlan } from './thread-plan'
import { ThreadPool } from './thread-pool'

const folder = mkdtempSync(path.join(tmpdir(), 'xingwen-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => void vi.useRealTimers())

/** Does what a task names; `held` counts what this thread was asked before. */
const program = path.join(folder, 'program.mjs')
writeFileSync(
  program,
  `import { parentPort } from 'node:worker_threads'
const port = parentPort ?? { on: (name, hear) => process.on(name, hear), postMessage: (words) => process.send(words) }
let held = 0
port.on('message', ({ act, value }) => {
  if (act === 'loop') for (;;);
  if (act === 'grow') for (const kept = []; ; ) kept.push(new Array(10_000).fill(kept.length))
  if (act === 'exit') process.exit(3)
  if (act === 'signal') return process.kill(process.pid, value)
  if (act === 'limit') return port.postMessage({ limit: 'memory' })
  if (act === 'spend') return port.postMessage({ value: 'spent', isSpent: true })
  if (act === 'environment') return port.postMessage({ value: Object.keys(process.env).sort() })
  if (act === 'refuse') return port.postMessage({ refusal: { code: 'NO', status: 422, text: { zh: '不行', en: 'no' }, data: {} } })
  if (act === 'fail') return port.postMessage({ problem: 'it broke', stack: 'Error: it broke\\n    at program' })
  held += 1
  port.postMessage({ value: [value, held] })
})`,
)

const poolOf = (plan: Partial<ThreadPlan> = {}) => new ThreadPool({ program, most: 1, mostWaiting: 10, taskMs: 600_000, idleMs: 600_000, ...plan })

it('a thread that takes too much memory is ended, and this process stays', async () => {
  const one = poolOf({ memoryMb: 32 })
  await expect(one.ask({ act: 'grow' })).rejects.toEqual(new ThreadLimitError('memory'))
  expect(await one.ask({ value: 'after' })).toEqual(['after', 1])
})

describe('a pool of processes', () => {
  const one = poolOf({ isProcess: true })

  it('tells a fault of native code from memory that ran out, and goes on with the next', async () => {
    await expect(one.ask({ act: 'signal', value: 'SIGSEGV' })).rejects.toBeInstanceOf(ProcessCrashedError)
    await expect(one.ask({ act: 'signal', value: 'SIGKILL' })).rejects.toEqual(new ThreadLimitError('memory'))
    await expect(one.ask({ act: 'limit' })).rejects.toEqual(new ThreadLimitError('memory'))
    expect(await one.ask({ value: 'after' })).toEqual(['after', 1])
  })

  it('begins anew after a task that left it large', async () => {
    expect(await one.ask({ act: 'spend' })).toBe('spent')
    expect(await one.ask({ value: 'after' })).toEqual(['after', 1])
  })

  it('gives it nothing of the environment', async () => {
    vi.stubEnv('PAYLOAD_SECRET', 'nobody else knows it')
    expect(await poolOf({ isProcess: true }).ask({ act: 'environment' })).not.toContain('PAYLOAD_SECRET')
    vi.unstubAllEnvs()
  })
})

describe.each([false, true])('a pool of threads (of processes: %s)', (isProcess) => {
  const pool = (plan: Partial<ThreadPlan> = {}) => poolOf({ isProcess, ...plan })

  it('gives every task its own answer, one after another in one thread', async () => {
    const one = pool()
    expect(await Promise.all([1, 2, 3].map((value) => one.ask({ value })))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  it('ends a task that goes on too long, goes on with the next in a new thread, and turns away what waits behind too many', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const one = pool({ mostWaiting: 1 })
    expect(await one.ask({ value: 'before' })).toEqual(['before', 1])
    const endless = one.ask({ act: 'loop' })
    const waiting = one.ask({ value: 'waits' })
    await expect(one.ask({ value: 'too many' })).rejects.toEqual(new ThreadLimitError('busy'))
    vi.advanceTimersByTime(599_999)
    expect(await Promise.race([endless, Promise.resolve('still at it')])).toBe('still at it')
    vi.advanceTimersByTime(1)
    await expect(endless).rejects.toEqual(new ThreadLimitError('slow'))
    expect(await waiting).toEqual(['waits', 1])
  })

  it('passes refusals on as they are, and problems with their place', async () => {
    const one = pool()
    await expect(one.ask({ act: 'refuse' })).rejects.toMatchObject({ code: 'NO', status: 422, text: { zh: '不行', en: 'no' } })
    await expect(one.ask({ act: 'fail' })).rejects.toMatchObject({ message: 'it broke', stack: expect.stringContaining('at program') as string })
    await expect(one.ask({ value: () => 1 })).rejects.toThrow('could not be cloned')
    await expect(one.ask({ act: 'exit' })).rejects.toThrow('ended by itself (3)')
    expect(await one.ask({ value: 1 })).toEqual([1, 1])
  })

  it('says when the program is not there', async () => {
    await expect(pool({ program: path.join(folder, 'none.mjs') }).ask({})).rejects.toThrow('none.mjs')
  })

  it('lets an idle thread go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const one = pool({ idleMs: 1_000 })
    expect(await one.ask({ value: 1 })).toEqual([1, 1])
    vi.advanceTimersByTime(999)
    expect(await one.ask({ value: 2 })).toEqual([2, 2])
    vi.advanceTimersByTime(1_000)
    expect(await one.ask({ value: 3 })).toEqual([3, 1])
  })
})
