import { friendly } from '../rules/card-voice'
import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 微信群: a message to forward, with 【title】 first and the address where one can act. */
export const group: Target = {
  name: 'group',
  label: { zh: '微信群', en: 'WeChat group' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: {
    ...socialVoice,
    title: (words) => `【${words}】`,
    cards: {
      ...friendly,
      head: (words, card) => (card === 'guide' ? `🙋${words}` : `【${words}】`),
      day: (day, title) => `▸${[day, title].filter(Boolean).join('：')}`,
    },
    signs: { product: '🧳', coupon: '🎫' },
  },
  limits: { pictures: { max: 9, basis: 'A', source: 'nine pictures can be chosen at once in the client' } },
}
