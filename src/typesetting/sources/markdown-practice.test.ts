import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown'
import { scoreMarkdown } from './markdown-score'

type Node = {
  type: string
  text?: string
  format?: number | string
  children?: Node[]
  listType?: string
  tag?: string
  checked?: boolean
  value?: number
  fields?: Record<string, unknown>
}

const MARKS: [number, string][] = [
  [1, '**'],
  [2, '*'],
  [4, '~~'],
  [8, '++'],
  [16, '`'],
  [32, '_'],
  [64, '^'],
  [128, '=='],
]

/** A document in short: `p:` a paragraph, `h2:` a heading, `- ` points, `[x]` boxes, `¦` cells, `<url>` behind a link. */
function short(source: string): string[] {
  const inline = (node: Node): string => {
    if (node.type === 'linebreak') return '⏎'
    if (node.type === 'link') return `${(node.children ?? []).map(inline).join('')}<${String(node.fields?.['url'])}>`
    const marks = MARKS.filter(([bit]) => (Number(node.format) & bit) !== 0).map(([, mark]) => mark)
    return marks.join('') + (node.text ?? '') + [...marks].reverse().join('')
  }
  const items = (list: Node, indent: string): string =>
    (list.children ?? [])
      .map((item) => {
        const [nested] = item.children ?? []
        if (nested?.type === 'list') return items(nested, `${indent}>`)
        const sign = list.listType === 'number' ? `${String(item.value)}.` : list.listType === 'check' ? (item.checked ? '[x]' : '[ ]') : '-'
        return `${indent}${sign} ${(item.children ?? []).map(inline).join('')}`
      })
      .join(' / ')
  const block = (node: Node): string => {
    if (node.type === 'list') return items(node, '')
    if (node.type === 'table') {
      return (node.children ?? [])
        .map((row) => (row.children ?? []).map((cell) => (cell.children ?? []).map(block).join('').replace(/^p:/, '')).join('¦'))
        .join(' / ')
    }
    if (node.type === 'upload') return `img:${String(node.fields?.['alt'] ?? '')}`
    if (node.type === 'horizontalrule') return '---'
    if (node.type === 'block') {
      const { blockType, tone, title, text, code, language } = (node.fields ?? {}) as Record<string, string>
      return blockType === 'callout' ? `!${tone}:${title ?? ''}|${text}` : blockType === 'code' ? `code(${language}):${code}` : `card:${blockType}`
    }
    return `${node.type === 'heading' ? node.tag : node.type === 'quote' ? 'q' : 'p'}:${(node.children ?? []).map(inline).join('')}`
  }
  return (readMarkdown(source).document.root.children as unknown as Node[]).map(block)
}

const told = (source: string): string[] => readMarkdown(source).report.map(({ rule }) => rule)

/** What people bring, by who brings it: the source, what a reader sees, and what the report says. */
const documents: [string, string, string[], string[]?][] = [
  ['a price range with a wave', '团费3999~4599元/人，酒店4~5星', ['p:团费3999~4599元/人，酒店4~5星']],
  ['three ranges in a row', '5~7天~8天~9天都可以', ['p:5~7天~8天~9天都可以']],
  ['a masked phone number', '联系 138****1234 或 139****5678', ['p:联系 138****1234 或 139****5678']],
  ['luggage sizes', '托运 20寸*1，尺寸 55*40*20cm，共 23kg * 2 件', ['p:托运 20寸*1，尺寸 55*40*20cm，共 23kg * 2 件']],
  ['a sum', '费用 = 单价*人数*天数，即 399*2*3=2394', ['p:费用 = 单价*人数*天数，即 399*2*3=2394']],
  ['emphasis is still emphasis', '这是*强调*，不是 2*3', ['p:这是*强调*，不是 2*3']],
  ['bold between Chinese quotation marks', '**“大理”**的古城和**“洱海”**', ['p:**“大理”**的古城和**“洱海”**']],
  ['bold before a colon', '**注意：**带伞。**《指南》**里有', ['p:**注意：**带伞。**《指南》**里有']],
  ['struck prices beside Chinese marks', '~~“1999元”~~现价1799元，好吃~~，好玩~~', ['p:~~“1999元”~~现价1799元，好吃~~，好玩~~']],
  ['file names and dates', '附件 plan_v2_final.xlsx，截止 2026_05_01', ['p:附件 plan_v2_final.xlsx，截止 2026_05_01']],
  ['an address inside brackets', '（详见https://example.com/a_b_c）谢谢', ['p:（详见https://example.com/a_b_c<https://example.com/a_b_c>）谢谢']],
  [
    'an address in full-width quotes',
    '打开「https://example.com/q?a=1&b=2」即可',
    ['p:打开「https://example.com/q?a=1&b=2<https://example.com/q?a=1&b=2>」即可'],
  ],
  ['an address glued to words', '报名https://example.com/form提前一天', ['p:报名https://example.com/form<https://example.com/form>提前一天']],
  [
    'an address with Chinese in its path',
    '见 https://zh.wikipedia.org/wiki/大理市 。',
    ['p:见 https://zh.wikipedia.org/wiki/大理市<https://zh.wikipedia.org/wiki/大理市> 。'],
  ],
  ['a mail address glued to Chinese', '邮箱help@example.com，勿回', ['p:邮箱help@example.com<mailto:help@example.com>，勿回']],
  ['an address as its own label', '[https://example.com/a](https://example.com/a)', ['p:https://example.com/a<https://example.com/a>']],
  ['a picture with a size from a chat tool', '![码头](https://e.example/a.png =300x200)', ['img:码头'], ['picture-size']],
  ['a picture with a width from Obsidian', '![码头|300](https://e.example/a.png)', ['img:码头'], ['picture-size']],
  ['a picture with attributes', '![码头](https://e.example/a.png){width=50% .center}', ['img:码头'], ['attributes-out']],
  ['a heading with an id', '## 第一天 {#day1}', ['h2:第一天'], ['attributes-out']],
  ['a heading without its space', '##第一天\n\n正文', ['h2:第一天', 'p:正文']],
  ['a topic line', '#大理旅行# #洱海', ['p:#大理旅行# #洱海']],
  ['a marked and an inserted word', '==重点==和++新增++，C++ 与 a==b', ['p:==重点==和++新增++，C++ 与 a==b']],
  ['raised and lowered figures', 'CO~2~ 与 50m^2^，H~2~O', ['p:CO_2_ 与 50m^2^，H_2_O']],
  ['a note in its place', '门票^[以公告为准]80元', ['p:门票^[1]^80元', '---', 'p:[1] 以公告为准']],
  ['a reading above a word', '{喜洲|xǐ zhōu}古镇，<ruby>赤坎<rp>(</rp><rt>chì kǎn</rt><rp>)</rp></ruby>老街', ['p:喜洲（xǐ zhōu）古镇，赤坎（chì kǎn）老街']],
  ['emoji by name', '出发 :airplane: 10:30:45 :不是:', ['p:出发 ✈️ 10:30:45 :不是:']],
  ['a container of VuePress', ':::tip 省钱\n周中便宜。\n:::\n\n后文', ['!tip:省钱|周中便宜。', 'p:后文']],
  ['an admonition of MkDocs', '!!! warning "高反"\n    先休息。\n\n后文', ['!warning:高反|先休息。', 'p:后文']],
  ['a container of no meaning', '::: columns\n左\n:::', ['p:左'], ['container-frame']],
  ['a callout that folds', '> [!faq]- 带什么\n> 身份证', ['!tip:带什么|身份证']],
  ['a private block', '前\n\n%%\n底价980\n勿外传\n%%\n\n后', ['p:前', 'p:后'], ['private-words']],
  ['a comment in HTML', '前<!-- 返点8% -->后\n\n<!--\n整段\n\n不发\n-->', ['p:前后'], ['private-words']],
  ['per cent signs are no comments', '涨了5%%，又跌3%%', ['p:涨了5%%，又跌3%%']],
  ['an embedded note', '![[行程单]]\n\n见[[大理|那座城]]。', ['p:见那座城。'], ['wiki-embed', 'wiki-link']],
  ['tags of Hexo', '{% asset_img a.png 洱海日出 %}\n\n{% note info %}\n带伞\n{% endnote %}', ['img:洱海日出', 'p:带伞'], ['template-tag']],
  ['a figure of Hugo', '{{< figure src="a.png" title="洱海" >}}\n\n{{ site.title }}', ['img:洱海', 'p:{{ site.title }}'], ['template-value']],
  ['a table of contents', '[TOC]\n\n## 一\n\n正文', ['card:contents', 'h2:一', 'p:正文']],
  ['prices in dollars', '小费$5，自费$30/人，合计$35', ['p:小费$5，自费$30/人，合计$35']],
  ['formulas from a chat tool', '面积 \\(S=\\pi r^2\\)。', ['p:面积 S=πr^2^。'], ['formula-words']],
  ['a diagram', '```mermaid\ngraph TD\n```', ['code(mermaid):graph TD'], ['diagram-source']],
  ['code keeps its marks', '`a==b` 和 `[[x]]`\n\n```\n%%x%% $a^2$ 5~7\n```', ['p:`a==b` 和 `[[x]]`', 'code():%%x%% $a^2$ 5~7']],
  ['points two spaces below a number', '1. 第一天\n  - 古城\n  - 码头\n2. 第二天', ['1. 第一天 / >- 古城 / >- 码头 / 2. 第二天']],
  ['points four spaces below a point', '- 甲\n    - 乙\n        - 丙', ['- 甲 / >- 乙 / >>- 丙']],
  ['boxes among points', '- 甲\n- [x] 乙\n- 丙', ['- 甲', '[x] 乙', '- 丙']],
  ['wide spaces before paragraphs', '　　第一段。\n\n　　第二段。', ['p:第一段。', 'p:第二段。']],
  ['an indented program', '    const a = 1;\n    go(a);', ['code():const a = 1;\ngo(a);']],
  ['lines of Chinese that an editor wrapped', `${'风'.repeat(30)}，\n“${'云'.repeat(10)}”`, [`p:${'风'.repeat(30)}，“${'云'.repeat(10)}”`]],
  ['Windows lines and a mark at the start', '\ufeff# 题\r\n\r\n一\r\n二', ['h1:题', 'p:一⏎二']],
  ['escaped marks', '\\*\\*不是粗体\\*\\*，\\==不是\\==，\\$x\\$，\\[\\[a]]', ['p:**不是粗体**，==不是==，$x$，[[a]]']],
  ['front matter that was never closed', '---\ntitle: 大理\ntags: [山, 海]\n\n正文', ['p:正文']],
  ['front matter of Hexo', 'title: 大理\ndate: 2026-05-01\n---\n\n正文', ['p:正文']],
  ['prose between two rules', '---\n\n先说结论。\n\n---\n\n正文', ['---', 'p:先说结论。', '---', 'p:正文']],
  [
    'a table with links and stars',
    '|房型|尺寸|\n|-|-|\n|大床|1.8*2.0|\n|[图](https://e.example/a)|5~7|',
    ['房型¦尺寸 / 大床¦1.8*2.0 / 图<https://e.example/a>¦5~7'],
  ],
  ['a list in HTML', '<ul>\n<li>身份证</li>\n<li>雨衣</li>\n</ul>', ['- 身份证 / - 雨衣']],
  [
    'a sound and a frame',
    '<audio src="https://e.example/a.mp3"></audio>\n\n文字\n\n<iframe src="https://map.example/1"></iframe>',
    ['p:文字'],
    ['import-audio', 'import-frame'],
  ],
]

describe.each(documents)('%s', (...[, source, expected, rules = []]) => {
  it('reads as its writer means it, and says what changed', () => {
    expect(short(source)).toEqual(expected)
    const said = told(source)
    for (const rule of rules) expect(said).toContain(rule)
    if (rules.length === 0) expect(said.filter((rule) => rule !== 'front-matter')).toEqual([])
  })

  it('is whole in the eyes of the second reader', () => {
    const { document, pictures } = readMarkdown(source)
    const { score, remarks } = scoreMarkdown(source, document, Object.values(pictures))
    expect([remarks.map(({ message }) => message.zh), score.text]).toEqual([[], 1])
  })
})
