import { expect, it } from 'vitest'
import { document, paragraph, type DraftVariant } from '@/writing'
import { copyRemarks } from './copy-remarks'

const text = document(paragraph('住最豪华的帐篷。'), paragraph('第一天：抵达。'), paragraph('售出概不退换。'))
const said = (variant?: DraftVariant) =>
  copyRemarks({ document: text, variant, title: '顶级沙漠', digest: '一句话' }).map(({ rule, subject, block }) => [rule, subject, block])

it('names each claim with its block, and those of title and digest with none', () => {
  expect(said()).toEqual([
    ['copy-absolute-words', '顶级', undefined],
    ['copy-absolute-words', '最豪华', 0],
    ['copy-no-refund', '售出概不退换', 2],
  ])
})

it('speaks of what a version shows and of nothing else', () => {
  expect(said({ title: '沙漠', opening: '先看天气。', body: { kind: 'own', text: '全网最低价' } })).toEqual([['copy-lowest-price', '全网最低价', undefined]])
})

it('gives the law and what to write instead, in both languages, and holds nothing up', () => {
  const [first] = copyRemarks({ document: text })
  expect(first).toMatchObject({
    severity: 'warning',
    message: { zh: expect.stringMatching(/^「最豪华」：广告法第九条.+评分/), en: expect.stringMatching(/^“最豪华”: Advertising Law.+rating/) },
  })
})
