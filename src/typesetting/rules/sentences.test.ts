import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences'

describe('sentences', () => {
  it.each([
    ['风从苍山来。花开了！走吗？', ['风从苍山来。', '花开了！', '走吗？']],
    ['“会冷吧。不会！”他说。真的', ['“会冷吧。不会！”', '他说。', '真的']],
    ['车程（约 70 分钟。不堵）很短。好', ['车程（约 70 分钟。不堵）很短。', '好']],
    ['Fine. It is 3.5 km.\n下一行', ['Fine. ', 'It is 3.5 km.\n', '下一行']],
    ['没有关上的“引号。还是两句。', ['没有关上的“引号。', '还是两句。']],
    ['真的……吗', ['真的……', '吗']],
    ['', []],
  ])('takes %j apart', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('gives every character back', () => {
    const text = '一。”（二！\n\n“三”。 four. 5？）…'
    expect(sentencesOf(text).join('')).toBe(text)
  })
})
