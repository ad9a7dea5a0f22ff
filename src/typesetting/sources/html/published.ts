import { readDate } from '../read-date'
import { textOf, type Tag } from './tree'

/** What pages call the time at which they were published. */
const METAS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'bytedance:published_time',
  'weibo:article:create_at',
  'datepublished',
  'publish_date',
  'publishdate',
  'publish-date',
  'publish_time',
  'publication_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'og:release_date',
  'date',
]

type Said = { source: string; meta: ReadonlyMap<string, string>; elements: Iterable<Tag> }

/** When a page was published, as `2026-05-01` or with its time and zone; null when it does not say. */
export function publishedOf({ source, meta, elements }: Said): string | null {
  const head = source.slice(0, 2_000_000)
  const seconds =
    /(?:var\s+|window\.|[\s,{])(?:ct|oriCreateTime|ori_create_time)\s*[:=]\s*["']?(\d{10})\b/.exec(head)?.[1] ??
    /create_time\s*[:=]\s*["']?(\d{10})\b/.exec(head)?.[1]
  if (seconds !== undefined) return inChina(Number(seconds) * 1000)
  const scripted = /(?:createTime|create_time)\s*[:=]\s*(?:JsDecode\()?\s*["'](\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?)/.exec(head)?.[1]
  if (scripted !== undefined) return readDate(scripted)
  for (const name of METAS) {
    const date = readDate(meta.get(name) ?? '')
    if (date) return date
  }
  const linked = readDate(/"datePublished"\s*:\s*"([^"]{4,40})"/.exec(head)?.[1] ?? '')
  return linked ?? inElements(elements)
}

function inElements(elements: Iterable<Tag>): string | null {
  let first: string | null = null
  for (const tag of elements) {
    const { name, attributes } = tag
    const mark = `${attributes['itemprop'] ?? ''} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`
    const isPublished = /datePublished|(?:^|[\s_-])(?:publish(?:ed)?|pub)[\w-]*(?:time|date)|post-date|entry-date|article-time|date-source/i.test(mark)
    if (name !== 'time' && !isPublished) continue
    const date = readDate(attributes['datetime'] ?? attributes['content'] ?? '') ?? readDate(textOf({ ...tag, name: '#text' }).slice(0, 60))
    if (date && isPublished) return date
    first ??= date
  }
  return first
}

function inChina(milliseconds: number): string | null {
  const date = new Date(milliseconds + 8 * 3_600_000)
  const year = date.getUTCFullYear()
  return year >= 2010 && year <= 2100 ? `${date.toISOString().slice(0, 19)}+08:00` : null
}
