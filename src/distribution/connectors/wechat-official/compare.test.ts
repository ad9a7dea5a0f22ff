import { expect, it } from 'vitest'
import { compareReadBack } from '@/typesetting'
import { compareArticle, hasLostContent, unreadComparison } from './compare'
import type { Article } from './compare'

const sent: Article = {
  article_type: 'news',
  title: '大理',
  author: '行文',
  digest: '',
  content: '<section style="color: red;"><p>洱海 &amp; 苍山</p><img src="http://mmbiz.qpic.cn/a/0"></section>',
  content_source_url: 'https://x.test/s/1',
  thumb_media_id: 'm',
  need_open_comment: 0,
  only_fans_can_comment: 0,
}

const compared = (more: Record<string, unknown> | null) => compareArticle(sent, more && { ...sent, ...more }, compareReadBack)
const kinds = (more: Record<string, unknown>) => compared(more).differences.map(({ kind, weight }) => `${kind}:${weight}`)

it('counts schemes, added data attributes, dropped ids and a filled-in digest as equal', () => {
  const content = '<section data-v="1" style="color:red;"><p>洱海 &amp; 苍山</p><img data-ratio="1" src="https://mmbiz.qpic.cn/a/0"></section>'
  expect(compared({ content, digest: '洱海' })).toEqual({ equal: true, score: 1, verdict: 'same', differences: [] })
})

it.each([
  [{ title: '丽江' }, ['title:content'], 'changed'],
  [{ content_source_url: '' }, ['content_source_url:content'], 'lost'],
  [{ content: sent.content.replace(/<img[^>]*>/, '') }, ['pictures:content', 'tags:markup'], 'lost'],
  [{ content: sent.content.replace('苍山', '玉龙') }, ['text:content'], 'changed'],
  [{ content: sent.content.replace('style="color: red;"', '') }, ['style:look'], 'changed'],
])('finds the difference in %o', (more, expected, verdict) => {
  expect(kinds(more)).toEqual(expected)
  expect(compared(more)).toMatchObject({ equal: false, verdict })
})

it('tells lost content from changed markup, and shows where the two part', () => {
  const changed = compared({ content: sent.content.replace('苍山', '玉龙') })
  expect(hasLostContent(changed)).toBe(true)
  expect(changed.differences[0]).toMatchObject({ sent: '洱海&苍山', kept: '洱海&玉龙' })
  expect(hasLostContent(compared({ content: sent.content.replace(/p>/g, 'section>') }))).toBe(false)
  expect(hasLostContent(compared(null))).toBe(true)
  expect(hasLostContent(unreadComparison)).toBe(true)
})
