import type { Bilingual } from '@/platform/language'
import { countIn, type Unit } from './count-units'

/** Where a number comes from: O official, P probed, C counted, T shipped code, I issue, A assertion (not confirmed), own a decision of ours. */
type Evidence = { basis: 'O' | 'P' | 'C' | 'T' | 'I' | 'A' | 'own'; source: string }

/** `severity`: what being over it means; `error` unless the platform itself is to judge. */
export type LengthLimit = Evidence & { max: number; unit: Unit; severity?: 'error' | 'warning' }

/** `bytes` and `formats` are of one picture; formats are MIME types. */
export type PictureLimit = Evidence & { max: number; bytes?: number; formats?: readonly string[] }

/** `closed` is `#topic#`, `open` is `#topic` with a space after it. */
export type TopicLimit = Evidence & { max?: number; form: 'closed' | 'open' }

/**
 * What a channel accepts. A channel without `title` shows the title as the first line of its text. `body` is the
 * text with its topics; `total` the title and the text together; after `fold` readers must ask for more.
 */
export type Limits = {
  title?: LengthLimit
  digest?: LengthLimit
  author?: LengthLimit
  body?: LengthLimit
  total?: LengthLimit
  fold?: LengthLimit
  pictures?: PictureLimit
  topics?: TopicLimit
}

export type MeasuredPart = 'title' | 'digest' | 'author' | 'body' | 'total' | 'fold' | 'pictures' | 'topics'

/** One counter: `count / max` in `unit`. */
export type Measure = { part: MeasuredPart; count: number; max: number; unit: Unit | 'pieces'; isOver: boolean; basis: string; source: string }

export type Measurable = { title?: string; digest?: string; author?: string; text: string; pictures: number; topics: number }

export const partNames: Record<MeasuredPart, Bilingual> = {
  title: { zh: '标题', en: 'Title' },
  digest: { zh: '摘要', en: 'Digest' },
  author: { zh: '作者', en: 'Author' },
  body: { zh: '正文', en: 'Text' },
  total: { zh: '标题加正文', en: 'Title and text' },
  fold: { zh: '展开前可见', en: 'Seen before “more”' },
  pictures: { zh: '图片', en: 'Pictures' },
  topics: { zh: '话题', en: 'Topics' },
}

/** Every limit of a channel with how much of it is used, in the order people fill it in. */
export function measure(limits: Limits, of: Measurable): Measure[] {
  const { title = '', digest = '', author = '', text } = of
  const texts: [MeasuredPart, LengthLimit | undefined, string][] = [
    ['title', limits.title, title],
    ['digest', limits.digest, digest],
    ['author', limits.author, author],
    ['body', limits.body, text],
    ['total', limits.total, title + text],
    ['fold', limits.fold, text],
  ]
  const measures = texts.flatMap(([part, limit, words]) => (limit ? [entry(part, limit, { count: countIn(limit.unit, words), unit: limit.unit })] : []))
  if (limits.pictures) measures.push(entry('pictures', limits.pictures, { count: of.pictures, unit: 'pieces' }))
  const { topics } = limits
  if (topics?.max !== undefined) measures.push(entry('topics', { ...topics, max: topics.max }, { count: of.topics, unit: 'pieces' }))
  return measures
}

function entry(part: MeasuredPart, { max, basis, source }: Evidence & { max: number }, { count, unit }: Pick<Measure, 'count' | 'unit'>): Measure {
  return { part, count, max, unit, isOver: count > max, basis, source }
}
