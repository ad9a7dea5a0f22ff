import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../../tests/support/cpu-time'
import type { BlockNode } from '@/writing'
import { lettersOf, wordsOf } from '../score'
import { readTheme } from '../../rules/theme-json'
import { readHtmlDocument } from './html'

const blocksOf = (html: string): BlockNode[] => readHtmlDocument(html).document.root.children
const kinds = (html: string): string[] => blocksOf(html).map((block) => (block.type === 'heading' ? block.tag : block.type))
const wordsIn = (html: string): string => lettersOf(wordsOf(readHtmlDocument(html).document).join(''))
const rules = (html: string): string[] => readHtmlDocument(html).report.map(({ rule }) => rule)

/** Passages as editors like 秀米 write them: each in a dozen styled sections. */
function nested(passages: number): string {
  const style = 'margin:0;padding:0;box-sizing:border-box;font-size:16px;letter-spacing:1px;line-height:1.8;color:rgb(62,62,62);'
  const wrap = (inner: string): string => `<section style="${style}" powered-by="xiumi.us">`.repeat(30) + inner + '</section>'.repeat(30)
  const spans = (text: string): string => [...text].map((letter) => `<span style="${style}">${letter}</span>`).join('')
  return Array.from({ length: passages }, (_, i) =>
    i % 5 === 0
      ? wrap(
          `<section style="display:inline-block;background-color:#0f658b;color:#fff;font-size:20px;font-weight:bold;padding:4px 16px;">第${i / 5 + 1}站 海边的路</section>`,
        )
      : wrap(`<p>${spans(`第${i}段，风从海上来，灯塔在很远的地方亮着。`)}</p>`),
  ).join('')
}

describe('HTML', () => {
  it('turns 300 KB of nested sections into about forty blocks', () => {
    const source = nested(40)
    expect(source.length).toBeGreaterThan(250_000)
    const { document, score } = readHtmlDocument(source)
    expect(document.root.children).toHaveLength(40)
    expect(document.root.children.filter(({ type }) => type === 'heading')).toHaveLength(8)
    expect([score.text, score.order]).toEqual([1, 1])
  })

  it.each([
    ['a large line', '<p style="font-size:22px">去海边</p><p>走四十分钟。</p><p>路上有三个亭子，都能坐。</p>'],
    ['a bold coloured line', '<p><b style="color:#c00">去海边</b></p><p>走四十分钟，路上有三个亭子。</p>'],
    ['a framed line', '<section style="border:1px solid #000;font-weight:bold">去海边</section><p>走四十分钟，路上有三个亭子。</p>'],
    [
      'a number beside its title',
      '<div style="display:flex"><b style="font-size:30px">01</b><div style="font-weight:bold">去海边</div></div><p>走四十分钟，路上有亭子。</p>',
    ],
  ])('sees a heading in %s', (_, html) => expect(kinds(html)[0]).toMatch(/^h[234]$/))

  it.each([
    ['a bold sentence', '<p><b>走四十分钟，路上有三个亭子。</b></p><p>都能坐。</p>'],
    ['verse', ['海', '风', '灯', '船', '夜'].map((line) => `<p style="text-align:center"><b>${line}上来的人</b></p>`).join('')],
    ['an item of a list', '<ul><li style="font-size:20px"><b>去海边</b></li></ul><p>走四十分钟。</p>'],
  ])('sees no heading in %s', (_, html) => expect(kinds(html).join(' ')).not.toMatch(/h\d/))

  it('reads lists in lists, tasks and numbers that begin later', () => {
    expect(blocksOf('<ol start="3"><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>')).toMatchObject([
      { listType: 'number', start: 3, children: [{ value: 3 }, { children: [{ listType: 'bullet' }] }, { value: 4 }] },
    ])
    expect(blocksOf('<ul><li><input type="checkbox" checked> 订房</li></ul>')).toMatchObject([{ listType: 'check', children: [{ checked: true }] }])
  })

  it('tells tables of data from tables that lay out a page', () => {
    expect(kinds('<table><tr><td>日期</td><td>价格</td></tr><tr><td>1日</td><td>680</td></tr></table>')).toEqual(['table'])
    expect(kinds('<table><tr><td><img src="https://a.cn/1.jpg"></td><td>海边的民宿，推窗就是海。</td></tr></table>')).toEqual(['upload', 'paragraph'])
  })

  it('gives a picture the small grey line below it', () => {
    const [picture] = blocksOf(
      '<p><img data-src="https://a.cn/1.jpg" src="data:image/gif;base64,R0"></p><p style="font-size:12px;color:#999;text-align:center">码头</p><p>正文很长很长很长很长。</p>',
    )
    expect(picture).toMatchObject({ type: 'upload', fields: { caption: '码头' } })
  })

  it('keeps formats and links, and joins what was split', () => {
    expect(blocksOf('<p>一<span>二</span><span>三</span><b>粗</b><a href="https://a.cn/x">链</a></p>')).toMatchObject([
      { children: [{ text: '一二三' }, { text: '粗', format: 1 }, { type: 'link', fields: { url: 'https://a.cn/x' } }] },
    ])
  })

  it('leaves out what the page hides, and says so', () => {
    const html = '<p>看得见</p><p style="display:none">看不见</p><section style="height:0;overflow:hidden">也看不见</section><script>var a="脚本"</script>'
    expect(wordsIn(html)).toBe('看得见')
    expect(rules(html)).toEqual(['import-hidden'])
  })

  it.each([
    ['<iframe class="video_iframe" data-src="https://v.qq.com/x"></iframe>', 'import-video'],
    ['<mpvoice name="a"></mpvoice>', 'import-audio'],
    ['<mp-miniprogram data-miniprogram-title="报名"></mp-miniprogram>', 'import-mini-program'],
    ['<iframe src="https://a.cn"></iframe>', 'import-frame'],
    ['<form><input><select><option>甲</option></select></form>', 'import-form'],
    ['<section style="background-image:url(https://a.cn/b.jpg)">字</section>', 'import-background-picture'],
    ['<svg><text>点我</text><animate attributeName="x"/></svg>', 'import-animated-svg'],
    ['<a href="javascript:alert(1)">字</a>', 'import-link'],
  ])('names %s as lost', (html, rule) => expect(rules(html)).toContain(rule))

  it('takes a tall background and the picture of an SVG as pictures', () => {
    const html =
      '<section style="background:url(https://a.cn/1.jpg);height:300px"></section><svg viewBox="0 0 1080 720" style="background-image:url(https://a.cn/2.jpg)"></svg>'
    expect(kinds(html)).toEqual(['upload', 'upload'])
  })

  it('reads the card of an account', () => {
    expect(blocksOf('<mp-common-profile data-nickname="山行旅社" data-signature="慢慢走"></mp-common-profile>')).toMatchObject([
      { fields: { blockType: 'followCard', name: '山行旅社', introduction: '慢慢走' } },
    ])
  })

  it('offers the colours of a page, dark enough to read', () => {
    const { theme } = readHtmlDocument(
      '<p style="color:#333;font-size:15px;line-height:1.9">正文很长很长很长很长很长</p><p style="color:#ff9900">强调</p><p style="color:#aaa">次要</p>',
    )
    expect(theme).toMatchObject({ ink: '#333333', quiet: '#aaaaaa', accent: '#ff9900', textSize: 15, lineHeight: 1.9 })
    expect(theme?.notes.map(({ zh }) => zh)).toEqual([expect.stringContaining('#ff9900'), expect.stringContaining('#aaaaaa')])
    expect(theme && readTheme(theme.draft).findings).toEqual([])
  })

  it.each([
    [
      'a dark page',
      '<section style="background:#16213e;color:#f0f0f0"><p>夜里的山</p><p style="color:#ffd700">很亮</p></section>',
      ['#f0f0f0', '#16213e', '#ffd700'],
    ],
    ['words in colour within a line', '<p style="color:#444">走到<span style="color:#0a7d5a">洱海</span>边再回来</p>', ['#444444', null, '#0a7d5a']],
    ['black words that say no colour', '<p>正文什么颜色也没有写</p><p style="color:#c00">除了这句</p>', [null, null, '#cc0000']],
    [
      'white words on a badge',
      '<p style="color:#333">正文一句接着一句，比标题长得多</p><p style="background:#0b5ea8;color:#fff">小标题就这么长长长</p>',
      ['#333333', null, '#0b5ea8'],
    ],
  ])('tells %s from others', (_, html, [ink, darkGround, accent]) => {
    expect(readHtmlDocument(html).theme).toMatchObject({ ink, darkGround, accent })
  })

  it('reads the spacing and the face of a page', () => {
    const { theme } = readHtmlDocument('<p style="color:#333;letter-spacing:1px;font-family:Songti SC,serif">风从苍山来</p>')
    expect(theme?.draft.type).toMatchObject({ tracking: 1, face: 'serif' })
    expect(readHtmlDocument('<p style="color:#333;font-family:Arial,sans-serif">风</p>').theme?.draft.type.face).toBeUndefined()
  })

  it('has no theme for a page that says nothing of its look', () => expect(readHtmlDocument('<p>一句话</p>').theme).toBeNull())

  it.each([
    ['该内容已被发布者删除', 'PAGE_DELETED'],
    ['此内容因违规无法查看', 'PAGE_BLOCKED'],
    ['当前环境异常，完成验证后即可继续访问。去验证', 'PAGE_VERIFICATION'],
    ['请输入密码', 'PAGE_PASSWORD'],
    ['参数错误', 'PAGE_GONE'],
  ])('refuses the page that says %s', (words, code) => {
    const { refusal, document } = readHtmlDocument(`<html><body><div class="weui-msg"><h2 class="weui-msg__title">${words}</h2></div></body></html>`)
    expect(refusal?.code).toBe(code)
    expect(document.root.children).toEqual([])
  })

  it('reads an article that speaks of such pages', () => {
    expect(readHtmlDocument('<div id="js_content"><p>公众号提示环境异常时怎么办？</p></div>').refusal).toBeNull()
  })

  it.each([
    ['nesting', '<section>', 'x'],
    ['open formats', '<b>', 'x'],
    ['different fonts', '<p><font color="#1">', 'x'],
    ['tables in tables', '<table><tr><td>', 'x'],
    ['lists in lists', '<ul><li>', 'x'],
    ['end tags', '</section>', ''],
    ['tag starts', '<', ''],
    ['brackets in styles', '<p style="((((((((((((((">', ''],
    ['quotes in quotes', '<blockquote>', 'x'],
    ['drawings in drawings', '<svg><text>', 'x'],
  ])('reads ten thousand levels of %s in time', (_, open, words) => {
    const start = process.cpuUsage()
    const { score } = readHtmlDocument(`${open}${words}`.repeat(10_000))
    expect(score.text).toBe(1)
    expect(cpuMsSince(start)).toBeLessThan(6000)
  })

  it('grows with the length only', () => {
    const time = (count: number): number => {
      const source = '<p style="font-size:15px">风从苍山来，<b>吹过</b>洱海。</p>'.repeat(count)
      const start = process.cpuUsage()
      readHtmlDocument(source)
      return cpuMsSince(start)
    }
    time(500)
    expect(time(16_000) / Math.max(5, time(2000))).toBeLessThan(30)
  })
})
