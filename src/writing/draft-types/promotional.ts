import { card, heading, list } from '../rules/build'
import type { DraftTypeStructure } from './draft-type'

/** 活动促销: what, how much, until when, for whom, how; rules in full. */
export const promotional: DraftTypeStructure = {
  outline: ({ angle, productId, promotionId }) => [
    card({ blockType: 'lead', text: angle ?? '一句话说清：谁，在什么时间，能省多少。' }),
    promotionId
      ? card({ blockType: 'countdown', promotion: promotionId })
      : card({ blockType: 'countdown', title: '优惠截止', remark: '时间填到分钟，或者选一个活动。' }),
    heading('h2', '优惠内容'),
    ...(promotionId
      ? [card({ blockType: 'couponCard', promotion: promotionId })]
      : [list('bullet', ['优惠金额与门槛', '活动时间：精确到分钟', '适用产品与名额'])]),
    ...(productId ? [card({ blockType: 'productCard', product: productId })] : []),
    heading('h2', '怎么参加'),
    list('number', ['第一步', '第二步', '第三步']),
    card({ blockType: 'callout', tone: 'important', title: '活动规则', text: '写全：能否叠加、退改怎么算、名额用完怎么办。' }),
  ],
}
