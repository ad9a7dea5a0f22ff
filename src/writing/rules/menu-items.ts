import type { Bilingual } from '@/platform/language'

/** What Payload's own things in the menu are called here, and by what else people look for them. */
const ownNames: Record<string, { name?: Bilingual; words: string }> = {
  paragraph: { name: { zh: '正文', en: 'Text' }, words: '正文 段落 普通 zhengwen zw text paragraph' },
  'heading-2': { words: '标题 大标题 二级标题 biaoti bt h2 heading' },
  'heading-3': { words: '标题 小标题 三级标题 biaoti bt h3 heading' },
  'heading-4': { words: '标题 小标题 四级标题 biaoti bt h4 heading' },
  orderedList: { words: '列表 编号 数字列表 有序列表 liebiao lb youxu yx list numbered ol' },
  unorderedList: { words: '列表 项目符号 圆点 无序列表 liebiao lb wuxu wx list bullet ul' },
  blockquote: { name: { zh: '引用', en: 'Quotation' }, words: '引用 引文 摘录 yinyong yy quote' },
  horizontalRule: { name: { zh: '分隔线', en: 'Divider' }, words: '分割线 分隔线 横线 水平线 fengexian fgx line divider hr' },
  upload: { name: { zh: '图片', en: 'Picture' }, words: '图片 单图 照片 插图 配图 上传 tupian tp picture image photo upload' },
  'inlineBlock-fact': { words: '活事实 实时价格 价格 起价 天数 出发日期 产品信息 变量 huoshishi hss jiage jg price fact live' },
}

/** The name of a thing of the menu where ours differs from Payload's. */
export function menuName(key: string): Bilingual | undefined {
  return Object.hasOwn(ownNames, key) ? ownNames[key]?.name : undefined
}

/** More words that find a thing of the menu. */
export function menuWords(key: string): string[] {
  return Object.hasOwn(ownNames, key) ? (ownNames[key]?.words.split(' ') ?? []) : []
}

export type MenuItem = { key: string; label: string; words: readonly string[] }

/**
 * The groups of a menu that hold something of what is asked for: what is called so first, then what begins so, then what
 * is found by another word. Everything, in its own order, when nothing is asked for.
 */
export function found<Item extends MenuItem, Group extends { items: readonly Item[] }>(groups: readonly Group[], query: string): (Group & { items: Item[] })[] {
  const asked = plain(query)
  if (asked === '') return groups.map((group) => ({ ...group, items: [...group.items] }))
  return groups
    .map((group) => {
      const ranked = group.items.map((item) => ({ item, rank: rankOf(item, asked) })).filter(({ rank }) => rank < notFound)
      ranked.sort((one, other) => one.rank - other.rank)
      return { group, best: ranked[0]?.rank ?? notFound, items: ranked.map(({ item }) => item) }
    })
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => one.best - other.best)
    .map(({ group, items }) => ({ ...group, items }))
}

const notFound = 4

function rankOf({ label, words }: MenuItem, asked: string): number {
  const name = plain(label)
  if (name === asked) return 0
  if (name.startsWith(asked)) return 1
  const others = words.map(plain)
  if (others.some((word) => word.startsWith(asked))) return 2
  return name.includes(asked) || others.some((word) => word.includes(asked)) ? 3 : notFound
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\-_]/g, '')
}
