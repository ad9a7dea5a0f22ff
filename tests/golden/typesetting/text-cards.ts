import type { ProductFacts } from '@/typesetting'
import type { BlockNode, Card } from '@/writing'

const card = (fields: Card): BlockNode => ({ type: 'block', version: 2, fields })

/** Every card made of words, with what a writer would put there. */
export const textCardBlocks: BlockNode[] = [
  card({ blockType: 'titleBar', label: 'ERHAI · 冬日专辑', title: '把一个湖走成三天' }),
  card({ blockType: 'lead', text: '旺季的洱海属于人群，冬天的洱海属于风。\n我们把三天留给东岸：一次日出，一段骑行，一顿慢午饭。' }),
  card({ blockType: 'contents' }),
  card({ blockType: 'sectionHead', title: '为什么是冬天', label: '晴天最多，人最少' }),
  card({ blockType: 'pullQuote', text: '孩子现在还记得，\n那只一路跟着我们骑的海鸥。', by: '去年一月的团友 林女士' }),
  card({ blockType: 'callout', tone: 'tip', title: '骑行强度', text: '全程 24 公里，基本是平路。\n每 5 公里有补给点，骑不动可以随时上补给车。' }),
  card({ blockType: 'callout', tone: 'warning', text: '早晚温差可达 15℃，日出那段请一定带上防风外套。' }),
  card({ blockType: 'sectionHead', title: '行程与路线' }),
  card({
    blockType: 'routeStrip',
    title: '怎么走',
    stops: [
      { name: '大理站', means: 'car', takes: '70 分钟' },
      { name: '双廊', remark: '住 2 晚', means: 'bike', takes: '24 公里' },
      { name: '挖色', means: 'ship' },
      { name: '喜洲', remark: '早市' },
    ],
  }),
  card({
    blockType: 'itinerary',
    title: '每日安排',
    days: [
      { title: '第一天 大理站 — 双廊', places: '大理站 → 双廊古镇', text: '下午到双廊，放下行李就去码头。\n五点半看日落。', meals: '晚：白族家常菜', lodging: '双廊湖景房', transport: '商务车' },
      { title: '沿湖骑行到挖色', text: '早上八点出发，中午在挖色吃饭，下午坐船看苍山。', meals: '早 / 午', lodging: '双廊湖景房' },
      { title: 'Day 3：喜洲早市', text: '逛完早市，下午三点前送到大理站。', meals: '早' },
    ],
  }),
  card({ blockType: 'itinerary', product: 'p1' }),
  card({ blockType: 'dividerSet', shape: 'line', words: '出发前' }),
  card({ blockType: 'sectionHead', title: '费用与优惠' }),
  card({ blockType: 'priceBox', product: 'p1', remark: '儿童（1.2 米以下）减 400 元，不占床。' }),
  card({ blockType: 'priceBox', title: '加订项目', price: '¥480', included: '单人房差', excluded: '- 往返大理的车票\n- 酒水' }),
  card({ blockType: 'countdown', promotion: 'c1', remark: '名额用完即止' }),
  card({ blockType: 'countdown', title: '早鸟价', until: '2026-12-01T12:00:00.000Z' }),
  card({ blockType: 'dividerSet', shape: 'dots' }),
  card({
    blockType: 'packingList',
    groups: [
      { name: '证件', lines: '身份证原件\n学生证' },
      { name: '衣物与装备', lines: '防风外套\n运动鞋\n墨镜\n防晒霜（高原紫外线强，SPF 50 以上）' },
    ],
  }),
  card({
    blockType: 'faq',
    questions: [
      { question: '一个人可以报名吗？', answer: '可以。我们会安排同性拼房，也可以补 480 元房差住单间。' },
      { question: '下雨怎么办？', answer: '小雨照常，发雨衣。\n大雨改乘车游湖，退骑行费 60 元。' },
    ],
  }),
  card({ blockType: 'guideCard', name: '阿木', role: '本线领队，双廊人，走过 60 多次', words: '我在湖边长大。冬天的水最清，我带你们去看我小时候看的日出。', picture: 'a3' }),
  card({ blockType: 'guideCard', name: '小和', role: '骑行领队' }),
  card({ blockType: 'dividerSet', shape: 'wave' }),
  card({
    blockType: 'readMore',
    articles: [
      { title: '《冬日洱海》：十二月的四个早晨', url: 'https://mp.weixin.qq.com/s/hijklmn' },
      { title: '洱海骑行路线图', url: 'https://maps.example.com/erhai?day=2' },
    ],
  }),
]

/** What the sample's product says for itself. */
export const sampleTerms: Pick<ProductFacts, 'priceUnit' | 'itinerary' | 'included' | 'excluded'> = {
  priceUnit: '每人',
  itinerary: [
    { title: '抵达双廊', text: '大理站接站，下午到双廊看日落。', meals: '晚', lodging: '双廊湖景房', transport: '商务车' },
    { title: '骑行到挖色', text: '沿湖骑行 24 公里。', meals: '早 / 午', lodging: '双廊湖景房', transport: '' },
  ],
  included: ['接送站与补给车', '双廊湖景房 2 晚', '2 早 3 正'],
  excluded: ['往返大理的车票', '酒水'],
}
