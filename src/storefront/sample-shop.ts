import { shopPaths } from './rules/shop-route'
import type { CategoryLink, Departure, ItineraryDay, PostDetail, ProductDetail, ShopPicture, ShopReader } from './rules/shop-model'

/** A shop of one trip in memory, as full as a real one: for measuring and for tests, where no database should count. */
export type SampleShop = ShopReader & { trip: ProductDetail; story: PostDetail }

const DAY_MS = 86_400_000

/** `now` (epoch ms) sets the departures: a week apart from a week ahead, the second one full. */
export function sampleShop(now: number, change: Partial<ProductDetail> = {}): SampleShop {
  const trip = { ...sampleTrip(now), ...change }
  const others = [2, 3, 4].map((n) => ({ ...trip, id: String(n), slug: `sample-${n}`, title: `川西雪山 ${n + 3} 日` }))
  const story = sampleStory(trip)
  const front = {
    name: '行文旅行小店',
    slogan: '先把路走一遍，再写给你看',
    notice: '国内线路可退至出发前 7 天。',
    contactPhone: '021-5555 0100',
    contactUrl: 'https://shop.example.com/ask',
  }
  return {
    trip,
    story,
    front: () => Promise.resolve(front),
    home: () =>
      Promise.resolve({
        heroes: [{ picture: picture(1), title: '冬天的洱海，人少一半', subtitle: '五日慢住', productSlug: trip.slug }],
        withheld: [],
        categories: [category],
        featured: [trip, ...others],
        posts: [story],
      }),
    category: (slug, page) => Promise.resolve(slug === category.slug ? { category, products: { items: [trip, ...others], page, pages: 1 } } : null),
    product: (slug) =>
      Promise.resolve(slug === trip.slug ? { state: 'live', value: trip } : slug === 'taken-down' ? { state: 'offline', id: '9' } : { state: 'missing' }),
    related: (_to, limit) => Promise.resolve(others.slice(0, limit)),
    newestPosts: () => Promise.resolve([story]),
    posts: (page) => Promise.resolve({ items: [story], page, pages: 1 }),
    post: (slug) =>
      Promise.resolve(slug === story.slug ? { state: 'live', value: story } : slug === 'withdrawn' ? { state: 'offline', id: '8' } : { state: 'missing' }),
    moved: (kind, slug) => Promise.resolve(kind === 'posts' && slug === 'moved' ? { id: '9', path: shopPaths.post(story.slug) } : null),
    shortLink: (code) => Promise.resolve(code === 'aB3dE6gH9j' ? shopPaths.post(story.slug) : null),
    addresses: {
      parts: () => Promise.resolve({ product: 1, post: 1 }),
      categories: () => Promise.resolve([{ kind: 'category', slug: category.slug, updatedAt: trip.updatedAt }]),
      part: (kind, number) => {
        const { slug, updatedAt } = kind === 'post' ? story : trip
        return Promise.resolve(number === 1 ? [{ kind, slug, updatedAt }] : null)
      },
    },
    publicPicture: () => Promise.resolve(null),
  }
}

const category: CategoryLink = { id: '1', title: '山野与湖', slug: 'nature', description: '慢慢走，看得见季节' }

function picture(n: number): ShopPicture {
  return {
    id: String(n),
    file: `dali-${n}.jpg`,
    width: 1600,
    height: 1200,
    alt: ['清晨的洱海，一条小船停在雾里', '喜洲的白墙与麦田', '院子里晾着的蓝染布'][n - 1] ?? '苍山',
    expiresAt: null,
  }
}

function sampleTrip(now: number): ProductDetail {
  return {
    id: '1',
    title: '大理慢住五日：喜洲与沙溪',
    slug: 'dali-slow-five-days',
    subtitle: '三晚洱海边，一晚马帮古镇，不赶路',
    category,
    destination: '大理',
    departureCity: '成都',
    days: 5,
    nights: 4,
    priceMinor: 258_000,
    priceUnit: '每人',
    priceSince: null,
    validUntil: null,
    earlyDays: null,
    departures: departures(now),
    offers: [],
    cover: picture(1),
    withheld: [],
    updatedAt: new Date(now).toISOString(),
    groupMin: 6,
    pictures: [picture(1), picture(2), picture(3)],
    highlights: [
      { title: '窗对洱海', text: '三晚住在喜洲与磻溪之间的临湖民宿，房间统一安排湖景朝东，日出不用出门。' },
      { title: '每天只一件事', text: '骑车、扎染、赶集、发呆，一天一件，下午三点以后都是自己的。' },
      { title: '六人就走', text: '一团六到十人，一辆小巴，想停就停。' },
    ],
    itinerary: ['成都飞大理，先看一眼湖', '骑一段，停一段', '周城，一块布的下午', '翻过山，到沙溪', '慢慢返程'].map(sampleDay),
    included: ['往返机票经济舱', '四晚住宿（双人间）', '行程所列餐食', '自行车与头盔', '扎染课程及材料', '全程领队与用车', '旅行社责任险与每人一份旅游意外险'],
    excluded: ['单房差 880 元', '洱海游船', '个人消费'],
    notices: [
      '报名需提供真实姓名与证件号，用于投保与出票。',
      '六人成团，不足时在出发前 7 天通知，可改期或全额退款。',
      '大理海拔约 2000 米，早晚温差十五度左右，请备厚外套。',
    ],
    refundRules: [
      { until: '出发前 7 天及以上', text: '退还全部团费。' },
      { until: '出发前 6 至 4 天', text: '扣除团费的 20%。' },
      { until: '出发前 3 至 1 天', text: '扣除团费的 40%。' },
      { until: '出发当日', text: '扣除团费的 60%，已出票费用按实际损失扣除。' },
    ],
    suitability: '适合想放慢的客人。严重高血压患者不适合参加。',
    safety: '骑行请戴头盔、靠右单列，不在机动车道并排拍照；湖边礁石湿滑，不下水。',
    optionalItems: '才村码头游船 140 元，约 1.5 小时，官方码头售票，自愿选择。\n全程不进购物店。',
    operatorName: '行文国际旅行社（演示）',
    operatorLicence: 'L-DEMO-00000',
    complaintPhone: '12345',
    conditional: [],
    posts: [],
  }
}

function departures(now: number): Departure[] {
  return Array.from({ length: 8 }, (_, i) => ({
    date: new Date(now + (i + 1) * 7 * DAY_MS).toISOString().slice(0, 10),
    seats: i === 1 ? 0 : 10 - i,
    priceMinor: i === 3 ? 298_000 : null,
  }))
}

function sampleDay(title: string): ItineraryDay {
  return {
    title,
    text: '上午慢慢出发，路上停两次。午饭在村里吃，下午留三个小时给自己；愿意走的人跟领队去田边看光，不愿意的在院子里喝茶。',
    meals: '早餐、午餐：喜洲粑粑与饵丝',
    lodging: '喜洲临湖民宿，湖景房',
    transport: '随队车，约 50 分钟',
    sights: null,
    freeTime: null,
    picture: null,
  }
}

function sampleStory(trip: ProductDetail): PostDetail {
  return {
    id: '1',
    title: '把一扇窗搬到洱海边',
    slug: 'erhai-window',
    author: '林知夏',
    digest: '住满三晚才发现，湖是会换衣服的。',
    cover: picture(2),
    withheld: [],
    publishedAt: trip.updatedAt,
    updatedAt: trip.updatedAt,
    products: [trip],
    boundTo: [],
    html: '<h2>早上七点，雾先醒</h2><p>渔船从雾里划出来，像有人把一支笔搁在纸上。</p><blockquote><p>湖不赶路，人也不必。</p></blockquote><p>住满三晚才发现，湖是会换衣服的。</p>',
  }
}
