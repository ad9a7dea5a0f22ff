import type { Bilingual } from '@/platform/language'

/**
 * What can be made. Lengths in pixels, sizes in bytes. `basis` marks where a figure comes from: O official
 * documents of the platform, I issue or code of a shipped tool, A an assertion we could not check, own: our choice.
 */
export type PictureKind = {
  id: KindId
  from: readonly ('draft' | 'product')[]
  name: Bilingual
  hint: Bilingual
  width: number
  height?: number
  maxBytes: number
  most: number
  basis: Bilingual
}

export type KindId = 'long' | 'cards' | 'comic' | 'poster' | 'nine-cut' | 'nine-cards' | 'cover' | 'detail-750' | 'detail-790'

/** uploadimg takes pictures below 1 MB (O); a megabyte read as 1,000,000 bytes. */
const ARTICLE_BYTES = 1_000_000
/** A picture message and a permanent material may weigh 10 MB (O); half of it loads well on a phone (own). */
const MESSAGE_BYTES = 5_000_000

const wechatBasis: Bilingual = { zh: '公众号正文图片：小于 1 MB（官方）', en: 'uploadimg of WeChat: below 1 MB (official)' }

/** A page of 3:4 to swipe through. */
const PAGE = { width: 1080, height: 1440, maxBytes: MESSAGE_BYTES }
const NINE = { maxBytes: MESSAGE_BYTES, most: 9, basis: { zh: '朋友圈与微博一次九张', en: 'Nine at once on WeChat Moments and Weibo' } }
/** For shops whose detail is pictures only. */
const DETAIL = { from: ['product'], maxBytes: ARTICLE_BYTES, most: 50 } as const

export const pictureKinds: readonly PictureKind[] = [
  {
    id: 'cards',
    from: ['draft'],
    name: { zh: '小红书卡片', en: 'Card set 3:4' },
    hint: { zh: '封面加内容卡片，按句意分页', en: 'A cover and cards, paged by sense' },
    ...PAGE,
    most: 18,
    basis: { zh: '3:4 与最多 18 张：各家工具说法为 9 至 18 张，未核实', en: '3:4 and at most 18: tools say 9 to 18, not confirmed' },
  },
  {
    id: 'long',
    from: ['draft'],
    name: { zh: '长图', en: 'Long picture' },
    hint: { zh: '整篇文稿，只在行与行之间切开', en: 'The whole draft, cut between lines only' },
    width: 1080,
    maxBytes: ARTICLE_BYTES,
    most: 20,
    basis: wechatBasis,
  },
  {
    id: 'poster',
    from: ['draft', 'product'],
    name: { zh: '分享海报', en: 'Share poster' },
    hint: { zh: '主图、标题、价格与二维码，发朋友圈', en: 'Picture, title, price and QR, for WeChat Moments' },
    width: 1080,
    maxBytes: MESSAGE_BYTES,
    most: 1,
    basis: { zh: '1080 宽是通用手机屏宽（自定）', en: '1080 wide, the common width of a phone (our choice)' },
  },
  {
    id: 'comic',
    from: ['draft'],
    name: { zh: '漫画页', en: 'Comic pages' },
    hint: { zh: '图片配后面的文字，每页 2 至 6 格', en: 'Pictures with the words after them, 2 to 6 panels a page' },
    ...PAGE,
    most: 20,
    basis: { zh: '公众号贴图最多 20 张（二手资料）', en: 'A WeChat picture message holds 20 (secondary source)' },
  },
  {
    id: 'nine-cards',
    from: ['draft'],
    name: { zh: '九宫格卡片', en: 'Nine cards' },
    hint: { zh: '标题、图片和每节要点，一格一张', en: 'Title, pictures and the gist of each section' },
    width: 1080,
    height: 1080,
    ...NINE,
  },
  {
    id: 'nine-cut',
    from: ['draft', 'product'],
    name: { zh: '九宫格切图', en: 'Nine-grid cut' },
    hint: { zh: '一张图切成九张', en: 'One picture cut in nine' },
    width: 720,
    height: 720,
    ...NINE,
  },
  {
    id: 'cover',
    from: ['draft', 'product'],
    name: { zh: '封面裁切', en: 'Cover crops' },
    hint: { zh: '2.35:1 与 1:1，围绕焦点', en: '2.35:1 and 1:1 around the focal point' },
    width: 900,
    height: 383,
    maxBytes: ARTICLE_BYTES,
    most: 2,
    basis: { zh: '公众号封面 2.35:1（900×383）与 1:1（官方比例）', en: 'WeChat covers 2.35:1 (900 × 383) and 1:1 (official ratios)' },
  },
  {
    id: 'detail-750',
    ...DETAIL,
    name: { zh: '商品详情图 750', en: 'Product detail 750' },
    hint: { zh: '给只能放图片的店铺详情页，手机端', en: 'For shops whose detail is pictures only, phone' },
    width: 750,
    basis: {
      zh: '微信小店详情最多 50 张图（SDK）；750 宽为手机端惯例，未核实',
      en: 'At most 50 pictures in 微信小店 (SDK); 750 wide is custom, not confirmed',
    },
  },
  {
    id: 'detail-790',
    ...DETAIL,
    name: { zh: '商品详情图 790', en: 'Product detail 790' },
    hint: { zh: '给只能放图片的店铺详情页，电脑端', en: 'For shops whose detail is pictures only, PC' },
    width: 790,
    basis: { zh: '790 宽为电商电脑端惯例，未核实', en: '790 wide is the custom of PC shops, not confirmed' },
  },
]

/** Taller slices load late on phones and are scaled down by some channels (own). */
export const sliceHeights = { least: 1200, usual: 4000, most: 8000 } as const
/** A slice of a detail page (own; common advice for shops). */
export const detailSliceHeight = 1500

export const coverCrops = [
  { name: 'cover-235', width: 900, height: 383 },
  { name: 'cover-11', width: 900, height: 900 },
] as const

export function kindNamed(id: unknown): PictureKind | null {
  return pictureKinds.find((kind) => kind.id === id) ?? null
}
