import { lively } from '../rules/card-voice'
import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 小红书 notes: no addresses and no way to WeChat in the text, emoji as signs, #topic with a space after it. */
export const xiaohongshu: Target = {
  name: 'xiaohongshu',
  label: { zh: '小红书', en: 'Xiaohongshu' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: {
    ...socialVoice,
    heading: (words, level) => `${level > 2 ? '▫️' : '📍'}${words}`,
    links: false,
    namesWechat: false,
    cards: lively,
    signs: { product: '🧳', coupon: '🎫' },
  },
  aiDeclaration: '小红书「内容类型声明」选「笔记含 AI 合成内容」',
  limits: {
    title: { max: 20, unit: 'xiaohongshu', basis: 'T', source: 'xiaohongshu-mcp, xhsutil/title_test.go' },
    body: { max: 1000, unit: 'utf16', basis: 'T', source: 'xiaohongshu-mcp, AiToEarn' },
    pictures: { max: 18, basis: 'A', source: 'the creator site takes 18; AiToEarn sends 9' },
    topics: { max: 10, form: 'open', basis: 'T', source: 'social-auto-upload: 10; AiToEarn: 5' },
  },
}
