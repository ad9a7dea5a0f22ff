import { describe, expect, it } from 'vitest'
import { readMarkdown, typeset } from '../index'

const chat = (source: string): string =>
  typeset({ document: readMarkdown(source).document, resources: { pictures: {}, products: {}, promotions: {} }, target: 'group', theme: 'sea' }).text

describe('a table in a chat', () => {
  it('says each column by its name', () => {
    expect(chat('|班期|成人|儿童|\n|-|-|-|\n|五月|1399|899|\n|六月|1499||\n')).toBe('班期：\n• 五月：成人 1399；儿童 899\n• 六月：成人 1499')
  })

  it('has no empty point for an empty row', () => {
    expect(chat('|项目|价格|\n|-|-|\n|成人|1399|\n| | |\n')).toBe('项目：价格\n• 成人：1399')
  })

  it('keeps every head, also of a column that nobody filled in', () => {
    expect(chat('|姓名|电话|身份证|\n|-|-|-|\n| | | |\n')).toBe('姓名、电话、身份证')
    expect(chat('|姓名|电话|备注|\n|-|-|-|\n|阿木|123||\n')).toBe('姓名、电话、备注\n• 阿木：电话 123')
  })

  it('says a cell that is several rows high in each of them', () => {
    expect(
      chat(
        '<table><tr><th>班期</th><th colspan="2">价格</th></tr><tr><td rowspan="2">五月</td><td>成人</td><td>1399</td></tr><tr><td>儿童</td><td>899</td></tr></table>',
      ),
    ).toBe('班期：\n• 五月：价格 成人；1399\n• 五月：价格 儿童；899')
  })
})
