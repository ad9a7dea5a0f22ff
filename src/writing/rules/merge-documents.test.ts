import { describe, expect, it } from 'vitest'
import { mergeBlocks, type Node } from './merge-documents'

const text = (words: string, format = 0): Node => ({ type: 'text', version: 1, text: words, format })
const p = (...parts: (string | Node)[]): Node => ({
  type: 'paragraph',
  version: 1,
  children: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
})
const card = (fields: Record<string, unknown>): Node => ({ type: 'block', version: 2, fields })
const list = (...items: string[]): Node => ({
  type: 'list',
  children: items.map((item, place) => ({ type: 'listitem', value: place + 1, children: [text(item)] })),
})

/** The merged blocks, whole. */
function merged(base: Node[], mine: Node[], theirs: Node[]): Node[] | null {
  return mergeBlocks(base, mine, theirs)?.map((block) => (block.mine === null ? block.block : (block.block ?? (mine[block.mine] as Node)))) ?? null
}
const said = (nodes: Node[] | null) => nodes?.map((node) => (node.children ?? []).map((part) => String(part.text)).join(''))

const [one, two, three] = [p('第一段写雪。'), p('第二段写湖。'), p('第三段写价格。')]
const base = [one, two, three] as Node[]

describe('two editors of one text', () => {
  it.each<[string, Node[], Node[], string[]]>([
    [
      'change different paragraphs',
      [p('第一段写大雪。'), two, three],
      [one, two, p('第三段写新价格。')],
      ['第一段写大雪。', '第二段写湖。', '第三段写新价格。'],
    ],
    [
      'write a new one each, far apart',
      [p('开头。'), one, two, three],
      [one, two, three, p('结尾。')],
      ['开头。', '第一段写雪。', '第二段写湖。', '第三段写价格。', '结尾。'],
    ],
    [
      'write a new one at the same place',
      [one, p('我的。'), two, three],
      [one, p('他的。'), two, three],
      ['第一段写雪。', '我的。', '他的。', '第二段写湖。', '第三段写价格。'],
    ],
    ['take one out and change another', [one, three], [p('第一段写初雪。'), two, three], ['第一段写初雪。', '第三段写价格。']],
    [
      'change different words of one paragraph',
      [one, p('第二段写大湖。'), three],
      [one, p('第二段写湖边。'), three],
      ['第一段写雪。', '第二段写大湖边。', '第三段写价格。'],
    ],
    ['do the same', [p('第一段写大雪。'), two, three], [p('第一段写大雪。'), two, three], ['第一段写大雪。', '第二段写湖。', '第三段写价格。']],
    ['change nothing on my side', base, [one, p('换掉。'), three], ['第一段写雪。', '换掉。', '第三段写价格。']],
    ['change nothing on theirs', [one, p('换掉。'), three], base, ['第一段写雪。', '换掉。', '第三段写价格。']],
  ])('who %s find both in it', (...[, mine, theirs, expected]) => {
    expect(said(merged(base, mine, theirs))).toEqual(expected)
  })

  it('who changed the same words have to choose', () => {
    expect(merged(base, [one, p('第二段写河。'), three], [one, p('第二段写海。'), three])).toBeNull()
    expect(merged(base, [one, three], [one, p('第二段写大湖。'), three])).toBeNull()
    const price = (words: string) => [p(`每人 ${words} 起。`)] as Node[]
    expect(merged(price('¥1,280'), price('¥1,380'), price('¥2,280'))).toBeNull()
    expect(merged(price(''), price('1280'), price('1380'))).toBeNull()
    expect(merged(price('三天'), price('五天'), price('三夜'))).toBeNull()
  })

  it('keep the look of words that the other side did not touch', () => {
    const bold = p('大理的', text('初雪', 1), '来了。')
    const result = merged([bold], [p('大理的', text('初雪', 1), '真的来了。')], [p('苍山和大理的', text('初雪', 1), '来了。')])
    expect(result?.[0]?.children).toEqual([text('苍山和大理的'), text('初雪', 1), text('真的来了。')])
  })

  it('merge within lists, and within the fields of a card', () => {
    expect(merged([list('伞', '药')], [list('雨伞', '药')], [list('伞', '药', '水')])?.[0]?.children).toHaveLength(3)
    const before = card({ blockType: 'callout', title: '提醒', words: '带伞' })
    const result = merged(
      [before],
      [card({ blockType: 'callout', title: '温馨提醒', words: '带伞' })],
      [card({ blockType: 'callout', title: '提醒', words: '带雨伞' })],
    )
    expect(result?.[0]?.fields).toEqual({ blockType: 'callout', title: '温馨提醒', words: '带雨伞' })
  })

  it('are told which blocks of mine stay as they are: the one being typed in is not touched', () => {
    const mine = [p('第一段写大雪，我正在写'), two, three] as Node[]
    const result = mergeBlocks(base, mine, [one, p('第二段写湖和船。'), three, p('新的一段。')] as Node[])
    expect(result?.map(({ mine: place, block }) => [place, block === null])).toEqual([
      [0, true],
      [null, false],
      [2, true],
      [null, false],
    ])
  })

  it('lose nothing, whatever they change: every paragraph of either side is there or a person is asked', () => {
    let seed = 7
    let together = 0
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    const change = (nodes: Node[], who: string) => {
      const copy = [...nodes]
      for (let n = next(3) + 1; n > 0; n--) {
        const place = next(copy.length + 1)
        if (next(2) === 0) copy.splice(place, 0, p(`${who}${next(1000)}新写。`))
        else if (copy.length > 0) copy[Math.min(place, copy.length - 1)] = p(`${who}${next(1000)}改写。`)
      }
      return copy
    }
    for (let round = 0; round < 400; round++) {
      const start = Array.from({ length: 5 }, (_, place) => p(`原来的第${place}段。`))
      const [mine, theirs] = [change(start, '我'), change(start, '他')]
      const result = said(merged(start, mine, theirs))
      if (!result) continue
      together += 1
      const own = [...(said(mine) ?? []), ...(said(theirs) ?? [])].filter((words) => /新写|改写/.test(words))
      for (const words of own) expect(result).toContain(words)
    }
    expect(together).toBeGreaterThan(100)
  })
})
