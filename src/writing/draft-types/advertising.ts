import { card, heading, list, paragraph } from '../rules/build'
import type { DraftTypeStructure } from './draft-type'

/** 广告宣传: one promise, three proofs, what it costs, one act. */
export const advertising: DraftTypeStructure = {
  outline: ({ angle, destination, productId }) => [
    paragraph(angle ?? `用一句话说清：这趟${destination ?? '旅行'}，读者能得到什么。`),
    heading('h2', '为什么是这一趟'),
    list('bullet', ['第一个理由：一件可以核实的事实', '第二个理由：一个只有走过才知道的细节', '第三个理由：同类行程没有做到的一点']),
    heading('h2', '行程怎么走'),
    paragraph('按天写，每天一句：去哪里、看什么、住在哪里。'),
    heading('h2', '费用与班期'),
    ...(productId ? [card({ blockType: 'productCard', product: productId })] : [paragraph('写清起价、出发日期、包含与不含。')]),
    heading('h2', '想去的话'),
    paragraph('写清下一步：在哪里看详情、怎么报名、几天内可退。'),
  ],
}
