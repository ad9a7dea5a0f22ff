import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../tests/support/cpu-time'
import { attributeOf, decode, htmlTokens, writeTag } from './html-tokens'
import type { HtmlToken } from './html-tokens'

const tagsOf = (html: string) => htmlTokens(html).filter((token): token is Extract<HtmlToken, { kind: 'tag' }> => token.kind === 'tag')

describe('HTML tokens', () => {
  it.each([
    '<p>洱海</p>',
    'a < b && c > d <3',
    '<p title="a > b" data-x=\'<img src="x">\'>文</p>',
    '<!-- <img src=x> --><!doctype html><?xml x?></ p>',
    '<script>if (a < b) "<img src=x>"</script><p>',
    '<img src=x/><br/><unclosed attr="',
    '<svg><title>苍山</title><path d="M0 0"/></svg>',
    '<a href=//x/y?z=1&w=2>x</a',
    '<',
    '</',
    '<!--',
  ])('lose no byte of %s', (html) => {
    expect(
      htmlTokens(html)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(html)
  })

  it('read attributes whatever their quotes, decoded', () => {
    const [tag] = tagsOf(`<IMG SRC="/a?b=1&amp;c=2" alt='海 > 山' width=640 hidden data-n=a/>`)
    expect(tag).toMatchObject({ name: 'img', isClosing: false })
    expect(tag?.attributes).toEqual([
      { name: 'src', value: '/a?b=1&c=2' },
      { name: 'alt', value: '海 > 山' },
      { name: 'width', value: '640' },
      { name: 'hidden', value: null },
      { name: 'data-n', value: 'a/' },
    ])
  })

  it('see no tags in scripts, styles and comments', () => {
    expect(tagsOf('<style>a:before{content:"<img>"}</style><!-- <img> --><p>').map(({ name }) => name)).toEqual(['style', 'style', 'p'])
  })

  it('write a tag that reads the same', () => {
    const [tag] = tagsOf('<a href="x?a=1&amp;b=2" title=\'"引号"\' data-n>')
    expect(tag && tagsOf(writeTag(tag))[0]?.attributes).toEqual(tag?.attributes)
    expect(tag && attributeOf(tag, 'title')).toBe('"引号"')
  })

  it('end in time on hostile input', () => {
    for (const piece of ['<', '<a ', '<a "', '<!--', '<a b=', '&#', '<script>', "<a b='"]) {
      const start = process.cpuUsage()
      htmlTokens(piece.repeat(20_000))
      expect(cpuMsSince(start)).toBeLessThan(4_000)
    }
  })
})

it('decodes numeric and common named references, and leaves the rest', () => {
  expect(decode('&lt;&#39;&#x4E2D;&nbsp;&unknown;&#0;&amp;amp;')).toBe("<'中\u00a0&unknown;&#0;&amp;")
})
