import { DomainError, type Refusal } from '@/platform/errors'
import { ThreadLimitError, type ThreadLimit } from '@/platform/thread-plan'
import { ThreadPool } from '@/platform/thread-pool'
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
  { act: 'measure'; words: Word[] } | { act: 'missing'; text: string } | { act: 'draw'; sheet: Sheet; files: Record<string, string>; encoding: Encoding }

/** The drawing program is run by Node as it is: bundles do not contain it. A sheet takes a second or two; what takes 30 s never ends. */
const studio = new ThreadPool({ program: 'src/typesetting/picture-maker/draw-worker.mjs', most: 1, mostWaiting: 100, taskMs: 30_000 })

async function ask<T>(task: Task): Promise<T> {
  try {
    return await studio.ask<T>(task)
  } catch (error) {
    throw error instanceof ThreadLimitError ? new DomainError({ status: 503, ...REFUSALS[error.limit] }) : error
  }
}

const REFUSALS: Record<ThreadLimit, Refusal> = {
  slow: {
    code: 'PICTURES_TOO_SLOW',
    text: {
      zh: '这组图片画得太久，已经停下。请减少图片或文字，分几次生成。',
      en: 'These pictures took too long and were stopped. Use fewer pictures or words, or make them in parts.',
    },
  },
  memory: {
    code: 'PICTURES_TOO_LARGE',
    text: {
      zh: '画这组图片要的内存太多，已经停下。请减少图片或文字，分几次生成。',
      en: 'These pictures took too much memory and were stopped. Use fewer pictures or words, or make them in parts.',
    },
  },
  busy: {
    code: 'PICTURES_BUSY',
    text: {
      zh: '正在画别的图片，队伍满了，这组还没有开始。请过一会儿再试。',
      en: 'Other pictures are being drawn and the line is full; these were not begun. Try again in a while.',
    },
  },
}

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
    const found = await ask<number[]>({ act: 'measure', words: [...wanted.values()] })
    if (widths.size > KEPT_WIDTHS) widths.clear()
    for (const [i, key] of [...wanted.keys()].entries()) widths.set(key, found[i] ?? 0)
  }
  throw new Error('the layout asks for new words without end')
}

/** One sheet as bytes; pictures by id → path of the file. */
export function draw(sheet: Sheet, files: Record<string, string>, encoding: Encoding): Promise<Drawn> {
  return ask<Drawn>({ act: 'draw', sheet, files, encoding })
}

/** The characters of a text that no font here has; they are left out of pictures. */
export function missingCharacters(text: string): Promise<string[]> {
  return ask<string[]>({ act: 'missing', text })
}
