import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../tests/support/document-lines'
import { readHtmlDocument } from './html'

const fileOf = (name: string) => readFileSync(new URL(`../../../../tests/golden/import/cases/${name}.html`, import.meta.url), 'utf8')

function read(source: string) {
  const { document, report, pictures } = readHtmlDocument(source)
  return { lines: linesOf(document), urls: Object.values(pictures).map(({ url }) => url), said: report.map(({ message }) => message.zh) }
}

describe('a page from practice', () => {
  it('H03: lazy pictures come in, the one for browsers without scripts once, the largest of a set', () => {
    const { lines, urls } = read(fileOf('H03'))
    expect(lines.filter((line) => line.startsWith('[picture'))).toEqual(['[picture]', '[picture 码头]', '[picture 只有srcset]', '[picture 四]'])
    expect(urls).toEqual(['https://example.com/1.jpg', 'https://example.com/2.jpg', 'https://example.com/3-800.jpg', 'https://example.com/4.jpg'])
  })

  it('H07: readings stand in brackets', () => {
    expect(read(fileOf('H07')).lines).toEqual(['我们去赤坎（chì kǎn）古镇，再到邕（yōng）江边。', '第二段。'])
  })

  it('H16: small pictures stay in their line', () => {
    const { lines, said } = read(fileOf('H16'))
    expect(lines).toEqual(['今天天气真好😀适合出门，记得带水。', '微博表情[doge]在句中。', '公众号表情[微笑]在句中。', '行内图标后面有字。'])
    expect(said.join()).toContain('4 个小图标')
  })

  it('H20: signs of symbol fonts before items are lists', () => {
    expect(read(fileOf('H20')).lines).toEqual(['- 带护照', '- 带雨衣', '一、 费用'])
  })
})
