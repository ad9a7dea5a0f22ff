import { describe, expect, it } from 'vitest'
import { document, heading, list, paragraph, quote, text, type BlockNode, type RichDocument } from '@/writing'
import { sampleDocument, sampleResources } from '../../golden/typesetting/sample'
import { readManifest } from '@/typesetting/exchange/bundle'
import { hashOf } from '@/typesetting/exchange/parts'
import { pictureIdsOf, swapPictures } from '@/typesetting/exchange/picture-ids'
import { readExported } from '@/typesetting/exchange/read-article'
import { writeArticle } from '@/typesetting/exchange/write-article'

const meta = { title: '洱海：东岸三日', digest: '"慢"一点', author: '阿木', theme: 'sea', form: null }
const files = new Map([['a1', 'erhai.jpg']])

function write(given: RichDocument) {
  return writeArticle({ document: given, resources: sampleResources, files, meta })
}

function roundTrip(given: RichDocument): RichDocument {
  const { markdown, shapes } = write(given)
  const { children: _, type: __, ...root } = given.root
  return readExported(markdown, shapes, root).document
}

const strange = (fields: Record<string, unknown>) =>
  ({ type: 'block', version: 2, format: '', fields: { id: '65f', blockName: '', ...fields } }) as unknown as BlockNode

describe('an exported article', () => {
  it('comes back equal, every kind of block of it', () => {
    expect(roundTrip(sampleDocument)).toEqual(sampleDocument)
  })

  it('says in Markdown what Markdown can say', () => {
    const written = document(heading('h2', '三天怎么走'), paragraph('从大理站出发，', text('骑行', 1), '。'), list('bullet', ['单车', '头盔']), quote('不冷'))
    const { markdown } = write(written)
    expect(markdown).toContain('title: 洱海：东岸三日')
    expect(markdown).not.toContain('form:')
    expect(markdown.split('---\n').at(-1)).not.toContain('<!--')
    expect(roundTrip(written)).toEqual(written)
  })

  it('keeps cards nobody here knows, and hostile words', () => {
    const words = ['-->', '<!-- /行文 -->', '---', '# 一', '<script>', '`', '\\', '  前后  ', '1. 二', '```\n<!-- 行文:x 00000000', '']
    const given = document(
      ...words.map((one) => paragraph(one)),
      ...words.map((one) => strange({ blockType: 'notYetInvented', rows: [{ words: one, picture: 7 }] })),
      strange({ blockType: 'code', code: '<!-- /行文 -->\n---\na', language: '' }),
      list('bullet', ['一']),
      list('bullet', ['二']),
      list('number', ['三']),
      paragraph(),
      { type: 'horizontalrule', version: 1 },
      { type: 'horizontalrule', version: 1 },
    )
    expect(roundTrip(given)).toEqual(given)
  })

  it('takes what a person changed below a block, and says so when a card is lost', () => {
    const given = document(strange({ blockType: 'qrCard', url: 'https://shop.example.com/a', caption: '扫码看余位' }), paragraph('后'))
    const { markdown, shapes } = write(given)
    const back = readExported(markdown.replace('扫码看余位\n', '扫码报名\n').replace(/扫码看余位(?=[^"]*$)/, '扫码报名'), shapes)
    expect(JSON.stringify(back.document)).toContain('扫码报名')
    expect(back.report.map(({ rule }) => rule)).toContain('exchange-card-changed')
  })

  it('names pictures by file when a person puts one in', () => {
    const { document: back, report } = readExported('![湖](pictures/new.jpg)\n\n![外](https://img.example.com/a.jpg)\n', {})
    expect(pictureIdsOf(back)).toEqual(['file:new.jpg'])
    expect(report.map(({ rule }) => rule)).toEqual(['exchange-picture-outside'])
  })

  it('finds pictures wherever a card keeps them', () => {
    const given = document(
      { type: 'upload', relationTo: 'assets', value: 3, version: 3 },
      strange({ blockType: 'x', before: { picture: 4 }, pictures: [{ picture: { id: 5 } }], picture: null }),
    )
    expect(pictureIdsOf(given)).toEqual(['3', '4', '5'])
    expect(pictureIdsOf(swapPictures(given, (id) => `n${id}`))).toEqual(['n3', 'n4', 'n5'])
  })

  it('refuses a block that is nested deeper than any draft, and reads the deepest Markdown', () => {
    const nested = (levels: number) => `${'{"type":"quote","children":['.repeat(levels)}{"type":"text","text":"一"}${']}'.repeat(levels)}`
    const article = (levels: number) => `<!-- 行文:quote ${hashOf('')}\n${nested(levels)}\n-->\n<!-- /行文 -->\n`
    expect(() => readExported(article(20_000), {})).toThrow('EXPORT_TOO_DEEP')
    expect(() => readExported(`---\na: ${'['.repeat(600)}${']'.repeat(600)}\n---\n`, {})).toThrow('EXPORT_TOO_DEEP')
    expect(pictureIdsOf(readExported(article(200), {}).document)).toEqual([])
    expect(readExported(`${'- > '.repeat(60)}一\n`, {}).document.root.children).toHaveLength(1)
  })

  it('takes nothing but the form of nodes from what is told beside it', () => {
    const nodes = {
      paragraph: { version: 2, format: '', textStyle: 'x'.repeat(9), children: [1], fields: { a: 1 } },
      text: { format: 1, mode: 'normal' },
      list: 1,
    }
    const manifest = readManifest(JSON.stringify({ nodes, root: { direction: 'ltr', indent: 0, kept: [[]] }, pictures: Array(1_001).fill({}) }))
    expect(manifest.nodes).toEqual({ paragraph: { format: '', version: 2 }, text: { mode: 'normal' } })
    expect([manifest.root, manifest.pictures.length]).toEqual([{ direction: 'ltr', indent: 0, version: 1 }, 1_000])
  })

  it.each(['', '---', '<!-- 行文:a 00000000\n', '<!-- 行文:a 00000000\n{\n-->\n<!-- /行文 -->', '---\na: [\n---\n'])('reads anything (%j)', (source) => {
    expect(() => readExported(source, {})).not.toThrow()
    expect(readManifest(source).pictures).toEqual([])
  })
})
