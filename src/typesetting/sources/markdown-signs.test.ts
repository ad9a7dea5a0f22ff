import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../tests/support/cpu-time'
import { markdownSigns } from './markdown-signs'

const found = (text: string): string[] => markdownSigns(text).map(({ en }) => en)

describe('Markdown by its marks', () => {
  it.each([
    ['a heading and bold', '# 五一去东极岛\n\n住在**庙子湖**两晚。', ['# heading', '** bold']],
    ['headings of two levels', '# 五一去东极岛\r\n正文\r\n## 第一天\r\n上岛', ['# heading', '## heading']],
    ['a list and a link', '- 船票\n- [订房](https://shop.example/1)', ['list', 'link']],
    ['a table and a quote', '| 日期 | 价格 |\n|---|--:|\n| 5-1 | 680 |\n\n> 风大停航', ['table', 'quote']],
    ['a fence and a heading', '## 配置\n\n```\na\n```', ['## heading', 'fence']],
  ])('is seen in %s', (_, text, signs) => expect(found(text)).toEqual(signs))

  it.each([
    ['stray asterisks', '价格 5*3*2，** 待定。\n*带伞'],
    ['topics', '#东极岛# 五一去哪儿\n# 海岛 # 旅行\n#周末去哪儿'],
    ['lines that begin with a dash', '要带：\n- 雨衣\n- 证件\n\n1. 早餐\n2. 上船'],
    ['a masked number', '- 张先生 138****1234\n- 李先生 139****5678'],
    ['brackets', '[图](见下)\n- 一\n- 二'],
    ['one line with a dash and one bold word', '- **慢一点**'],
    ['prose', '风从海上来，灯塔在很远的地方亮着。'],
  ])('is not seen in %s', (_, text) => expect(found(text)).toEqual([]))

  it.each(['[', '**a', '|-', '- ', '#', ' ', '`', '[a](https://'])('is looked for in linear time in 200,000 signs %j', (sign) => {
    const start = process.cpuUsage()
    found(sign.repeat(200_000 / sign.length))
    expect(cpuMsSince(start)).toBeLessThan(3000)
  })
})
