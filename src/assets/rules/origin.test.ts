import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT, readAiMark } from './ai-mark'
import { settledOrigin } from './origin'

describe('how a picture came about', () => {
  it.each([
    ['nothing said', {}, 'unknown'],
    ['a tag', { tags: ['洱海', ' AIGC '] }, 'ai-made'],
    ['a tag that only holds the letters', { tags: ['Thailand', 'air'] }, 'unknown'],
    ['a person’s word against a tag', { chosen: 'photo', tags: ['AI 生成'] }, 'photo'],
    ['a label in the file against a person’s word', { chosen: 'photo', file: 'ai-made' }, 'ai-made'],
    ['a parent that AI edited', { chosen: 'unknown', parent: 'ai-edited' }, 'ai-edited'],
    ['a parent that is a photograph', { parent: 'photo' }, 'unknown'],
  ] as const)('follows %s', (_, known, origin) => {
    expect(settledOrigin(known)).toBe(origin)
  })
})

describe('the label in a file', () => {
  const read = (text: string, keyword = '') => readAiMark(keyword ? { texts: [], comments: [{ keyword, text }] } : { texts: [text], comments: [] })

  it.each([
    ['{"AIGC":{"Label":"1","ContentProducer":"001191"}}', '{"AIGC":{"Label":"1","ContentProducer":"001191"}}'],
    ['<TC260:AIGC>{"Label":"2"}</TC260:AIGC>', '{"AIGC":{"Label":"2"}}'],
    ['TC260:AIGC="{&quot;Label&quot;:&quot;3&quot;}"', '{"AIGC":{"Label":"3"}}'],
    ['{"AIGC":{"Label":1,"ContentProducer":"豆包"}}', String.raw`{"AIGC":{"Label":1,"ContentProducer":"\u8c46\u5305"}}`],
  ])('is kept as its maker wrote it: %s', (text, note) => {
    expect(read(text)).toEqual({ origin: 'ai-made', note })
  })

  it.each([
    ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', '', 'ai-made'],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia', '', 'ai-edited'],
    ['{"Label":"1"}', 'AIGC', 'ai-made'],
    ['lake at dawn\nSteps: 20, Sampler: Euler a, CFG scale: 7', 'parameters', 'ai-made'],
  ] as const)('says the same in other ways: %s', (text, keyword, origin) => {
    expect(read(text, keyword)?.origin).toBe(origin)
  })

  it.each([
    'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    '{"AIGC":{"Label":"0"}}',
    '{"AIGC":{broken}}',
    'xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"',
    '',
  ])('is not read into: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  // Each of these took minutes while a pattern could go back over what it had read.
  it.each([
    ['parameters', 'Steps: 1 '.repeat(500_000)],
    ['parameters', `Steps: ${'1'.repeat(2_000_000)}`],
    ['comment', `AIGC:${' '.repeat(2_000_000)}`],
    ['comment', 'AIGC:{'.repeat(500_000)],
  ])('is looked for once, however a text in %s is made', (keyword, text) => {
    expect(read(text, keyword)).toBeNull()
  })

  it('is looked for near the start of a text, and in so many of them', () => {
    const label = '{"AIGC":{"Label":"1"}}'
    expect(read(' '.repeat(LONGEST_TEXT - label.length) + label)).not.toBeNull()
    expect(read(' '.repeat(LONGEST_TEXT) + label)).toBeNull()
    const empty = new Array<string>(1000).fill('')
    expect(readAiMark({ texts: [label, ...empty], comments: [] })).not.toBeNull()
    expect(readAiMark({ texts: [...empty, label], comments: [] })).toBeNull()
  })
})
