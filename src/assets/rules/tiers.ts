import type { Bilingual } from '@/platform/language'

/** 素材三层: what may go out as it is, what must be worked on first, and what is only to learn from. */
export const tierNames = {
  ready: { zh: '常用素材', en: 'Ready' },
  rework: { zh: '二次加工素材', en: 'To rework' },
  inspiration: { zh: '灵感素材', en: 'Inspiration' },
} satisfies Record<string, Bilingual>
export type Tier = keyof typeof tierNames

export const licenceNames = {
  owned: { zh: '自有版权', en: 'Owned' },
  licensed: { zh: '已获授权', en: 'Licensed' },
  'public-domain': { zh: '公有领域', en: 'Public domain' },
  unknown: { zh: '未确认', en: 'Unknown' },
} satisfies Record<string, Bilingual>
export type Licence = keyof typeof licenceNames

export const seasonNames = {
  spring: { zh: '春', en: 'Spring' },
  summer: { zh: '夏', en: 'Summer' },
  autumn: { zh: '秋', en: 'Autumn' },
  winter: { zh: '冬', en: 'Winter' },
  all: { zh: '四季', en: 'All seasons' },
} satisfies Record<string, Bilingual>

type RightsOf = { title: string; tier: Tier; licence?: Licence | null; expiresAt?: string | null }

/** Why a picture may not go out to readers now; null when it may. `now` in epoch milliseconds. */
export function whyNotOutgoing(asset: RightsOf, now: number): Bilingual | null {
  const { title } = asset
  if (asset.tier === 'inspiration') {
    return {
      zh: `图片「${title}」属于灵感素材，只供学习，不能对外发布。请换一张常用素材。`,
      en: `The picture “${title}” is inspiration only and may not go out. Choose one from the ready tier.`,
    }
  }
  if (asset.tier === 'rework') {
    return {
      zh: `图片「${title}」还在二次加工层，加工完成并转为常用素材后才能发布。`,
      en: `The picture “${title}” still has to be reworked. Move it to the ready tier before it goes out.`,
    }
  }
  if (!asset.licence || asset.licence === 'unknown') {
    return {
      zh: `图片「${title}」没有确认授权，请在素材里补上授权信息。`,
      en: `The licence of the picture “${title}” is not confirmed. Record it in the asset first.`,
    }
  }
  if (asset.expiresAt && Date.parse(asset.expiresAt) <= now) {
    return {
      zh: `图片「${title}」的授权已于 ${asset.expiresAt.slice(0, 10)} 到期，请换图或续期。`,
      en: `The licence of the picture “${title}” ended on ${asset.expiresAt.slice(0, 10)}. Replace it or renew the licence.`,
    }
  }
  return null
}
