import { card, heading, list, paragraph } from '../rules/build'
import type { DraftTypeStructure } from './draft-type'

/** 广告宣传: one promise, three proofs, the days, what it costs, what people ask, one act. */
export const advertising: DraftTypeStructure = {
  outline: ({ angle, productId }) => [
    card({ blockType: 'lead', text: angle ?? '用一句话说清：这趟旅行，读者能得到什么。' }),
    heading('h2', '为什么是这一趟'),
    list('bullet', ['第一个理由：一件可以核实的事实', '第二个理由：一个只有走过才知道的细节', '第三个理由：同类行程没有做到的一点']),
    heading('h2', '行程怎么走'),
    paragraph('一两句话说清节奏和强度：每天走多少、住几个地方、适合谁。'),
    productId
      ? card({ blockType: 'itinerary', product: productId })
      : card({ blockType: 'itinerary', days: [{ title: '第一天 从哪里到哪里', text: '按天写，每天一句：去哪里、看什么、住在哪里。' }] }),
    heading('h2', '费用与班期'),
    ...(productId
      ? [card({ blockType: 'priceBox', product: productId }), card({ blockType: 'productCard', product: productId })]
      : [card({ blockType: 'priceBox', price: '写清起价，如「¥1,999 起 /人」', included: '费用里有什么，每行一项', excluded: '费用里没有什么，每行一项' })]),
    card({
      blockType: 'faq',
      questions: [
        { question: '读者问得最多的一个问题', answer: '用两三句话答完，数字写准。' },
        { question: '读者最担心的一个问题', answer: '先说怎么办，再说为什么。' },
      ],
    }),
    heading('h2', '想去的话'),
    paragraph('写清下一步：在哪里看详情、怎么报名、几天内可退。'),
  ],
}
