import type { DemoCategory, DemoDestination } from './types'

export const demoDestinations: DemoDestination[] = [
  { key: 'dali', name: '大理', country: '中国' },
  { key: 'jiuzhaigou', name: '九寨沟', country: '中国' },
  { key: 'huangshan', name: '黄山', country: '中国' },
  { key: 'xiamen', name: '厦门', country: '中国' },
  { key: 'dunhuang', name: '敦煌', country: '中国' },
  { key: 'harbin', name: '哈尔滨', country: '中国' },
  { key: 'kyoto', name: '京都', country: '日本' },
  { key: 'phuket', name: '普吉', country: '泰国' },
]

export const demoCategories: DemoCategory[] = [
  { key: 'snow', title: '冰雪', slug: 'snow', description: '从松花江到长白余脉，把冬天过得像冬天。', order: 1 },
  { key: 'nature', title: '山水', slug: 'nature', description: '看云、看湖、看花，走得慢一点。', order: 2 },
  { key: 'heritage', title: '人文', slug: 'heritage', description: '石窟、古村和老街，有人讲，也留时间自己看。', order: 3 },
  { key: 'sea', title: '海岛', slug: 'sea', description: '冬天往南走，衣服一件件少下去。', order: 4 },
  { key: 'family', title: '亲子', slug: 'family', description: '每天不超过两个点，孩子能午睡，大人能喝完一杯茶。', order: 5 },
]
