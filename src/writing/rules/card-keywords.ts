import type { Bilingual } from '@/platform/language'
import { type CardKind, cardNames } from './card-names'

/** Other words that people type for a card: what other editors call it, its name in pinyin and the initials of that. */
const alsoCalled: Record<CardKind, string> = {
  lead: '引言 开头 摘要 intro daoyu dy',
  titleBar: '标题栏 大标题 headline tilan tl',
  sectionHead: '小标题 编号标题 章节 section heading bianhaoxiaojie bhxj',
  pullQuote: '引文 名言 语录 quote jinju jj',
  callout: '提示 贴士 注意 警告 tip note tishikuang tsk',
  dividerSet: '分割线 分隔线 divider line huashifengexian hsfgx',
  contents: '大纲 toc mulu ml',
  itinerary: '按天行程 行程 日程 days schedule meirixingcheng mrxc',
  routeStrip: '路线图 站点 行进 stops luxian lx',
  priceBox: '价格盒 价格 费用 费用包含 price cost feiyongshuoming fysm jiagehe jgh',
  countdown: '倒计时 截止 早鸟 countdown deadline jiezhishijian jzsj daojishi djs',
  packingList: '清单 行李 装备 packing checklist xingqianqingdan xqqd',
  faq: '问答 提问 faq question changjianwenti cjwt wenda wd',
  guideCard: '领队 导游 向导 人物 guide lingduikapian ldkp',
  readMore: '相关文章 推荐阅读 往期 related yanshenyuedu ysyd',
  heroPicture: '头图 大图 首图 hero zhushijuetu zsjt',
  pictureRow: '多图 双图 三图 并列 拼图 row bingpaitupian bptp duotu dt',
  pictureGrid: '多图 宫格 拼图 grid jiugongge jgg duotu dt',
  pictureSlider: '多图 横滑 滑动 轮播 左右滑 slider gallery carousel henghuatuji hhtj duotu dt',
  beforeAfter: '对比 对比图 compare qianhouduibi qhdb',
  tapReveal: '点击展开 点开 互动 揭晓 reveal dianjixianshi djxs',
  longPicture: '长图片 行程长图 long changtu ct',
  svgCard: '矢量图 图形 动画 svg tuxing tx',
  productCard: '产品 商品 线路 product chanpinkapian cpkp',
  couponCard: '优惠 券 活动 折扣 coupon youhuiquan yhq',
  qrCard: '扫码 qr qrcode erweima ewm',
  followCard: '关注 公众号 名片 follow guanzhuyindao gzyd',
  code: '代码块 程序 code daima dm',
}

/** What finds a card in the “/” menu besides its name in the language on screen. */
export function cardKeywords(kind: string): string[] {
  if (!Object.hasOwn(alsoCalled, kind)) return []
  const known = kind as CardKind
  const { zh, en } = cardNames[known]
  return [zh, en, ...alsoCalled[known].split(' ')]
}

/** The table of the editor, which Payload names in English alone. */
export const tableName: Bilingual = { zh: '表格', en: 'Table' }
export const tableKeywords = ['表格', 'table', 'biaoge', 'bg']
