import { DomainError } from '@/platform/errors'
import { ThreadLimitError, type ThreadLimit, type ThreadPlan } from '@/platform/thread-plan'
import { ThreadPool } from '@/platform/thread-pool'
import type { Bilingual } from '@/platform/language'
import type { ExportTexts } from '../exchange/export-texts'
import type { ReadExport } from '../exchange/read-export'
import type { Given, Imported, MarkdownDocument } from '../rules/sources'
import type { ReadingTask } from '../threads/reading'

/** What the readers do, in a thread: whatever is handed in, the thread that answers requests goes on answering. */
export type ReaderApart = {
  /** @throws DomainError as `readSource`, and `SOURCE_TOO_SLOW`, `SOURCE_TOO_COMPLEX`, `READERS_BUSY`. */
  source(given: Given): Promise<Imported>
  /** @throws DomainError `SOURCE_TOO_SLOW`, `SOURCE_TOO_COMPLEX`, `READERS_BUSY`. */
  markdown(markdown: string): Promise<MarkdownDocument>
  /** @throws DomainError `SOURCE_TOO_SLOW`, `SOURCE_TOO_COMPLEX`, `READERS_BUSY`. */
  exported(texts: ExportTexts): Promise<ReadExport>
}

/**
 * Two, so that one page that never ends leaves the other thread to everybody else. A saved page of 3 MB is read in some
 * four seconds with 450 MB at its worst (500,000 nested elements).
 */
const PLAN: ThreadPlan = { program: 'dist/threads/reading.mjs', most: 2, mostWaiting: 20, taskMs: 20_000, memoryMb: 768 }

export function readerApart(limits: Partial<ThreadPlan> = {}): ReaderApart {
  const pool = new ThreadPool({ ...PLAN, ...limits })
  const ask = async <T>(task: ReadingTask, name: string): Promise<T> => {
    try {
      return await pool.ask<T>(task)
    } catch (error) {
      throw error instanceof ThreadLimitError ? refusal(error.limit, name) : error
    }
  }
  return {
    source: (given) => ask({ act: 'source', given }, given.name),
    markdown: (markdown) => ask({ act: 'markdown', markdown }, 'Markdown'),
    exported: (texts) => ask({ act: 'exported', texts }, 'article.md'),
  }
}

/** The readers of this process. */
export const apart = readerApart()

const REFUSALS: Record<ThreadLimit, { code: string; status: number; text: Bilingual }> = {
  slow: {
    code: 'SOURCE_TOO_SLOW',
    status: 422,
    text: {
      zh: '读得太久，已经停下。内容太长或嵌套太深；请只复制正文粘贴进来，或分成几篇',
      en: 'reading it took too long and was stopped. It is too long or nested too deeply. Copy only the text and paste it, or split it',
    },
  },
  memory: {
    code: 'SOURCE_TOO_COMPLEX',
    status: 422,
    text: {
      zh: '读它要的内存太多，已经停下。内容太长或样式太多；请只复制正文粘贴进来，或分成几篇',
      en: 'reading it took too much memory and was stopped. It is too long or has too many styles. Copy only the text and paste it, or split it',
    },
  },
  busy: {
    code: 'READERS_BUSY',
    status: 503,
    text: { zh: '正在读别的文章，队伍满了。请过一会儿再试', en: 'others are being read and the line is full. Try again in a while' },
  },
}

function refusal(limit: ThreadLimit, name: string): DomainError {
  const { code, status, text } = REFUSALS[limit]
  return new DomainError({
    code,
    status,
    text: { zh: `「${name}」没有读入：${text.zh}。`, en: `“${name}” was not read: ${text.en}.` },
    data: { file: name },
  })
}
