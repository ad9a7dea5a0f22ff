import type { DemoBackPlan } from './types'

/** The pattern of the workspace, used on the lantern festival of 2027: its topics wait for approval. */
export const demoBackPlan: DemoBackPlan = {
  occasion: 'lantern',
  product: 'huizhou-bloom',
  topics: [
    { title: '元宵：汪满田的鱼灯，今年谁来扎', offset: -45, leadDays: 3, draftType: 'emotional', form: 'story', ownerRole: 'editor' },
    { title: '元宵攻略：三个村子的灯，一晚看得完吗', offset: -30, leadDays: 4, draftType: 'advertising', form: 'longImage', ownerRole: 'editor' },
    { title: '元宵优惠：正月里来徽州，住两晚', offset: -14, leadDays: 2, draftType: 'promotional', form: 'longImage', ownerRole: 'marketer' },
    { title: '元宵出发提醒：看灯穿什么、几点到', offset: -3, leadDays: 1, draftType: 'promotional', form: 'news', ownerRole: 'marketer' },
  ],
}
