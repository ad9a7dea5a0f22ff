import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../tests/support/cpu-time'
import { lintHtml } from './lint-html'
import { lintTexts, type LintRule } from './texts'

const rulesOf = (html: string, channel = 'wechat') => new Set(lintHtml({ html, channel }).map(({ rule }) => rule))

const picture = 'https://mmbiz.qpic.cn/mmbiz_jpg/erhai/640?wx_fmt=jpeg'
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">${inner}</svg>`

/** For each rule: what it must find, and the nearest thing it must not find. */
const cases: [LintRule, string, string][] = [
  ['script', '<script>go()</script>', '<p>&lt;script&gt;</p>'],
  ['event-handler', '<p onclick="go()">风</p>', '<p data-onclick="go()">风</p>'],
  ['script-link', '<a href=" java\nscript:go()">风</a>', '<a class="wx_topic_link" href="javascript:;">#洱海</a>'],
  ['style-sheet', '<style>p{color:red}</style>', '<p style="color:red">风</p>'],
  ['id-dropped', '<p id="a">风</p>', '<p data-id="a">风</p>'],
  ['id-reference', svg('<rect fill="url(#g)"/>'), svg('<rect fill="#eee"/>')],
  ['class-dropped', '<p class="mine">风</p>', '<img class="rich_pages wxw-img" data-src="' + picture + '">'],
  ['position', '<section style="position: absolute; top: 0">风</section>', '<section style="position: static">风</section>'],
  ['grid', '<section style="display:grid">风</section>', '<section style="display:flex">风</section>'],
  ['flex-gap', '<section style="display:flex;gap:8px">风</section>', '<section style="display:flex">风</section>'],
  [
    'flex-pictures',
    `<section style="display:flex"><section><img src="${picture}"></section><section><img src="${picture}"></section></section>`,
    `<section style="display:flex"><section><img src="${picture}"></section><section>洱海</section></section>`,
  ],
  ['negative-margin', '<section style="margin-top:-600px">风</section>', '<section style="margin-top:-24px">风</section>'],
  ['css-animation', '<section style="animation:fly 2s infinite">风</section>', '<section style="transform:rotate(3deg);opacity:.5;float:left">风</section>'],
  ['css-effect', '<img style="clip-path:circle(50%)" src="' + picture + '">', '<img style="filter:brightness(0.8)" src="' + picture + '">'],
  ['css-variable', '<p style="color:var(--ink)">风</p>', '<p style="color:rgb(1,2,3);width:calc(100% - 20px)">风</p>'],
  ['pseudo-element', '<style>h2::before{content:"一"}</style>', '<style>h2{color:red}</style>'],
  ['important', '<p style="color:red !important">风</p>', '<p style="color:red">重要！important</p>'],
  ['root-padding', '<section style="padding:20px"><p>风</p></section>', '<section style="padding:20px"><p>风</p></section><p>月</p>'],
  [
    'root-background',
    `<section style="background:url(${picture}) repeat"><p>风</p></section>`,
    `<section style="background-image:url(${picture})"><p>风</p></section>`,
  ],
  [
    'gradient-under-text',
    '<section style="background-image:linear-gradient(#fff,#eee)">风</section>',
    '<section style="background-image:linear-gradient(#fff,#eee);height:4px"></section>',
  ],
  [
    'repeated-background',
    '<p style="background-color:#eee">风</p>'.repeat(3).replace(/^/, '<section>') + '</section>',
    '<section style="background-color:#eee">' + '<p>风</p>'.repeat(3) + '</section>',
  ],
  ['svg-size', '<svg viewBox="0 0 1 1"></svg>', svg('')],
  ['svg-ink', svg('<text fill="#000">洱海</text>'), svg('<text fill="currentColor">洱海</text>')],
  [
    'svg-animation',
    svg('<rect><animate attributeName="opacity" begin="b.click"/></rect>'),
    svg('<rect><animate attributeName="opacity" begin="click+1.5s"/></rect>'),
  ],
  ['svg-animation', svg('<rect><animate attributeName="class"/></rect>'), svg('<g><animateTransform attributeName="transform" type="translate"/></g>')],
  ['svg-animation', svg('<rect><set attributeName="display"/></rect>'), svg('<rect><set attributeName="visibility" to="visible" begin="click"/></rect>')],
  ['svg-animation', svg('<g><animateMotion><mpath href="#p"/></animateMotion></g>'), svg('<g><animateMotion path="M0 0L9 9"/></g>')],
  [
    'foreign-object',
    svg('<foreignObject><p>风</p></foreignObject>'),
    svg('<foreignObject><section xmlns="http://www.w3.org/1999/xhtml">风</section></foreignObject>'),
  ],
  ['div', '<div>风</div>', '<section>风</section>'],
  ['link-to-footnote', '<a href="https://shop.example.com/">店</a>', '<a href="https://mp.weixin.qq.com/s/a">文</a>'],
  ['anchor-dropped', '<a href="#two">二</a>', '<a href="https://mp.weixin.qq.com/s/a#two">二</a>'],
  ['picture-outside', '<img src="https://img.example.com/a.jpg">', `<img src="data:image/gif;base64,R0" data-src="${picture}">`],
  ['picture-missing', '<img alt="风">', `<img src="${picture}">`],
  ['picture-size', `<img src="${picture}" width="300">`, `<img src="${picture}" style="width:300px">`],
  ['picture-format', '<img src="https://img.example.com/a.webp">', '<img src="https://img.example.com/a.jpg?b=.webp">'.replace('?b=.webp', '')],
  ['picture-inline', '<img src="data:image/png;base64,iVBORw0KGgo=">', `<section style="background-image:url('${picture}')"></section>`],
  [
    'forbidden-element',
    '<iframe src="https://player.example.com/1"></iframe>',
    '<iframe class="video_iframe rich_pages" data-src="https://v.qq.com/iframe/preview.html?vid=a"></iframe>',
  ],
  [
    'forbidden-element',
    '<embed type="image/svg+xml" src="https://img.example.com/a.svg">',
    '<embed type="image/svg+xml" src="https://mmbiz.qpic.cn/mmbiz_svg/a/0?wx_fmt=svg">',
  ],
  ['forbidden-element', '<embed type="video/mp4" src="https://mmbiz.qpic.cn/a">', '<embed type="image/svg+xml" data-src="//mmbiz.qpic.cn/mmbiz_svg/a/0">'],
  [
    'picture-outside',
    '<img src="https://res.example.com/e.png">',
    '<img src="https://res.wx.qq.com/t/wx_fed/we-emoji/res/v1.3.10/assets/Expression/Expression_64@2x.png">',
  ],
  [
    'picture-inline',
    '<section style="background-image:url(data:image/gif;base64,R0)"></section>',
    '<section data-lazy-bgimg="https://mmbiz.qpic.cn/a/0" style="background-image:url(data:image/gif;base64,R0)"></section>',
  ],
  ['picture-outside', svg('<image href="https://img.example.com/a.png"/>'), svg('<image width="10" height="10"/><image xlink:href=""/>')],
  ['words-unseen', '<p style="color:#fff">白</p>', '<section style="background:#07a"><p style="color:#fff">白</p></section>'],
  [
    'words-unseen',
    '<section style="color:#FEFEFE"><p><strong>白</strong></p></section>',
    '<section style="color:#fefefe"><p style="color:#333">黑</p></section>',
  ],
  ['words-unseen', '<section style="background-color:rgb(30,30,30);color:#222"><span>黑</span></section>', '<p style="color:#ccc">浅</p>'],
  [
    'words-unseen',
    '<p style="color:rgba(0,0,0,.03)">淡</p>',
    '<section style="background-image:url(https://mmbiz.qpic.cn/a/0)"><p style="color:#fff">白</p></section>',
  ],
  ['words-unseen', '<p><font color="white">白</font></p>', '<p style="color:#fff;font-size:0">白</p>'],
  [
    'words-unseen',
    '<section style="background:#333"><section style="background:#fff"><p style="color:white">白</p></section></section>',
    '<section style="margin-top:-80px"><p style="color:#fff">白</p></section>',
  ],
  ['check-as-text', '<input type="checkbox" checked>', '<p>✅</p>'],
  ['videos-many', '<iframe data-src="https://v.qq.com/a"></iframe>'.repeat(4), '<iframe data-src="https://v.qq.com/a"></iframe>'.repeat(3)],
  ['list-flattened', '<ul><li>山<ul><li>苍山</li></ul></li></ul>', '<ul><li>山</li></ul><ul><li>水</li></ul>'],
  ['list-item', '<ul><li><strong>一</strong>：风</li></ul>', '<ul><li><section>一</section></li></ul>'],
  ['list-paragraph', '<ul><li><p>风</p></li></ul>', '<ul><li><section>风</section></li></ul>'],
  ['punctuation-kept', '<ul><li><section><strong>一</strong>：风</section></li></ul>', '<ul><li><section><strong>一：</strong>风</section></li></ul>'],
  ['code-lines', '<pre>a\n  b</pre>', '<section>a<br>&nbsp;&nbsp;b</section>'],
  ['table-background', '<table><tr style="background:#eee"><td>风</td></tr></table>', '<table><tr><td style="background:#eee">风</td></tr></table>'],
  [
    'table-corners',
    '<table style="border-collapse:collapse;border-radius:8px"><tr><td>风</td></tr></table>',
    '<table style="border-collapse:separate;border-radius:8px"><tr><td>风</td></tr></table>',
  ],
  ['text-unstyled', '<p>风</p>', '<section style="color:#333;font-size:16px;line-height:1.7"><p><span leaf="">风</span></p></section>'],
  ['web-font', '<style>@font-face{font-family:a;src:url(a.woff)}</style>', '<p style="font-family:Optima,PingFangSC-light">风</p>'],
  ['heading-margin', '<h2>风</h2>', '<h2 style="margin:0">风</h2>'],
  [
    'edge-block',
    '<section style="margin:20px 0">风</section><p>月</p>',
    '<p style="height:0;margin:0">&nbsp;</p><section style="margin:20px 0">风</section><p style="height:0"></p>',
  ],
  ['too-wide', '<section style="width:900px">风</section>', '<img style="width:900px;max-width:100%" src="' + picture + '">'],
  ['text-long', `<p>${'风'.repeat(20_001)}</p>`, `<p>${'风'.repeat(20_000)}</p>`],
  ['html-large', `<p data-a="${'a'.repeat(1_000_000)}">风</p>`, `<p data-a="${'a'.repeat(900_000)}">风</p>`],
  ['title-long', `<html><head><title>${'风'.repeat(33)}</title></head></html>`, `<html><head><title>${'风'.repeat(32)}</title></head></html>`],
  ['author-long', `<meta name="author" content="${'风'.repeat(17)}">`, '<meta name="author" content="阿木">'],
  ['digest-long', `<meta name="description" content="${'风'.repeat(129)}">`, '<meta name="description" content="风">'],
]

const ofShop: [LintRule, string, string][] = [
  ['shop-script', '<p onclick="go()">风</p>', '<p>onclick="go()"</p>'],
  ['shop-element', '<iframe src="https://x.example"></iframe>', '<figure></figure>'],
  ['shop-picture', '<img alt="风" src="//img.example.com/a.jpg">', '<img alt="风" src="/pictures/a.webp">'],
  ['missing-alt', '<img src="/pictures/a.webp">', '<img alt="双廊" src="/pictures/a.webp">'],
  ['unsafe-link', '<a href="file:///etc">风</a>', '<a href="/posts/erhai">风</a>'],
]

describe('the linter for WeChat', () => {
  it.each(cases)('finds %s in %s', (rule, wrong) => {
    expect(rulesOf(wrong)).toContain(rule)
  })

  it.each(cases)('finds no %s (%#)', (rule, _, right) => {
    expect(rulesOf(right)).not.toContain(rule)
  })

  it('tries every rule', () => {
    const others = new Set(['markup-lost'])
    const tried = new Set([...cases, ...ofShop].map(([rule]) => rule))
    expect(Object.keys(lintTexts).filter((rule) => !others.has(rule) && !tried.has(rule as LintRule))).toEqual([])
  })

  it('leaves alone everything that survives in published articles', () => {
    const text = 'color:#333;font-size:16px;line-height:1.75;margin:0;'
    const kept = [
      '<section style="float:left;width:48%">左</section>',
      '<section style="display:flex;flex-direction:column;justify-content:center">中</section>',
      '<section style="transform:rotate(-3deg) translateX(4px);opacity:.9;margin-top:-20px;box-shadow:0 0 4px #ddd">斜</section>',
      '<section style="height:3px;background-image:linear-gradient(90deg,#fff,#0a6)"></section>',
      `<section style="background-image:url(&quot;${picture}&quot;)">底图</section>`,
      '<section data-tool="a" data-id="7" powered-by="b"><span leaf="">字</span></section>',
      '<table><tbody><tr><td>一</td><td>二</td></tr></tbody></table>',
      svg('<g><animateTransform attributeName="transform" type="scale" begin="click" dur="1.5s"/><animate attributeName="height" begin="click"/></g>'),
      '<mp-common-profile class="js_uneditable custom_select_card mp_profile_iframe" data-nickname="山海行记"></mp-common-profile>',
    ]
    const html = `<p style="height:0">&nbsp;</p><section style="${text}">${kept.join('')}</section><p style="height:0">&nbsp;</p>`
    expect(lintHtml({ html, channel: 'wechat' }).filter(({ rule }) => rule !== 'text-unstyled')).toEqual([])
  })

  it('names the line, lists errors one by one and counts the rest', () => {
    const found = lintHtml({ html: '<p>风</p>\n<div>花</div>\n<div\n>雪</div>\r\n<script>a\nb</script>\n<script></script>', channel: 'wechat' })
    expect(found.filter(({ rule }) => rule === 'script').map(({ line }) => line)).toEqual([5, 7])
    const [div, ...more] = found.filter(({ rule }) => rule === 'div')
    expect([div?.line, more.length]).toEqual([2, 0])
    expect(div?.message.zh).toContain('共 2 处')
    expect(found[0]).toMatchObject({ severity: 'fixed', basis: 'T', message: { en: expect.stringMatching(/\w/) as string } })
  })

  it('judges the article alone in a saved WeChat page', () => {
    const page = `<html><head><title>${'风'.repeat(60)}</title><style>a{}</style></head><body><div id="js_article"><script>a</script><div class="rich_media_content" id="js_content" style="visibility: hidden;"><section style="position:relative"><p onclick="a()">风</p></section></div><iframe src="https://ad.example"></iframe></div></body></html>`
    const found = lintHtml({ html: page, channel: 'wechat' })
    expect(found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['event-handler'])
    expect(found.map(({ rule }) => rule)).not.toContain('style-sheet')
  })

  it.each(['', '<', '</p>', '<p', '<a href="', '<li></ul></li>', '\u0000', '<svg><style><p>', '<!--'])('never throws (%s)', (html) => {
    expect(() => lintHtml({ html, channel: 'wechat' })).not.toThrow()
  })

  it.each([
    ['nesting', '<section>'],
    ['lists', '<ul><li>'],
    ['inline', '<b><p>'],
    ['attributes', '<p a="1" '],
    ['quotes', '<a b="'],
    ['declarations', '<p style="a:b;c:url(d;e)">'],
  ])('stays linear on 1 MB of %s', (_, piece) => {
    const html = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const start = process.cpuUsage()
    lintHtml({ html, channel: 'wechat' })
    expect(cpuMsSince(start)).toBeLessThan(6_000)
  })
})

describe('the linter for other channels', () => {
  it.each(ofShop)('finds %s for the shop', (rule, wrong, right) => {
    expect(rulesOf(wrong, 'storefront')).toContain(rule)
    expect(rulesOf(right, 'storefront')).not.toContain(rule)
  })

  it('goes by the limits of a channel', () => {
    const html = '<p>洱海的风</p><img><img>'
    const evidence = { basis: 'A', source: '' } as const
    const rules = (body: number, pictures: number) =>
      lintHtml({ html, channel: 'moments', limits: { body: { ...evidence, max: body, unit: 'characters' }, pictures: { ...evidence, max: pictures } } }).map(
        ({ rule }) => rule,
      )
    expect(rules(3, 1)).toEqual(['body-over-limit', 'pictures-over-limit', 'markup-lost'])
    expect(rules(4, 2)).toEqual(['markup-lost'])
    expect(lintHtml({ html: '洱海', channel: 'moments', limits: {} })).toEqual([])
  })
})
