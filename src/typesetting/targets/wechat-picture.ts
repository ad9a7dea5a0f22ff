import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 图片消息 (newspic) of an official account: pictures to swipe, the first is the cover, with plain text below. */
export const wechatPicture: Target = {
  name: 'wechat-picture',
  label: { zh: '公众号图片消息', en: 'WeChat picture post' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: socialVoice,
  aiDeclaration: '公众号后台「创作来源」选「内容由 AI 生成」',
  limits: {
    title: { max: 32, unit: 'codePoints', severity: 'warning', basis: 'O', source: 'draft/add: title ≤ 32 字' },
    body: { max: 20_000, unit: 'characters', basis: 'O', source: 'draft/add: content < 20,000 字, plain text for newspic' },
    pictures: {
      max: 20,
      bytes: 10_000_000,
      formats: ['image/jpeg', 'image/png', 'image/gif', 'image/bmp'],
      basis: 'O',
      source: 'newspic image_list ≤ 20; permanent picture ≤ 10 MB',
    },
    topics: { form: 'open', basis: 'A', source: 'hashtags of picture posts' },
  },
}
