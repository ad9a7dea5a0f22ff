import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf, readSource, readThemeText, typeset } from '@/typesetting'
import { secondReading } from '@/typesetting/sources/html/second-reading'
import type { RichDocument } from '@/writing'
import { launchChromium, openAlone } from '../../support/chromium'
import { docx, item, paragraph, picture, run, table } from './docx-file'
import { randomPage } from './random-page'
import { markdownPage, type Look, type Seen, wordsSeen } from './seen-words'

/** `words`: what a person reads of it; where they are not told here, a browser is asked. */
type Sample = { name: string; content: string | Uint8Array; words?: string; blocks: [number, number]; headings?: number }

const pages = new URL('../../golden/import/', import.meta.url)
const written = new URL('../../golden/typesetting/written/', import.meta.url)

/** Letters and digits in order. */
function letters(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** What a person says who looks at a saved page: its headings, and where its article stands on it. */
const told: Record<string, { headings: number } & Look> = {
  'broken-markup.html': { headings: 0 },
  'callouts.md': { headings: 1 },
  'editor135-desert.html': { headings: 3 },
  'feishu-plan.html': { headings: 2 },
  'generic-blog.html': { headings: 5, article: 'article' },
  'google-docs-letter.html': { headings: 2 },
  'hugo-post.md': { headings: 1 },
  'medium-magazine.html': { headings: 2 },
  'notion-export.html': { headings: 2 },
  'old-table-layout.html': { headings: 1 },
  'pasted-web-editor.html': { headings: 1 },
  'wechat-cards.html': { headings: 3, article: '#js_content' },
  'wechat-spring.html': { headings: 2, article: '#js_content' },
  'weixin-style.md': { headings: 0 },
  'word-notice.html': { headings: 3 },
  'wps-itinerary.html': { headings: 2 },
  'xiumi-sea.html': { headings: 2 },
}

const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))

const words: Record<string, Sample> = {
  'notice.docx': {
    name: 'notice.docx',
    content: docx(
      [
        paragraph(run('出团通知'), 'Title'),
        paragraph(run('各位家长：请在') + run('十月三日', '<w:b/>') + run('早上七点半集合。')),
        paragraph(run('要带的东西'), 'heading1'),
        item('身份证或户口本'),
        item('防蚊液'),
        paragraph(run('慢慢走，认真看。'), 'Quote'),
      ].join(''),
    ),
    words: '出团通知各位家长请在十月三日早上七点半集合要带的东西身份证或户口本防蚊液慢慢走认真看',
    blocks: [5, 6],
    headings: 2,
  },
  'prices.docx': {
    name: 'prices.docx',
    content: docx(
      paragraph(run('费用'), 'heading1') +
        table([
          ['项目', '成人'],
          ['团费', '498'],
        ]) +
        paragraph(run('不含正餐', '<w:i/>') + run('，以合同为准。')),
    ),
    words: '费用项目成人团费498不含正餐以合同为准',
    blocks: [3, 3],
    headings: 1,
  },
  'album.docx': {
    name: 'album.docx',
    content: docx(paragraph(run('清晨的码头')) + picture('rP') + paragraph(run('A ferry, ') + run('at six', '<w:u w:val="single"/>') + run('.')), {
      media: { rP: new Uint8Array([...png, ...new Array<number>(600).fill(0)]) },
    }),
    words: '清晨的码头Aferryatsix',
    blocks: [3, 3],
    headings: 0,
  },
}

const filesIn = (folder: URL) => readdirSync(folder).filter((name) => /\.(?:md|html)$/.test(name))

const samples: Sample[] = [
  ...filesIn(pages).map((name): Sample => ({ name, content: readFileSync(new URL(name, pages), 'utf8'), blocks: [1, 40], headings: told[name]?.headings })),
  ...filesIn(written).map((name): Sample => ({ name, content: readFileSync(new URL(name, written), 'utf8'), blocks: [1, 200] })),
  ...Object.values(words),
]

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await openAlone(browser, { width: 800, height: 600 })
  await page.route('**/*', (route) => route.abort())
})
afterAll(() => browser.close())

/** What a browser shows of a sample, with what our document says in words of its own. */
async function seenOf({ name, content, words = '' }: Sample): Promise<Seen> {
  if (typeof content !== 'string') return { words, pictures: [] }
  const html = name.endsWith('.md') ? markdownPage(content) : content
  const seen = await wordsSeen(page, html, told[name])
  const inOurWords = seen.words
    .replace(/\[!WARNING\]/g, '注意')
    .replace(/\[!TIP\]/g, '小贴士')
    .replace(/\[!NOTE\]/g, '说明')
  return { ...seen, words: inOurWords + (drawnByWechat[name] ?? '') }
}

/** A card that only WeChat draws: its name, what it says of itself, and how to follow it. */
const drawnByWechat: Record<string, string> = { 'wechat-spring.html': '山行旅社慢慢走，认真看在微信搜索「山行旅社」关注公众号' }

describe('the corpus', () => {
  it('has thirty documents and more', () => expect(samples.length).toBeGreaterThanOrEqual(30))
})

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (name, sample) => {
  it('comes in and goes out to WeChat with every word that a browser shows, in order, as blocks', async () => {
    const { document, report } = await readSource({ kind: kindOf(name, sample.content), content: sample.content, name })
    const seen = await seenOf(sample)
    expect(picturesIn(document)).toEqual(seen.pictures)
    for (const target of ['plain', 'wechat'] as const) {
      const { text } = typeset({ document: withoutAlts(document), resources: resourcesOf(withoutAlts(report)), target, theme: 'sea' })
      expect(letters(withoutNumbers(shown(text)))).toBe(letters(withoutNumbers(seen.words)))
    }
    const { children } = document.root
    expect(children.length).toBeGreaterThanOrEqual(sample.blocks[0])
    expect(children.length).toBeLessThanOrEqual(sample.blocks[1])
    if (sample.headings !== undefined) expect(children.filter(({ type }) => type === 'heading')).toHaveLength(sample.headings)
    // A link on a picture does not come along: the score says so.
    if (report.remarks.some(({ rule }) => rule === 'picture-link')) expect(report.score.whole).toBeLessThan(1)
    else expect([report.score.text, report.score.missing]).toEqual([1, []])
  })

  it('is scored by what a browser shows', async () => {
    if (typeof sample.content !== 'string' || name.endsWith('.md')) return
    const shown = await wordsSeen(page, sample.content, told[name])
    expect(letters(secondReading(sample.content, '').passages.join(' '))).toBe(letters(withoutNumbers(shown.words)))
  })
})

it('two hundred pages that nobody tidied up come in with every word that a browser shows, in order', async () => {
  const wordsIn = (text: string): string[] => text.match(/w[0-9a-z]+?z/g) ?? []
  for (let seed = 0; seed < 200; seed++) {
    const content = randomPage(seed * 1000)
    const wanted = wordsIn((await wordsSeen(page, content)).words)
    const { document, report } = await readSource({ kind: 'html', content, name: 'random.html' })
    const { text } = typeset({ document, resources: resourcesOf(report), target: 'plain', theme: 'sea' })
    const isWanted = new Set(wanted)
    // Words in a clipped inline element of a flex or grid box, which a browser hides, come in besides.
    expect([seed, wordsIn(text).filter((word) => isWanted.has(word))]).toEqual([seed, wanted])
  }
})

it('is measured by eyes that see what is lost', async () => {
  const page =
    '<h1>去看海</h1><p>早起，<span style="font-size:0">藏</span>风很大。</p><div style="height:0;overflow:hidden">填充</div><p hidden>没有</p><p>慢慢走。</p>'
  expect(letters((await seenOf({ name: 'a.html', content: page, blocks: [1, 1] })).words)).toBe('去看海早起风很大慢慢走')
  const markdown = await seenOf({ name: 'a.md', content: '# 去看海\n\n![码头](a.png)\n\n- 早[^1]\n\n[^1]: 注', blocks: [1, 1] })
  expect([letters(markdown.words), markdown.pictures]).toEqual(['去看海早1注', ['码头']])
})

it('makes a theme of the colours of every page that has some, and sets the page in it', async () => {
  const made: string[] = []
  for (const { name, content } of samples) {
    const { document, report } = await readSource({ kind: kindOf(name, content), content, name })
    if (!report.theme) continue
    const { draft } = report.theme
    const { theme, findings } = readThemeText(JSON.stringify(draft))
    expect([name, theme, findings]).toEqual([name, draft, []])
    const { html } = typeset({ document, resources: { ...resourcesOf(report), themes: { [draft.id]: draft } }, target: 'wechat', theme: draft.id })
    expect(html).toContain(draft.ink)
    made.push(name)
  }
  expect(made).toEqual(expect.arrayContaining(['xiumi-sea.html', 'editor135-desert.html', 'wechat-spring.html']))
})

function resourcesOf({ pictures }: { pictures: readonly { id: string }[] }) {
  return { pictures: Object.fromEntries(pictures.map((one) => [one.id, one])) as never, products: {}, promotions: {} }
}

/** What pictures say of themselves, wherever they stand. */
function picturesIn(document: RichDocument): string[] {
  return [...JSON.stringify(document).matchAll(/"type":"upload"[^{}]*"fields":(\{[^{}]*\})/g)].flatMap(([, fields = '{}']) => {
    const { alt } = JSON.parse(fields) as { alt: string | null }
    return alt ? [alt] : []
  })
}

function withoutAlts<Told>(told: Told): Told {
  return JSON.parse(JSON.stringify(told), (name, value: unknown) => (name === 'alt' ? '' : value)) as Told
}

/** Without what the typesetter adds: pictures' marks and the addresses of links. */
function shown(text: string): string {
  return text.replace(/［图］[^\n]*\n?/g, (mark) => mark.replace(/^［图］/, '')).replace(/（(?:https?:|mailto:|tel:|[^（）]*@)[^（）]*）/g, '')
}

/** A browser draws the numbers of lists and notes; they are no words of the page. */
function withoutNumbers(text: string): string {
  return text.replace(/^\s*(?:\d+\. |\[\d+\] )/gm, '')
}
