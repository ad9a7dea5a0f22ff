import type { Limits } from '../rules/limits'

/**
 * WeChat's limits for an article (official: draft/add and uploadimg; `title`, `author` and `digest` in characters).
 * A megabyte is read as 1,000,000 bytes, the stricter of its two meanings.
 */
export const wechatLimits = {
  title: 32,
  author: 16,
  digest: 128,
  characters: 20_000,
  htmlBytes: 1_000_000,
  pictureBytes: 1_000_000,
  /** Permanent material, which is what moves in an article. */
  materialBytes: 10_000_000,
} as const

/** The same as data. The platform's back office takes longer titles and digests, so it judges them itself. */
export const wechatArticle: Limits = {
  title: { max: wechatLimits.title, unit: 'codePoints', severity: 'warning', basis: 'O', source: 'draft/add: title ≤ 32 字' },
  digest: { max: wechatLimits.digest, unit: 'codePoints', severity: 'warning', basis: 'O', source: 'draft/add: digest ≤ 128 字' },
  author: { max: wechatLimits.author, unit: 'codePoints', severity: 'warning', basis: 'O', source: 'draft/add: author ≤ 16 字' },
  topics: { form: 'open', basis: 'own', source: 'one line of #话题 at the end of the article' },
  body: { max: wechatLimits.characters, unit: 'characters', severity: 'warning', basis: 'O', source: 'draft/add: content < 20,000 字' },
}

/**
 * Limits of our own shop: far above what anybody reads, and low enough that a post fits every store on its way (a document
 * of MongoDB, 16 MB, holds the text, the typeset page and what it was made of) and a phone.
 */
export const postLimits = { characters: 200_000, htmlBytes: 4_000_000 } as const
