import { friendly } from '../rules/card-voice'
import type { Target } from '../rules/page'
import { socialVoice } from '../rules/voice'
import { storefront } from './storefront'

/** 朋友圈: nine pictures and a text that is folded after some six lines, so the first ones must say it. */
export const moments: Target = {
  name: 'moments',
  label: { zh: '朋友圈', en: 'WeChat Moments' },
  form: 'plain',
  dialect: { ...storefront.dialect, ownPaths: false },
  voice: { ...socialVoice, heading: (words) => `🔹${words}`, cards: friendly, signs: { product: '🧳', coupon: '🎫' } },
  limits: {
    fold: { max: 6, unit: 'lines', severity: 'warning', basis: 'A', source: 'the client folds after about six lines (not confirmed)' },
    pictures: { max: 9, basis: 'A', source: 'nine in the client' },
  },
}
