import type { Offer, TripDate } from '@/catalog'

/**
 * What the pages show, free of how it is stored. Money in fen, dates `YYYY-MM-DD` in the shop's zone,
 * instants as ISO 8601 in UTC. Text is plain: pages escape it.
 */
/** `aiMade`: readers must be told that it is AI's work. */
export type ShopPicture = { id: string; file: string; width: number; height: number; alt: string; expiresAt: string | null; aiMade?: boolean }

export type TitledText = { title: string; text: string }

export type ItineraryDay = TitledText & {
  meals: string | null
  lodging: string | null
  transport: string | null
  sights: string | null
  freeTime: string | null
  picture: ShopPicture | null
}

export type Departure = TripDate & { seats: number | null; priceMinor: number | null }

export type RefundRule = { until: string; text: string }

export type CategoryLink = { id: string; title: string; slug: string; description: string | null }

export type ProductSummary = {
  id: string
  title: string
  slug: string
  subtitle: string | null
  category: CategoryLink | null
  destination: string | null
  departureCity: string | null
  days: number | null
  nights: number | null
  priceMinor: number | null
  priceUnit: string | null
  /** Since when the price has been public; null when nobody recorded it. */
  priceSince: string | null
  validUntil: string | null
  /** How many days before a date its early-bird price ends. */
  earlyDays: number | null
  departures: Departure[]
  /** Running and coming offers that make the price everybody is told. */
  offers: Offer[]
  cover: ShopPicture | null
  /** Ids of its pictures that tier or licence keep back at present: a page made without them is wrong when they change. */
  withheld: string[]
  updatedAt: string
}

export type ProductDetail = ProductSummary & {
  groupMin: number | null
  pictures: ShopPicture[]
  highlights: TitledText[]
  itinerary: ItineraryDay[]
  included: string[]
  excluded: string[]
  notices: string[]
  refundRules: RefundRule[]
  suitability: string | null
  safety: string | null
  optionalItems: string | null
  operatorName: string | null
  operatorLicence: string | null
  complaintPhone: string | null
  /** Running and coming offers with a condition: for newcomers, with a coupon. */
  conditional: Offer[]
  /** The newest posts that tell of this trip. */
  posts: PostSummary[]
}

export type PostSummary = {
  id: string
  title: string
  slug: string
  author: string | null
  digest: string | null
  cover: ShopPicture | null
  withheld: string[]
  publishedAt: string
  /** The same as `publishedAt` until the text or a fact in it changes. */
  updatedAt: string
}

/** `boundTo`: ids of the trips whose facts it shows, those that cannot be had any more included. */
export type PostDetail = PostSummary & { html: string; boundTo: string[]; products: ProductSummary[] }

export type Hero = { picture: ShopPicture; title: string | null; subtitle: string | null; productSlug: string | null }

/** The signboard and the ways to reach a person; on every page. */
export type ShopFront = { name: string; slogan: string | null; notice: string | null; contactPhone: string | null; contactUrl: string | null }

export type HomeView = { heroes: Hero[]; withheld: string[]; categories: CategoryLink[]; featured: ProductSummary[]; posts: PostSummary[] }

export type Listed<T> = { items: T[]; page: number; pages: number }

export type CategoryView = { category: CategoryLink; products: Listed<ProductSummary> }

/** `offline`: it was public once and has been taken down, so a link to it may still be in somebody's chat. */
export type Found<T> = { state: 'live'; value: T } | { state: 'offline'; id: string } | { state: 'missing' }

/** What once had an address: its page now, or null when there is none any more. */
export type Moved = { id: string; path: string | null }

export type AddressEntry = { kind: 'product' | 'post' | 'category'; slug: string; updatedAt: string }

export type AddressKind = 'product' | 'post'

/** What the sitemap lists: how many parts there are, and the entries of one; null when there is no such part. */
export type AddressReader = {
  parts(): Promise<Record<AddressKind, number>>
  categories(): Promise<AddressEntry[]>
  part(kind: AddressKind, number: number): Promise<AddressEntry[] | null>
}

/** Whether a picture may go out: the library says it is ready and its licence still runs. */
export type PublicPicture = { id: string; width: number; height: number; bytes: number; mimeType: string; expiresAt: string | null }

/** All the shop reads; the pages and the app know nothing else of the system. */
export type ShopReader = {
  front(): Promise<ShopFront>
  home(): Promise<HomeView>
  category(slug: string, page: number): Promise<CategoryView | null>
  product(slug: string): Promise<Found<ProductDetail>>
  /** Other trips to offer beside or instead of one: same category first. */
  related(to: { id: string; categoryId: string | null } | null, limit: number): Promise<ProductSummary[]>
  posts(page: number): Promise<Listed<PostSummary>>
  /** Those of the feed. */
  newestPosts(): Promise<PostSummary[]>
  post(slug: string): Promise<Found<PostDetail>>
  /** Where a page went that had this address before; null when no page had. */
  moved(kind: 'posts' | 'products' | 'product-categories', slug: string): Promise<Moved | null>
  /** The address a short link leads to: within the shop, or the one an editor gave it. */
  shortLink(code: string): Promise<string | null>
  addresses: AddressReader
  publicPicture(file: string): Promise<PublicPicture | null>
}
