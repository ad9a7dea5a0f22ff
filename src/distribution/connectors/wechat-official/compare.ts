import { isRecord } from './client'
import { htmlTokens } from '@/platform/html-tokens'
import { pictureAddresses } from './pictures-in-html'
import { visibleText } from './visible-text'

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

/** `weight` is 'content' when a reader would miss something, 'markup' when only tags or styles changed. */
export type Difference = { what: string; weight: 'content' | 'markup'; sent: string; kept: string }

export type Comparison = { equal: boolean; differences: Difference[] }

/** Compares the article that was sent with what the platform kept of it. Picture addresses are compared without their scheme. */
export function compareArticle(sent: Article, kept: unknown): Comparison {
  const article = isRecord(kept) ? kept : {}
  const differences: Difference[] = []
  const expect = (what: string, weight: Difference['weight'], pair: [string, string]) => {
    if (pair[0] !== pair[1]) differences.push({ what, weight, sent: excerpt(pair, 0), kept: excerpt(pair, 1) })
  }
  for (const field of ['title', 'author', 'content_source_url'] as const) expect(field, 'content', [sent[field], textOf(article[field])])
  if (sent.digest) expect('digest', 'content', [sent.digest, textOf(article.digest)])
  const content = textOf(article.content)
  expect('text', 'content', [visibleText(sent.content), visibleText(content)])
  expect('pictures', 'content', [picturesOf(sent.content), picturesOf(content)])
  expect('markup', 'markup', [markupOf(sent.content), markupOf(content)])
  return { equal: differences.length === 0, differences }
}

/** The comparison of an article that could not be read back. */
export const unreadComparison: Comparison = { equal: false, differences: [{ what: 'unread', weight: 'content', sent: '', kept: '' }] }

/** Whether a reader would see something else than was approved. */
export function hasLostContent({ differences }: Comparison): boolean {
  return differences.some(({ weight }) => weight === 'content')
}

function picturesOf(html: string): string {
  return pictureAddresses(html).map(withoutScheme).join('\n')
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:/i, '')
}

/** Tags and attributes in order. WeChat adds `data-*` and drops `id` and `class`; those do not count. */
function markupOf(html: string): string {
  return htmlTokens(html)
    .flatMap((token) => {
      if (token.kind !== 'tag') return []
      if (token.isClosing) return [`/${token.name}`]
      const attributes = token.attributes
        .filter(({ name }) => name !== 'id' && name !== 'class' && !name.startsWith('data-'))
        .map(
          ({ name, value }) =>
            `${name}=${withoutScheme(value ?? '')
              .replace(/https?:\/\/mmbiz/gi, '//mmbiz')
              .replace(/\s*([:;,])\s*/g, '$1')}`,
        )
      return [[token.name, ...attributes.sort()].join(' ')]
    })
    .join('\n')
}

/** A short piece of one text, from where the two part. */
function excerpt(pair: [string, string], which: 0 | 1): string {
  let at = 0
  while (at < pair[0].length && pair[0][at] === pair[1][at]) at += 1
  return pair[which].slice(Math.max(0, at - 20), at + 100)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
