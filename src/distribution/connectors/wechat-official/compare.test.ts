import { expect, it } from 'vitest'
import { compareArticle, hasLostContent } from './compare'
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

const whats = (more: Record<string, unknown>) => compareArticle(sent, { ...sent, ...more }).differences.map(({ what, weight }) => `${what}:${weight}`)

it('counts schemes, added data attributes, dropped ids and a filled-in digest as equal', () => {
  const content = '<section data-v="1" style="color:red;"><p>洱海 &amp; 苍山</p><img data-ratio="1" src="https://mmbiz.qpic.cn/a/0"></section>'
  expect(compareArticle(sent, { ...sent, content, digest: '洱海' })).toEqual({ equal: true, differences: [] })
})

it.each([
  [{ title: '丽江' }, ['title:content']],
  [{ content_source_url: '' }, ['content_source_url:content']],
  [{ content: sent.content.replace(/<img[^>]*>/, '') }, ['pictures:content', 'markup:markup']],
  [{ content: sent.content.replace('苍山', '玉龙') }, ['text:content']],
  [{ content: sent.content.replace('style="color: red;"', '') }, ['markup:markup']],
])('finds the difference in %o', (more, expected) => {
  expect(whats(more)).toEqual(expected)
})

it('tells lost content from changed markup, and shows where the two part', () => {
  const changed = compareArticle(sent, { ...sent, content: sent.content.replace('苍山', '玉龙') })
  expect(hasLostContent(changed)).toBe(true)
  expect(changed.differences[0]).toMatchObject({ sent: '洱海 & 苍山', kept: '洱海 & 玉龙' })
  expect(hasLostContent(compareArticle(sent, { ...sent, content: sent.content.replace('p>', 'section>') }))).toBe(false)
  expect(hasLostContent(compareArticle(sent, null))).toBe(true)
})
