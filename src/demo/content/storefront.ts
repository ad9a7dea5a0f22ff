import type { DemoStorefront } from './types'

export const demoStorefront: DemoStorefront = {
  signboard: {
    name: '行文旅行小店',
    slogan: '先把路走一遍，再写给你看',
    logoNote: '圆形印章，白底，一座山一条水组成「行」字；深色背景时用反白版。',
  },
  notice: '春节团期（2 月 4 日至 2 月 10 日出发）的火车票在开售当天统一出票，请在下单时填好证件信息。国内线路可退至出发前 7 天，客服每天 9:00 到 21:00 在线。',
  carousel: [
    { asset: 'harbin-1', title: '四点半，冰城开灯', subtitle: '哈尔滨与亚布力五日，防寒物资随车发', product: 'harbin-ice' },
    { asset: 'dunhuang-1', title: '冬天的敦煌，人少一半', subtitle: '石窟讲解五日，一团不超过十二人', product: 'dunhuang-grottoes' },
    { asset: 'phuket-1', title: '把羽绒服寄存在机场', subtitle: '普吉亲子六日，每天一件事', product: 'phuket-family' },
  ],
  categories: ['snow', 'nature', 'heritage', 'sea', 'family'],
  featuredProducts: ['harbin-ice', 'dali-slow', 'jiuzhaigou-ice', 'dunhuang-grottoes', 'xiamen-tulou', 'phuket-family'],
  featuredTopics: ['harbin-lights', 'dali-window', 'dunhuang-winter', 'phuket-kids'],
}
