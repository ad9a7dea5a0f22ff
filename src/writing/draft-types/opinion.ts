import { card, heading, paragraph } from '../rules/build'
import type { DraftTypeStructure } from './draft-type'

/** 观点表达: a claim, the strongest objection, evidence, an honest ending. */
export const opinion: DraftTypeStructure = {
  outline: ({ angle, productId }) => [
    card({ blockType: 'lead', text: angle ?? '先亮明观点，一句话。' }),
    heading('h2', '大多数人怎么看'),
    paragraph('把对方的道理写到让对方点头。'),
    heading('h2', '我们为什么不这样看'),
    paragraph('证据一：数据或亲历，写清出处。'),
    card({ blockType: 'pullQuote', text: '引用一位当事人的话，注明是谁。', by: '当事人是谁' }),
    heading('h2', '所以'),
    paragraph('结论，以及它在什么情况下不成立。'),
    ...(productId ? [card({ blockType: 'productCard', product: productId })] : []),
  ],
}
