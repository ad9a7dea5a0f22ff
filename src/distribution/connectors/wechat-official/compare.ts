import { isRecord } from './client'
import type { ReadBack } from '../connector'

/** One article as `draft/add` takes it. */
export type Article = {
  article_type: 'news'
  title: string
  author: string
  digest: string
  content: string
  content_source_url: string
  thumb_media_id: string
  need_open_comment: 0 | 1
  only_fans_can_comment: 0 | 1
  pic_crop_235_1?: string
  pic_crop_1_1?: string
}

/** A read-back of the whole article: its body, title, author, digest and link. */
export type Comparison = ReadBack & { equal: boolean }

type Compare = (sentHtml: string, keptHtml: string) => ReadBack

/** What each field that differs takes off the score of the body. */
const FIELD_COST = 0.1
const EXCERPT = 100

/** Compares the article that was sent with what the platform kept of it; the bodies are compared by `compare`. */
export function compareArticle(sent: Article, kept: unknown, compare: Compare): Comparison {
  const article = isRecord(kept) ? kept : {}
  const wanted = ['title', 'author', 'content_source_url', ...(sent.digest ? (['digest'] as const) : [])] as const
  const fields = wanted
    .map((kind) => ({
      kind,
      weight: 'content' as const,
      sent: sent[kind].slice(0, EXCERPT),
      kept: textOf(article[kind]).slice(0, EXCERPT),
      value: textOf(article[kind]),
    }))
    .filter(({ kind, value }) => sent[kind] !== value)
    .map(({ value: _, ...difference }) => difference)
  const body = compare(sent.content, textOf(article.content))
  const differences = [...fields, ...body.differences]
  return {
    equal: differences.length === 0,
    score: Math.round(Math.max(0, body.score - FIELD_COST * fields.length) * 1000) / 1000,
    verdict: worse(body.verdict, fields),
    differences,
  }
}

/** The comparison of an article that could not be read back. */
export const unreadComparison: Comparison = {
  equal: false,
  score: 0,
  verdict: 'lost',
  differences: [{ kind: 'unread', weight: 'content', sent: '', kept: '' }],
}

/** Whether a reader would see something else than was approved. */
export function hasLostContent({ differences }: Pick<Comparison, 'differences'>): boolean {
  return differences.some(({ weight }) => weight === 'content')
}

function worse(verdict: ReadBack['verdict'], fields: readonly { kept: string }[]): ReadBack['verdict'] {
  if (verdict === 'lost' || fields.some(({ kept }) => kept === '')) return 'lost'
  return fields.length > 0 ? 'changed' : verdict
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
