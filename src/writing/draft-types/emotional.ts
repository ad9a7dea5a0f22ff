import { card, heading, paragraph } from '../rules/build'
import type { DraftTypeStructure } from './draft-type'

/** 情感诱导: a scene, a turn, a feeling the reader knows, then the way there. */
export const emotional: DraftTypeStructure = {
  outline: ({ angle, productId }) => [
    card({ blockType: 'lead', text: '从一个具体的瞬间写起：几点钟，在哪里，闻到什么，听到什么。' }),
    card({ blockType: 'pullQuote', text: '留一句当时的话，原样写下来。', by: '是谁说的' }),
    heading('h2', '那一刻之前'),
    paragraph(angle ?? '这个人为什么出发，带着什么心事。'),
    heading('h2', '后来'),
    paragraph('发生了什么变化。不下结论，写看得见的动作。'),
    heading('h2', '如果你也想去'),
    paragraph('一两句话，把路指给读者。'),
    ...(productId ? [card({ blockType: 'productCard', product: productId })] : []),
  ],
}
