/**
 * The demo's content as plain data. Items refer to each other by `key`, never by id;
 * whoever loads them turns keys into ids. Money is in fen; `…InDays` counts from the load day,
 * so the demo is fresh whenever it is loaded. Fixed dates are `YYYY-MM-DD` in Asia/Shanghai.
 */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'all'
export type Orientation = 'landscape' | 'portrait' | 'square'
export type AssetTier = 'ready' | 'rework' | 'inspiration'
export type DraftType = 'advertising' | 'emotional' | 'promotional' | 'opinion'
export type Form = 'story' | 'news' | 'video' | 'longImage' | 'comic'
export type TitleStyle = 'statement' | 'question' | 'contrast' | 'proof' | 'call' | 'suspense'
export type ProductRole = 'bestseller' | 'traffic' | 'profit' | 'image'
export type OccasionKind = 'festival' | 'season' | 'school' | 'sale' | 'bloom' | 'snow' | 'leaf' | 'visa' | 'own'
export type Role = 'editor' | 'designer' | 'marketer' | 'reviewer' | 'admin'

export type DemoDestination = { key: string; name: string; country: string }

export type DemoAsset = {
  key: string
  title: string
  alt: string
  caption: string
  tier: AssetTier
  destination: string
  tags: string[]
  season: Season
  /** landscape 4:3, portrait 3:4, square 1:1 */
  orientation: Orientation
  /** The picture to draw, in English; the picture's name is the asset's key. */
  scene: string
  source: string
  licence: 'owned'
  origin: 'drawn'
  author: string
  /** For `inspiration`: what to learn from it. For `rework`: what must be done first. */
  note?: string
  /** The asset this one was made from: lineage from inspiration to rework to ready. */
  derivedFrom?: string
}

export type DemoCategory = { key: string; title: string; slug: string; description: string; order: number }

export type TitledText = { title: string; text: string }
export type ItineraryDay = { title: string; text: string; meals: string; lodging: string; transport: string }
export type RefundRule = { daysBefore: number; percent: number; until: string; text: string }
/** `priceMinor` is set where this date costs other than the product's own price. */
export type Departure = { date: string; seats: number; priceMinor?: number }
export type OptionalItem = { name: string; duration: string; priceMinor: number; text: string }

export type DemoProduct = {
  key: string
  title: string
  slug: string
  subtitle: string
  category: string
  destination: string
  departureCity: string
  days: number
  nights: number
  role: ProductRole
  priceMinor: number
  priceUnit: string
  groupMin: number
  /** Keys of ready assets, the first is the cover. */
  pictures: string[]
  highlights: TitledText[]
  itinerary: ItineraryDay[]
  included: string[]
  excluded: string[]
  notices: string[]
  /** Who the trip suits and who had better not come. */
  suitability: string
  safety: string
  optionalItems: OptionalItem[]
  /** 自费与购物安排 */
  shoppingStatement: string
  refundRules: RefundRule[]
  departures: Departure[]
  validUntil: string
  operator: { name: string; licence: string }
}

export type DemoPromotion = {
  key: string
  title: string
  kind: 'newcomer' | 'coupon' | 'flash'
  /** newcomer and coupon: taken off the price; flash: the price itself. */
  amountIs: 'price' | 'reduction'
  amountMinor: number
  /** The order must reach this before the promotion counts; 0 when any order counts. */
  thresholdMinor: number
  code: string | null
  startsInDays: number
  endsInDays: number
  products: string[]
  rules: string
}

export type DemoOccasion = {
  key: string
  title: string
  kind: OccasionKind
  startsOn: string
  endsOn: string
  note: string
  place?: string
  approximate?: boolean
  leadDays?: number
}

/** Topics that the pattern made of an occasion; `offset` counts from its first day. */
export type DemoBackPlan = {
  occasion: string
  product: string
  topics: { title: string; offset: number; leadDays: number; draftType: DraftType; form: Form; ownerRole: Role }[]
}

export type DemoTopic = {
  key: string
  title: string
  angle: string
  draftType: DraftType
  form: Form
  titleStyle: TitleStyle
  product: string | null
  occasion: string | null
  dueInDays: number
  publishInDays: number
  /** Hour of day in Asia/Shanghai for both dates. */
  hour: number
  ownerRole: 'editor' | 'marketer'
  stage: 'proposed' | 'approved' | 'inWriting'
}

/** Inline text may hold `**bold**` and the live facts `{{price}}`, `{{days}}`, … of the draft's product. */
export type DemoBlock =
  | { h2: string }
  | { h3: string }
  | { p: string }
  | { list: string[] }
  | { ol: string[] }
  | { quote: string }
  | { table: string[][] }
  | { picture: string; caption: string }
  | { divider: true }
  | { product: string; remark?: string }
  | { coupon: string; remark?: string }
  | { qr: string; caption: string }
  | { follow: string; introduction: string }

export type DemoDraft = {
  key: string
  topic: string
  title: string
  digest: string
  author: string
  cover: string
  product: string | null
  stage: 'inWriting' | 'inReview' | 'changesRequested' | 'approved'
  remark: string
  theme: 'sea' | 'mountain'
  blocks: DemoBlock[]
}

export type DemoSlide = { asset: string; title: string; subtitle: string; product: string }
export type DemoStorefront = {
  signboard: { name: string; slogan: string; logoNote: string }
  notice: string
  carousel: DemoSlide[]
  categories: string[]
  featuredProducts: string[]
  featuredTopics: string[]
}

export type DemoUser = { key: string; role: Role; name: string; email: string }
export type DemoChannel = {
  key: string
  name: string
  connector: 'storefront' | 'wechat'
  rehearsal: boolean
  note: string
}
