import type { UploadFieldSingleValidation } from 'payload'

const reasons = {
  none: { zh: '请选择一张图片。', en: 'Choose a picture.' },
  gone: { zh: '这张图片已不在素材库，请另选一张。', en: 'This picture is no longer in the library. Choose another.' },
  unready: {
    zh: '店铺只能用常用素材。请另选一张，或先把它加工好、改为常用素材。',
    en: 'The shop shows ready assets only. Choose another, or finish this one and mark it ready.',
  },
}

/**
 * Only ready pictures may stand in the shop. Payload would check the field's own filter with the rights of a
 * signed-in person and so refuse every picture when the system itself saves; this asks the library directly.
 */
export const mustBeReady: UploadFieldSingleValidation = async (value, { req }) => {
  const language = req.i18n.language === 'en' ? 'en' : 'zh'
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  if (typeof id !== 'string' && typeof id !== 'number') return reasons.none[language]
  const asset = await req.payload.findByID({ collection: 'assets', id, depth: 0, select: { tier: true }, disableErrors: true, overrideAccess: true, req })
  if (!asset) return reasons.gone[language]
  return asset.tier === 'ready' || reasons.unready[language]
}
