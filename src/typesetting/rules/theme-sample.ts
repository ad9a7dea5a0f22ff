import { type BlockNode, card, document, heading, list, paragraph, quote, type RichDocument, text } from '@/writing'
import type { Resources } from './contract'

/** Stands for a landscape; whoever shows the sample puts a picture of their own there. */
export const SAMPLE_PICTURE = 'https://sample.invalid/landscape.jpg'

const BOLD = 1
const MARKED = 128
const picture = { id: 'view', url: SAMPLE_PICTURE, width: 1600, height: 1067, alt: '湖边的清晨', bytes: 420_000, mimeType: 'image/jpeg' }

/** What the sample refers to: one picture, one product, one promotion. */
export const sampleResources: Resources = {
  pictures: { view: picture },
  products: {
    trip: {
      id: 'trip',
      title: '洱海东岸三日：日出、骑行和一顿慢午饭',
      url: 'https://sample.invalid/trip',
      priceMinor: 199_900,
      days: 3,
      nights: 2,
      departureCity: '上海',
      destination: '云南 · 大理',
      nextDeparture: '2027-01-18',
      validUntil: '2027-03-31',
      picture,
    },
  },
  promotions: {
    welcome: {
      id: 'welcome',
      title: '新客立减 200 元',
      amountMinor: 20_000,
      thresholdMinor: 150_000,
      code: 'ERHAI200',
      endsAt: '2027-01-31T15:59:00Z',
      url: 'https://sample.invalid/coupon',
    },
  },
}

const opening: BlockNode[] = [
  card({ blockType: 'lead', text: '洱海的冬天没有旺季的喧闹。三天时间，只走湖的东岸。' }),
  paragraph('早上七点，海东的风还带着凉意，太阳已经把苍山十九峰照成一片金色。这条线把时间留给', text('日出、骑行和一顿慢慢吃的午饭', BOLD), '。'),
  { type: 'upload', relationTo: 'assets', value: 'view', fields: { caption: '双廊码头，一月七日，晨' }, version: 3 },
  heading('h2', '三天怎么走'),
  card({ blockType: 'sectionHead', title: '双廊：码头与日落' }),
  paragraph('从大理站出发，下午到双廊，', text('傍晚在码头看日落', MARKED), '。路书可以提前下载。'),
]

const trip: BlockNode[] = [
  list('number', ['第一天：大理站接站，傍晚到双廊。', '第二天：沿湖骑行 24 公里。', '第三天：喜洲早市，下午送站。']),
  quote('我以为会冷，结果穿一件薄外套就够了。'),
  card({ blockType: 'callout', tone: 'tip', title: '小提醒', text: '早晚温差大，带一件防风外套。' }),
  heading('h3', '费用里有什么'),
  card({ blockType: 'priceBox', product: 'trip', included: '双廊湖景房两晚\n两早三正', excluded: '往返大理的车票' }),
  card({ blockType: 'productCard', product: 'trip', remark: '出发前 7 天可全额退。' }),
  card({ blockType: 'couponCard', promotion: 'welcome' }),
  { type: 'horizontalrule', version: 1 },
]

const closing: BlockNode[] = [
  heading('h2', '出发前的准备'),
  card({
    blockType: 'packingList',
    groups: [
      { name: '证件', lines: '身份证原件' },
      { name: '衣物', lines: '防风外套\n墨镜' },
    ],
  }),
  card({ blockType: 'faq', questions: [{ question: '会有高原反应吗？', answer: '海拔 1,970 米，一般不会。' }] }),
  list('bullet', ['骑行全程有补给车', '不骑车的家人可以坐车']),
  card({ blockType: 'followCard', name: '山海行记', introduction: '每周一条值得慢慢走的路线' }),
]

/** An article with every family of blocks, to look at a theme. */
export const sampleArticle: RichDocument = document(...opening, ...trip, ...closing)

/** A block or two by which a theme, or one of its forms, is recognised. */
export const glimpses = {
  theme: document(heading('h2', '山海之间'), paragraph('风从湖上来，', text('慢慢走', MARKED), '就好。'), quote('日出在七点零五分。')),
  heading: document(heading('h2', '三天怎么走')),
  number: document(card({ blockType: 'sectionHead', title: '看日落' })),
  quote: document(quote('我以为会冷，结果穿一件薄外套就够了。')),
  divider: document({ type: 'horizontalrule', version: 1 }),
  card: document(card({ blockType: 'couponCard', promotion: 'welcome' })),
  callout: document(card({ blockType: 'callout', tone: 'tip', title: '小提醒', text: '带一件防风外套。' })),
} as const satisfies Record<string, RichDocument>
