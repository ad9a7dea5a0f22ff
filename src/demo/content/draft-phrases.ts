import type { DemoBlock } from './types'

/** A piece with a way to buy says so at its top, as the rules for internet advertising ask. */
export const advertisement: DemoBlock = { p: '**广告**｜文中含行文旅行小店的预订入口' }

export const follow: DemoBlock = { follow: '行文旅行', introduction: '先把路走一遍，再写给你看。每周三、周日更新。' }
