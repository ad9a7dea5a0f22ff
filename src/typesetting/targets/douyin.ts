import { lively } from '../rules/card-voice'
import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 抖音图文: a title, a short text without blank lines or addresses, pictures. */
export const douyin: Target = {
  name: 'douyin',
  label: { zh: '抖音', en: 'Douyin' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: {
    ...socialVoice,
    gap: '\n',
    heading: (words) => `✨${words}`,
    links: false,
    namesWechat: false,
    cards: { ...lively, day: (day, title) => `▶️${[day, title].filter(Boolean).join('｜')}` },
    signs: { product: '🧳', coupon: '🎫' },
  },
  aiDeclaration: '抖音「自主声明」选「内容由 AI 生成」',
  limits: {
    title: { max: 30, unit: 'utf16', basis: 'T', source: 'AiToEarn, douyin.constants.ts' },
    total: { max: 1000, unit: 'utf16', basis: 'T', source: 'AiToEarn, douyin.constants.ts' },
    pictures: { max: 12, basis: 'T', source: 'AiToEarn, douyin.constants.ts' },
    topics: { max: 5, form: 'open', basis: 'T', source: 'AiToEarn, douyin.constants.ts' },
  },
}
