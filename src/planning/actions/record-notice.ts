import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import type { NoticeReading } from '../rules/answers'
import { readNotice } from '../rules/read-notice'
import { readBodyAs } from './read-body-as'

const MOST_SIGNS = 200_000
const given = z.object({ text: z.string().max(MOST_SIGNS), seen: z.string().max(64).optional(), replaces: z.boolean().optional() })

/** Reads the pasted text of a notice, and stores nothing. @throws DomainError `NOTICE_NOT_READ`, `NOT_ALLOWED` */
export async function lookAtNotice(req: PayloadRequest, body: Record<string, unknown>): Promise<NoticeReading> {
  requireAct('holidays.record', req)
  return look(req, readBodyAs(given, body).text)
}

/**
 * Stores what was read as the record of its year: all of it in one write.
 * @throws DomainError `NOTICE_NOT_READ`, `NOTICE_NOT_WHOLE` with the doubts, `NOTICE_NOT_SEEN`, `YEAR_RECORDED`
 */
export async function storeNotice(req: PayloadRequest, body: Record<string, unknown>): Promise<{ year: number; days: number; replaced: boolean }> {
  requireAct('holidays.record', req)
  const { text, seen, replaces } = readBodyAs(given, body)
  const reading = await look(req, text)
  if (!reading.mayStore) throw notWhole(reading)
  if (seen !== reading.seen) throw notSeen
  if (reading.known && replaces !== true) throw recorded(reading.year)
  const { year, source, publishedOn } = reading
  const days = reading.days.map(({ day, name, is }) => ({ day, name, kind: is }))
  const data = { year, source, publishedOn, days, notice: text.slice(0, 60_000) }
  const stored = await recordOf(req, year)
  if (stored) {
    await req.payload.update({
      collection: 'holiday-years',
      id: stored.id,
      data: { ...data, revision: stored.revision },
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
  } else await req.payload.create({ collection: 'holiday-years', data, depth: 0, overrideAccess: false, user: req.user, req })
  return { year, days: days.length, replaced: stored !== undefined }
}

async function look(req: PayloadRequest, text: string): Promise<NoticeReading> {
  const read = readNotice(text)
  const { year } = read
  if (year === null || read.days.length === 0) throw notRead(year)
  const stored = await recordOf(req, year)
  const known = stored ? { source: stored.source, days: (stored.days ?? []).map(({ day, name, kind }) => ({ day, name, is: kind })) } : null
  const source = read.number ?? `国务院办公厅关于${year}年部分节假日安排的通知`
  const seen = createHash('sha256')
    .update(JSON.stringify([year, source, read.publishedOn, read.days, read.unread, known]))
    .digest('hex')
    .slice(0, 32)
  return { ...read, year, source, known, mayStore: read.doubts.every(({ blocks }) => !blocks), seen }
}

async function recordOf({ payload }: PayloadRequest, year: number) {
  const { docs } = await payload.find({
    collection: 'holiday-years',
    where: { year: { equals: year } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]
}

function notRead(year: number | null): DomainError {
  return new DomainError({
    code: 'NOTICE_NOT_READ',
    status: 422,
    text:
      year === null
        ? {
            zh: '这不像国务院办公厅的放假通知：没有读到是哪一年的安排，或者读到了不止一年。请从中国政府网复制通知全文，一次一年。',
            en: 'This does not look like the holiday notice of the State Council: no year is arranged in it, or more than one. Copy the whole notice from gov.cn, one year at a time.',
          }
        : {
            zh: `说的是 ${year} 年，但一个放假的日子也没有读到。请从「一、元旦」开始复制通知全文。`,
            en: `It is about ${year}, but not one day off could be read. Copy the whole notice, from the first festival on.`,
          },
  })
}

function notWhole({ doubts }: NoticeReading): DomainError {
  const blocking = doubts.filter(({ blocks }) => blocks)
  return new DomainError({
    code: 'NOTICE_NOT_WHOLE',
    status: 422,
    text: {
      zh: `有 ${blocking.length} 处没有读全或互相矛盾，什么都没有存：${blocking[0]?.text.zh ?? ''}请补全文字再读一次。`,
      en: `${blocking.length} things are missing or contradict each other, and nothing was stored: ${blocking[0]?.text.en ?? ''} Complete the text and read it again.`,
    },
    data: { doubts: blocking },
  })
}

const notSeen = new DomainError({
  code: 'NOTICE_NOT_SEEN',
  status: 409,
  text: {
    zh: '要存的和刚才看到的不一样了，什么都没有存。请重新读一次，看过再确认。',
    en: 'What would be stored is not what was looked at. Nothing was stored; read it again and confirm.',
  },
})

function recorded(year: number): DomainError {
  return new DomainError({
    code: 'YEAR_RECORDED',
    status: 409,
    text: {
      zh: `${year} 年已经有放假安排。确认要换成这一份，再存一次。`,
      en: `${year} already has an arrangement. Confirm that this one takes its place, and store again.`,
    },
    data: { year },
  })
}
