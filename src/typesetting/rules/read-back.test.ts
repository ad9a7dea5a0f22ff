import { describe, expect, it } from 'vitest'
import { compareReadBack } from './read-back'

const guard = '<p style="height:0;margin:0;">&nbsp;</p>'
const heading = '<h2 data-xw="0:heading" style="margin:40px 0 18px;color:#1f262b;">三天怎么走</h2>'
const words =
  '<p data-xw="1:paragraph" style="margin:0 0 20px;font-weight:700;color:rgb(31,38,43);">从大理站出发，<strong>第一天</strong>到双廊，见<a href="https://mp.weixin.qq.com/s/abc">往期</a>。</p>'
const picture =
  '<section data-xw="2:picture" style="margin:24px 0;"><img src="http://mmbiz.qpic.cn/mmbiz_jpg/ABC/0?wx_fmt=jpeg" alt="湖" style="width:100%;"></section>'
const sent = guard + heading + words + picture + guard

const kinds = (returned: string) => compareReadBack(sent, returned).differences.map(({ kind, weight, block }) => `${kind}:${weight}:${block ?? '-'}`)

describe('reading an article back', () => {
  it('finds nothing when it came back as it was', () => {
    expect(compareReadBack(sent, sent)).toEqual({ score: 1, differences: [], verdict: 'same' })
    expect(compareReadBack('', '')).toEqual({ score: 1, differences: [], verdict: 'same' })
  })

  it.each([
    [
      'leaf spans',
      (html: string) => html.replace('三天怎么走', '<span leaf="">三天怎么走</span>').replace('从大理站出发，', '<span leaf="">从大理站出发，</span>'),
    ],
    [
      'data attributes and classes',
      (html: string) => html.replace('<img ', '<img class="rich_pages wxw-img" data-ratio="0.66" data-w="1080" data-type="jpeg" type="block" '),
    ],
    ['data-src for src', (html: string) => html.replace('<img src', '<img data-src')],
    [
      'another address of its picture',
      (html: string) =>
        html.replace('http://mmbiz.qpic.cn/mmbiz_jpg/ABC/0?wx_fmt=jpeg', 'https://mmbiz.qpic.cn/sz_mmbiz_jpg/ABC/640?wx_fmt=jpeg&amp;from=appmsg'),
    ],
    ['no-break spaces', (html: string) => html.replace('从大理站', '从&nbsp;大理站\u200b')],
    [
      'styles in another spelling',
      (html: string) =>
        html.replace('margin:40px 0 18px;color:#1f262b;', 'color: rgb(31, 38, 43); margin: 40px 0px 18px 0px').replace('font-weight:700', 'font-weight: bold'),
    ],
    ['tracking on its links', (html: string) => html.replace('/s/abc', '/s/abc?chksm=1&amp;scene=27#wechat_redirect')],
    ['a box around everything', (html: string) => `<section class="editor">${html}</section>`],
    ['guards gone', (html: string) => html.replaceAll(guard, '')],
  ])('ignores %s', (_, change) => {
    const returned = change(sent)
    expect(returned).not.toBe(sent)
    expect(compareReadBack(sent, returned)).toEqual({ score: 1, differences: [], verdict: 'same' })
  })

  it('aligns by words when the marks are gone', () => {
    const bare = sent.replace(/ data-xw="[^"]*"/g, '')
    expect(compareReadBack(sent, bare)).toMatchObject({ verdict: 'looks-same', differences: [{ kind: 'marks', weight: 'markup' }] })
    expect(kinds(bare.replace('第一天', '第二天'))).toEqual(['text:content:1', 'marks:markup:-'])
    expect(compareReadBack(sent, `<section>${bare}</section>`).verdict).toBe('looks-same')
  })

  it.each([
    ['a block', sent.replace(words, ''), 'lost', ['block-lost:content:1']],
    ['a picture', sent.replace(/<img[^>]*>/, ''), 'lost', ['pictures:content:2', 'style:look:2', 'tags:markup:2']],
    ['a link', sent.replace(/<\/?a[^>]*>/g, ''), 'lost', ['links:content:1', 'tags:markup:1']],
    ['a word', sent.replace('双廊', '挖色'), 'changed', ['text:content:1']],
    ['the order', guard + words + heading + picture, 'changed', ['block-moved:content:1']],
    ['a look', sent.replace('margin:24px 0;', ''), 'changed', ['style:look:2']],
    ['a tag', sent.replace(/strong>/g, 'b>'), 'looks-same', ['tags:markup:1']],
    ['something added', `${sent}<p>广告</p>`, 'changed', ['block-added:content:-']],
  ])('names what happened to %s', (...[, returned, verdict, expected]) => {
    const back = compareReadBack(sent, returned)
    expect(back.verdict).toBe(verdict)
    expect(kinds(returned)).toEqual(expected)
    expect(back.score).toBeLessThan(1)
    expect(back.score).toBeGreaterThan(0.3)
  })

  it('takes more off for content than for look, and all of it when nothing came back', () => {
    const score = (returned: string) => compareReadBack(sent, returned).score
    expect(score(sent.replace(words, ''))).toBeLessThan(score(sent.replace('margin:24px 0;', '')))
    expect(score(sent.replace('margin:24px 0;', ''))).toBeLessThan(score(sent.replace(/strong>/g, 'b>')))
    expect(compareReadBack(sent, '')).toMatchObject({ score: 0, verdict: 'lost' })
  })

  it('takes a picture that the platform now hosts for the one that was sent', () => {
    const ours = sent.replace('http://mmbiz.qpic.cn/mmbiz_jpg/ABC/0?wx_fmt=jpeg', '/pictures/erhai/1080.webp')
    expect(compareReadBack(ours, sent).verdict).toBe('same')
    expect(compareReadBack(sent, ours).verdict).not.toBe('same')
  })

  it('shows where two texts part, and never throws', () => {
    const [first] = compareReadBack(sent, sent.replace('双廊', '挖色')).differences
    expect(first).toMatchObject({ sent: expect.stringContaining('双廊') as string, kept: expect.stringContaining('挖色') as string })
    for (const html of ['<', '<section>'.repeat(20_000), '</p>', '\u0000']) expect(() => compareReadBack(sent, html)).not.toThrow()
  })
})
