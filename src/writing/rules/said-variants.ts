import { written, type Says } from '@/platform/compare/says'
import { say, type Bilingual } from '@/platform/language'
import { readVariants, type BodyChoice, type VariantPart } from './variants'

const forms: Record<string, Bilingual> = {
  wechat: { zh: '公众号', en: 'WeChat official account' },
  'wechat-picture': { zh: '公众号图片消息', en: 'WeChat picture post' },
  storefront: { zh: '店铺', en: 'Shop' },
  weibo: { zh: '微博', en: 'Weibo' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' },
  douyin: { zh: '抖音', en: 'Douyin' },
  moments: { zh: '朋友圈', en: 'WeChat Moments' },
  group: { zh: '微信群', en: 'WeChat group' },
  plain: { zh: '纯文本', en: 'Plain text' },
}
const parts: Record<VariantPart, Bilingual> = {
  title: { zh: '标题', en: 'Title' },
  digest: { zh: '摘要', en: 'Digest' },
  cover: { zh: '封面', en: 'Cover' },
  opening: { zh: '开头', en: 'Opening' },
  body: { zh: '正文', en: 'Body' },
  topics: { zh: '话题', en: 'Topics' },
  pictures: { zh: '图片', en: 'Pictures' },
  link: { zh: '链接', en: 'Link' },
}

/** What the draft says differently on each channel, in words. */
export const saysVariants: Says = (value, saying) =>
  Object.entries(readVariants(value)).flatMap(([form, variant]) => [
    written.named(say(forms[form] ?? { zh: form, en: form }, saying.language), saying),
    ...(Object.keys(parts) as VariantPart[]).flatMap((part) => {
      const lines = saidPart(variant[part], part, saying)
      return lines.length === 0
        ? []
        : [`　${written.labelled(say(parts[part], saying.language), lines.join('\n　　'), saying)}`].flatMap((line) => line.split('\n'))
    }),
  ])

type Held = string | string[] | BodyChoice | undefined

function saidPart(held: Held, part: VariantPart, { language, nameOf }: Parameters<Says>[1]): string[] {
  if (held === undefined) return []
  if (part === 'cover' || part === 'pictures') return [held].flat().map((id) => nameOf('assets', String(id)))
  if (typeof held === 'string') return held.split('\n')
  if (Array.isArray(held)) return [held.join('、')]
  if (held.kind === 'own') return held.text.split('\n')
  if (held.kind === 'whole') return [say({ zh: '全文', en: 'The whole text' }, language)]
  const length = held.max === null ? { zh: '浓缩', en: 'Condensed' } : { zh: `浓缩到 ${held.max}`, en: `Condensed to ${held.max}` }
  return [say(length, language)]
}
