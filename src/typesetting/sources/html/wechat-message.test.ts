import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../tests/support/document-lines'
import { readHtmlDocument } from './html'

const read = (source: string) => {
  const got = readHtmlDocument(source)
  return { ...got, lines: linesOf(got.document), urls: Object.values(got.pictures).map(({ url }) => url) }
}
const page = (head: string, body: string) =>
  `<html><head><meta property="og:site_name" content="微信公众平台">${head}</head><body><div id="page-content"><div class="rich_media_meta_list">山行旅社</div>${body}</div><div>微信扫一扫 关注该公众号 知道了 取消 允许</div></body></html>`

describe('a text message of an official account', () => {
  const source = page(
    '<meta property="og:title" content="六月的洱海" />',
    `<div id="js_content"></div><script>var item_show_type = "10"; var ct = "1748754000";
     window.cgiDataNew = { nick_name: JsDecode('山行旅社'), text_page_info: { content: JsDecode('六月的洱海\\x0a\\x0a风很大，带\\x22外套\\x22。见\\x26lt;a href=\\x26quot;https://example.com/a\\x26quot;\\x26gt;攻略\\x26lt;/a\\x26gt;'), is_user_title: '0' * 1 } };</script>`,
  )

  it('comes in from the script of its page, with its link and date, without the page around it', () => {
    const { lines, title, author, published, score } = read(source)
    expect(lines).toEqual(['六月的洱海', '风很大，带"外套"。见[攻略](https://example.com/a)'])
    expect([title, author, published]).toEqual(['六月的洱海', '山行旅社', '2025-06-01T13:00:00+08:00'])
    expect(score.text).toBe(1)
  })

  it('is read by the newer name of its text as well', () => {
    const newer = page('', `<script>window.item_show_type = '10' || ''; text_page_info: { content_noencode: '早上好\\n带水', }</script>`)
    expect(read(newer).lines).toEqual(['早上好', '带水'])
  })
})

describe('a picture message of an official account', () => {
  const source = page(
    '<meta property="og:title" content="洱海的一天" />',
    `<div class="share_content_page"></div><script>
    window.item_show_type = '8' || ''; window.ct = '1748754000' || '';
    window.msg_title = window.title = '洱海的一天' || '';
    window.picture_page_info_list = [
      { cdn_url: 'https://mmbiz.qpic.cn/one/0?wx_fmt=jpeg\\x26amp;from=appmsg', width: '1080' * 1, height: '1440' * 1,
        watermark_info: { cdn_url: 'https://mmbiz.qpic.cn/watermark/0' }, share_cover: { cdn_url: 'https://mmbiz.qpic.cn/cover/0' } },
      { cdn_url: JsDecode('https://mmbiz.qpic.cn/two/0?wx_fmt=png'), },
    ];
    var content_noencode = 'x'; window.cgiData = { content_noencode: '清晨六点的码头\\x0a晚霞在七点' };</script>`,
  )

  it('comes in with its pictures, each once and without watermark and cover, its words and its date', () => {
    const { lines, urls, title, published } = read(source)
    expect(urls).toEqual(['https://mmbiz.qpic.cn/one/0?wx_fmt=jpeg&from=appmsg', 'https://mmbiz.qpic.cn/two/0?wx_fmt=png'])
    expect(lines.slice(0, 2)).toEqual(['[picture]', '[picture]'])
    expect([title, published]).toEqual(['洱海的一天', '2025-06-01T13:00:00+08:00'])
  })

  it('is no picture message when the article stands in the page', () => {
    const article = page(
      '',
      `<div id="js_content"><p>这是一篇正文，有自己的段落。</p></div><script>item_show_type='0'; picture_page_info_list = [{cdn_url:'https://mmbiz.qpic.cn/cover/0'}]</script>`,
    )
    expect(read(article)).toMatchObject({ lines: ['这是一篇正文，有自己的段落。'], urls: [] })
  })
})

describe('a page that only shares another article', () => {
  it.each([
    ['a link', '<a href="https://mp.weixin.qq.com/s/abc" id="js_share_source">阅读全文</a>'],
    ['a data address', '<span id="js_share_source" data-url="http://mp.weixin.qq.com/s/abc">阅读全文</span>'],
  ])('by %s leads to it', (_, link) => {
    const { refusal } = read(page('', `<div id="js_content"></div><p>推荐给大家</p>${link}`))
    expect(refusal).toMatchObject({ code: 'PAGE_SHARES', address: 'https://mp.weixin.qq.com/s/abc' })
    expect(refusal?.text.zh).toContain('https://mp.weixin.qq.com/s/abc')
    expect(refusal?.text.en).toContain('https://mp.weixin.qq.com/s/abc')
  })

  it('is an article when it has a text of its own', () => {
    expect(
      read(page('', '<div id="js_content"><p>自己的话写了很多。</p></div><a id="js_share_source" href="https://mp.weixin.qq.com/s/abc">阅读原文</a>')).refusal,
    ).toBeNull()
  })
})

describe('a notice in the place of an article', () => {
  it.each([
    ['The content has been deleted by the author.', 'PAGE_DELETED'],
    ['This content has been removed by the publisher', 'PAGE_DELETED'],
    ['该内容已被发布者删除', 'PAGE_DELETED'],
    ['Unable to view this content because it violates regulation', 'PAGE_BLOCKED'],
    ['This account has been suspended.', 'PAGE_BLOCKED'],
    ['Abnormal environment. Complete verification to continue', 'PAGE_VERIFICATION'],
    ['Please open in Weixin', 'PAGE_VERIFICATION'],
    ['This link has expired', 'PAGE_GONE'],
  ])('%s is refused as such', (words, code) => {
    expect(read(`<html><body><div class="weui-msg"><h2>${words}</h2><a>OK</a></div></body></html>`).refusal?.code).toBe(code)
  })

  it('is none in an article that tells of one', () => {
    const article = `<html><body><article><p>The content has been deleted by the author, so the page says.</p>${'<p>We walked for four hours along the lake and took the ferry at six.</p>'.repeat(10)}</article></body></html>`
    expect(read(article).refusal).toBeNull()
  })
})

describe('the title of a page', () => {
  it.each([
    ['<h1 id="activity-name">去看海 <span class="rich_media_title_tag">原创</span></h1>', '去看海'],
    ['<h1 id="activity-name"><span class="js_title_inner">去看海</span><span id="js_title_modify_wrp" style="display:none">标题已修改</span></h1>', '去看海'],
    ['<h1>去看海<sup class="badge">热</sup></h1>', '去看海'],
    ['<h1>去看海 <i class="icon">new</i></h1>', '去看海'],
    ['<meta property="og:title" content="去看海"><h1 id="activity-name">去看海<em>付费</em></h1>', '去看海'],
    ['<h1><span class="tag">只有标签</span></h1>', '只有标签'],
  ])('in %s is %s', (html, title) => expect(read(`<html><body>${html}<p>走路四十分钟。</p></body></html>`).title).toBe(title))

  it('is never cut inside a character', () => {
    const { title } = read(`<html><body><h1>${'海'.repeat(199)}👨‍👩‍👧‍👦</h1><p>走。</p></body></html>`)
    expect(title).toBe('海'.repeat(199))
  })
})

describe('when a page was published', () => {
  it.each([
    ['<meta property="article:published_time" content="2026-05-01T08:30:00+08:00">', '2026-05-01T08:30:00+08:00'],
    ['<meta name="publishdate" content="2026-05-01">', '2026-05-01'],
    ['<script type="application/ld+json">{"datePublished":"2026-05-01T00:30:00Z"}</script>', '2026-05-01T00:30:00Z'],
    ['<time datetime="2026-05-01">五一</time>', '2026-05-01'],
    ['<em id="publish_time">2026年5月1日 08:30</em>', '2026-05-01T08:30:00+08:00'],
    ['<span class="post-date">2026/5/1</span>', '2026-05-01'],
    ["<script>var createTime = '2026-05-01 08:30';</script>", '2026-05-01T08:30:00+08:00'],
    ['<p>没有日期</p>', null],
    ['<meta name="date" content="soon">', null],
  ])('%s', (html, published) => expect(read(`<html><body>${html}<p>走。</p></body></html>`).published).toBe(published))
})
