import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@/platform/errors'
import type { Measure, Sheet } from '../picture-maker/scene'

export type Encoding = { format: 'jpeg' | 'png'; maxBytes: number; aiNote: string | null }
export type Drawn = {
  data: Uint8Array
  mimeType: 'image/jpeg' | 'image/png'
  quality: number | null
  fits: boolean
  width: number
  height: number
  sha256: string
}

type Word = { text: string; bold: boolean }
type Task =
  { act: 'measure'; words: Word[] } | { act: 'missing'; words: string[] } | { act: 'draw'; sheet: Sheet; files: Record<string, string>; encoding: Encoding }
type Waiting = { resolve: (value: unknown) => void; reject: (reason: unknown) => void }

/** The drawing program is run by Node as it is: bundles do not contain it. */
const program = path.join(process.cwd(), 'src', 'typesetting', 'picture-maker', 'draw-worker.mjs')
/** A sheet takes a second or two; what takes this long never ends. */
const TASK_MS = 30_000
/** The thread and its fonts are let go when nobody has drawn for this long. */
const IDLE_MS = 60_000

/** Bundlers follow `new Worker(…)` and would take the program and its native package in; they leave a class of our own alone. */
class DrawingThread extends Worker {}

/** The one drawing thread of this process, started when it is first needed. */
class Studio {
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #next = 0
  readonly #waiting = new Map<number, Waiting>()

  async ask<T>(task: Task): Promise<T> {
    const worker = (this.#worker ??= this.#open())
    if (this.#idle) clearTimeout(this.#idle)
    const id = this.#next++
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    const timer = setTimeout(() => this.#close(tooSlow), TASK_MS)
    worker.ref()
    worker.postMessage({ id, ...task })
    try {
      return (await answer) as T
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) this.#rest()
    }
  }

  #open(): Worker {
    const worker = new DrawingThread(program)
    worker.on('message', ({ id, value, problem }: { id: number; value?: unknown; problem?: string }) => {
      const waiting = this.#waiting.get(id)
      if (problem === undefined) waiting?.resolve(value)
      else waiting?.reject(new Error(problem))
    })
    worker.on('error', (error) => this.#close(error))
    return worker
  }

  /** An idle thread keeps no process alive. */
  #rest(): void {
    this.#worker?.unref()
    this.#idle = setTimeout(() => this.#close(null), IDLE_MS)
    this.#idle.unref()
  }

  #close(reason: unknown): void {
    void this.#worker?.terminate()
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}

const tooSlow = new DomainError({
  code: 'PICTURES_TOO_SLOW',
  status: 503,
  text: {
    zh: '这组图片画得太久，已经停下。请减少图片或文字，分几次生成。',
    en: 'These pictures took too long and were stopped. Use fewer pictures or words, or make them in parts.',
  },
})

const studio = new Studio()
const widths = new Map<string, number>()
const KEPT_WIDTHS = 50_000
/** Layout asks for new words in the first round, for the halves of over-long ones in a second or third. */
const MOST_ROUNDS = 8

/** Chinese characters and full-width marks are exactly one em wide. */
const ONE_EM = /^[\u3400-\u9fff\uff01-\uff5e，。、；：？！（）「」『』《》【】]+$/

/**
 * Runs a layout that measures text: what it asks for is measured in the thread and the layout is run again,
 * until it has asked for nothing new. So layout itself stays a plain function.
 */
export async function layOut<T>(layout: (measure: Measure) => T): Promise<T> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = new Map<string, Word>()
    const result = layout((text, bold) => {
      if (ONE_EM.test(text)) return text.length
      const key = `${bold ? 'b' : 'r'}${text}`
      const known = widths.get(key)
      if (known === undefined) wanted.set(key, { text, bold })
      return known ?? text.length * 0.6
    })
    if (wanted.size === 0) return result
    const found = await studio.ask<number[]>({ act: 'measure', words: [...wanted.values()] })
    if (widths.size > KEPT_WIDTHS) widths.clear()
    for (const [i, key] of [...wanted.keys()].entries()) widths.set(key, found[i] ?? 0)
  }
  throw new Error('the layout asks for new words without end')
}

/** One sheet as bytes; pictures by id → path of the file. */
export function draw(sheet: Sheet, files: Record<string, string>, encoding: Encoding): Promise<Drawn> {
  return studio.ask<Drawn>({ act: 'draw', sheet, files, encoding })
}

/** The characters of a text that the font does not have; they are left out of pictures. */
export function missingCharacters(text: string): Promise<string[]> {
  return studio.ask<string[]>({ act: 'missing', words: [...new Set(text)] })
}
