import type { Bilingual } from '@/platform/language'

type Named = { key: string; name: Bilingual; also: string }
type Opening = Named & { kind: 'open'; href: string; needs?: { collection: string; right: 'read' | 'create' } | { global: string }; isOutside?: true }

/** What the palette does: opens a place, or an act of the page itself. */
export type PaletteAct = Opening | (Named & { kind: 'language' }) | (Named & { kind: 'theme' })

const open = (href: string, name: Bilingual, also: string): Opening => ({ kind: 'open', key: href, href, name, also })
const room = (collection: string, name: Bilingual, also: string): Opening => ({
  ...open(`/admin/collections/${collection}`, name, also),
  needs: { collection, right: 'read' },
})
const create = (collection: string, name: Bilingual, also: string): Opening => ({
  ...open(`/admin/collections/${collection}/create`, name, also),
  needs: { collection, right: 'create' },
})

/** Acts and places in the order in which they are offered; `also` holds other words for them, pinyin and its initials. */
export const paletteActs: readonly PaletteAct[] = [
  create('drafts', { zh: '新建文稿', en: 'New draft' }, 'xinjianwengao xjwg xie write draft'),
  create('topics', { zh: '新建选题', en: 'New topic' }, 'xinjianxuanti xjxt idea topic'),
  create('assets', { zh: '上传素材', en: 'Upload pictures' }, 'shangchuansucai scsc tupian upload picture asset'),
  create('products', { zh: '新建旅游产品', en: 'New product' }, 'xinjianlvyouchanpin xjlycp luxian product'),
  create('promotions', { zh: '新建活动', en: 'New promotion' }, 'xinjianhuodong xjhd youhui promotion'),
  {
    ...open('/admin/import', { zh: '导入文稿', en: 'Import documents' }, 'daoruwengao drwg word markdown import'),
    needs: { collection: 'drafts', right: 'create' },
  },
  open('/admin', { zh: '今天', en: 'Today' }, 'jintian jt shouye home start'),
  room('topics', { zh: '选题', en: 'Topics' }, 'xuanti xt topics plan'),
  room('occasions', { zh: '营销节点', en: 'Occasions' }, 'yingxiaojiedian yxjd jieri rili occasions calendar'),
  room('plan-patterns', { zh: '倒推模板', en: 'Back-planning patterns' }, 'daotuimuban dtmb patterns back plan'),
  room('source-sites', { zh: '素材来源', en: 'Sources' }, 'sucailaiyuan scly sources sites'),
  room('glossary', { zh: '搜索词表', en: 'Glossary' }, 'sousuocibiao sscb glossary'),
  room('drafts', { zh: '文稿', en: 'Drafts' }, 'wengao wg drafts'),
  room('reviews', { zh: '审核记录', en: 'Reviews' }, 'shenhejilu shjl reviews'),
  room('assets', { zh: '素材库', en: 'Assets' }, 'sucaiku sck tupian assets pictures'),
  room('themes', { zh: '版式', en: 'Themes' }, 'banshi bs themes'),
  room('pushes', { zh: '排期', en: 'Schedule' }, 'paiqi pq schedule pushes'),
  room('deliveries', { zh: '投放记录', en: 'Deliveries' }, 'toufangjilu tfjl ledger deliveries'),
  room('channels', { zh: '渠道', en: 'Channels' }, 'qudao qd channels'),
  room('products', { zh: '旅游产品', en: 'Products' }, 'lvyouchanpin lycp luxian products'),
  room('product-categories', { zh: '商品分类', en: 'Categories' }, 'shangpinfenlei spfl categories'),
  room('promotions', { zh: '活动', en: 'Promotions' }, 'huodong hd promotions'),
  room('posts', { zh: '店铺文章', en: 'Shop posts' }, 'dianpuwenzhang dpwz posts'),
  {
    ...open('/admin/globals/storefront', { zh: '店铺装修', en: 'Shop front' }, 'dianpuzhuangxiu dpzx storefront'),
    needs: { global: 'storefront' },
  },
  room('users', { zh: '成员', en: 'Members' }, 'chengyuan cy team users members'),
  room('sign-ins', { zh: '登录记录', en: 'Sign-ins' }, 'denglujilu dljl sign-ins devices'),
  {
    ...open('/admin/health', { zh: '健康与备份', en: 'Health and backups' }, 'jiankang jk beifen bf health backup log'),
    needs: { collection: 'users', right: 'create' },
  },
  { ...open('/admin/globals/settings', { zh: '设置', en: 'Settings' }, 'shezhi sz settings'), needs: { global: 'settings' } },
  { ...open('/', { zh: '打开店铺', en: 'Open the shop' }, 'dakaidianpu dkdp shop'), isOutside: true },
  open('/admin/account', { zh: '我的账号', en: 'My account' }, 'wodezhanghao wdzh mima password account'),
  { kind: 'language', key: 'language', name: { zh: '切换为 English', en: 'Switch to 中文' }, also: 'yuyan yy english chinese language zhongwen' },
  { kind: 'theme', key: 'theme', name: { zh: '切换深色与浅色', en: 'Switch between dark and light' }, also: 'shense ss qianse qs yejian dark light theme' },
  open('/admin/logout', { zh: '退出登录', en: 'Sign out' }, 'tuichudenglu tcdl logout sign out'),
]

/** Whether an act is meant by what was typed: its name holds it, or another word for it begins with it. */
export function isMeant({ name, also }: Pick<PaletteAct, 'name' | 'also'>, typed: string): boolean {
  const words = typed.trim().toLowerCase()
  if (words === '') return true
  const isNamed = [name.zh, name.en].some((text) => text.toLowerCase().includes(words))
  return isNamed || also.split(' ').some((word) => word.startsWith(words.replace(/\s+/gu, '')))
}

/** A text in pieces: those that are one of the words that were typed are marked. */
export function markedPieces(text: string, typed: string): { text: string; isMarked: boolean }[] {
  const words = typed.trim().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return [{ text, isMarked: false }]
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`, 'giu')
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, isMarked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
