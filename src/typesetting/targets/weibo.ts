import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 微博: one text with 【title】 first, addresses kept (the platform shortens them), #topic#. */
export const weibo: Target = {
  name: 'weibo',
  label: { zh: '微博', en: 'Weibo' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: { ...socialVoice, title: (words) => `【${words}】` },
  aiDeclaration: '微博「内容声明」选「内容由 AI 生成」',
  limits: {
    body: { max: 2000, unit: 'weibo', basis: 'A', source: 'web client: 2,000 字 for ordinary accounts' },
    fold: { max: 140, unit: 'weibo', severity: 'warning', basis: 'A', source: 'the feed folds longer posts; statuses/share takes 140 汉字' },
    pictures: {
      max: 9,
      bytes: 5_000_000,
      formats: ['image/jpeg', 'image/png', 'image/gif'],
      basis: 'A',
      source: 'nine pictures in the client; 5 MB JPEG, GIF or PNG for statuses/share',
    },
    topics: { form: 'closed', basis: 'A', source: '#话题#' },
  },
}
