import type { Resources } from '@/typesetting'
import type { BlockNode, InlineNode, RichDocument } from '@/writing'
import { sampleTerms, textCardBlocks } from './text-cards'

const text = (words: string, format = 0): InlineNode => ({ type: 'text', text: words, format, version: 1 })
const link = (words: string, url: string): InlineNode => ({ type: 'link', children: [text(words)], fields: { url }, version: 3 })
const fact = (name: 'price' | 'days' | 'nextDeparture'): InlineNode => ({ type: 'inlineBlock', fields: { blockType: 'fact', product: 'p1', fact: name }, version: 1 })
const paragraph = (...children: InlineNode[]): BlockNode => ({ type: 'paragraph', children, version: 1 })
const heading = (tag: 'h2' | 'h3', words: string): BlockNode => ({ type: 'heading', tag, children: [text(words)], version: 1 })
const cell = (words: string, headerState = 0) => ({ type: 'tablecell' as const, headerState, children: [paragraph(text(words))], version: 1 })
const row = (cells: string[], headerState = 0) => ({ type: 'tablerow' as const, children: cells.map((words) => cell(words, headerState)), version: 1 })
const item = (...children: InlineNode[]) => ({ type: 'listitem' as const, children, version: 1 })

const blocks: BlockNode[] = [
  paragraph(text('洱海的冬天没有旺季的喧闹。早上七点，海东的风还带着凉意，太阳已经把苍山十九峰照成一片金色。这条三日线只走湖的东岸，把时间留给'), text('日出、骑行和一顿慢慢吃的午饭', 1), text('。')),
  { type: 'upload', relationTo: 'assets', value: 'a1', fields: { caption: '双廊码头，一月七日，晨。摄影：阿木' }, version: 3 },
  heading('h2', '三天怎么走'),
  paragraph(text('从大理站出发，第一天到双廊，第二天沿湖骑行到挖色，第三天经喜洲返回。全程'), fact('days'), text('，最近一团 '), fact('nextDeparture'), text(' 出发，每人 '), fact('price'), text('。路书见'), link('骑行路线图', 'https://maps.example.com/erhai?day=2'), text('，往期游记见'), link('《冬日洱海》', 'https://mp.weixin.qq.com/s/abcdefg'), text('。')),
  { type: 'list', listType: 'number', start: 1, version: 1, children: [
    item(text('第一天', 1), text('：大理站接站，下午到双廊，傍晚在码头看日落。')),
    item(text('第二天', 1), text('：沿湖骑行 24 公里，中午在挖色吃白族家常菜。')),
    { type: 'listitem', version: 1, children: [{ type: 'list', listType: 'bullet', version: 1, children: [item(text('单车、头盔和补给车都已包含')), item(text('不骑车的家人可以坐补给车'))] }] },
    item(text('第三天', 1), text('：喜洲古镇早市，下午三点前送到大理站。')),
  ] },
  heading('h3', '费用里有什么'),
  { type: 'table', version: 1, children: [row(['项目', '包含', '不包含'], 1), row(['交通', '接送站、补给车', '往返大理的车票']), row(['住宿', '双廊湖景房 2 晚', '单人房差 ¥480']), row(['餐食', '2 早 3 正', '酒水'])] },
  { type: 'quote', version: 1, children: [text('“我以为会冷，结果穿一件薄外套就够了。孩子现在还记得那只一路跟着我们骑的海鸥。”'), { type: 'linebreak', version: 1 }, text('去年一月的团友 林女士')] },
  { type: 'block', version: 2, fields: { blockType: 'productCard', product: 'p1', remark: '出发前 7 天可全额退。' } },
  { type: 'block', version: 2, fields: { blockType: 'couponCard', promotion: 'c1' } },
  heading('h2', '出发前的准备'),
  { type: 'list', listType: 'check', version: 1, children: [{ ...item(text('身份证原件')), checked: true }, { ...item(text('防晒霜和墨镜')), checked: false }] },
  { type: 'list', listType: 'bullet', version: 1, children: [item(text('早晚温差大，'), text('带一件防风外套', 128), text('。')), item(text('海拔 1,970 米，一般不会有高原反应。'))] },
  { type: 'block', version: 2, fields: { blockType: 'code', language: 'text', code: '大理站  ->  双廊\n  08:30 / 11:30 / 15:00\n  车程约 70 分钟' } },
  { type: 'horizontalrule', version: 1 },
  { type: 'block', version: 2, fields: { blockType: 'qrCard', url: 'https://shop.example.com/s/erhai', caption: '扫码看余位' } },
  { type: 'block', version: 2, fields: { blockType: 'followCard', name: '山海行记', introduction: '每周一条值得慢慢走的路线' } },
  ...textCardBlocks,
]

export const sampleDocument: RichDocument = { root: { type: 'root', version: 1, children: blocks } }

const hero = { id: 'a1', url: 'https://mmbiz.qpic.cn/mmbiz_jpg/erhai/640', width: 1600, height: 1067, alt: '双廊码头的日出', bytes: 420_000, mimeType: 'image/jpeg' }

export const sampleResources: Resources = {
  pictures: { a1: hero, a3: { ...hero, id: 'a3', url: 'https://mmbiz.qpic.cn/mmbiz_jpg/amu/640', alt: '领队阿木', width: 600, height: 600 } },
  products: {
    p1: {
      id: 'p1', title: '洱海东岸三日：日出、骑行和一顿慢午饭', url: 'https://shop.example.com/products/erhai', priceMinor: 199_900, days: 3, nights: 2,
      departureCity: '上海', destination: '云南 · 大理', nextDeparture: '2027-01-18', validUntil: '2027-03-31', ...sampleTerms,
      picture: { ...hero, id: 'a2', url: 'https://mmbiz.qpic.cn/mmbiz_jpg/ride/640', alt: '沿湖骑行的人' },
    },
  },
  promotions: { c1: { id: 'c1', title: '新客立减 200 元', amountMinor: 20_000, thresholdMinor: 150_000, code: 'ERHAI200', endsAt: '2026-12-31T15:59:00Z', url: 'https://shop.example.com/s/erhai200' } },
}
