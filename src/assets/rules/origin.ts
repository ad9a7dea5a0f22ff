import type { Bilingual } from '@/platform/language'

/** 画面由来: how the picture came about, which decides whether readers must be told of AI. Whose it is stands in source, licence and author. */
export const originNames = {
  unknown: { zh: '不详', en: 'Not known' },
  photo: { zh: '拍摄', en: 'Photograph' },
  drawn: { zh: '手绘或设计', en: 'Drawn or designed' },
  'ai-made': { zh: 'AI 生成', en: 'Made by AI' },
  'ai-edited': { zh: 'AI 修改', en: 'Edited with AI' },
} satisfies Record<string, Bilingual>
export type Origin = keyof typeof originNames

/** The words a reader sees on or below such a picture; the rules ask for 「AI」 with 「生成」 or 「合成」 (人工智能生成合成内容标识办法, GB 45438-2025). */
export const AI_LABEL = 'AI 生成'

/** Whether readers must be told that the picture is AI's work, wholly or in part. */
export function mustCarryAiLabel({ origin }: { origin?: Origin | null }): boolean {
  return origin === 'ai-made' || origin === 'ai-edited'
}

/** Tags by which people say that AI made a picture. */
const AI_TAG = /^(?:ai|aigc|ai[ -]?生成|人工智能生成)$/i

type Known = {
  /** What a person chose. */
  chosen?: Origin | null
  /** What the file that is stored now says of itself. */
  file?: Origin | null
  tags?: readonly string[] | null
  /** The picture this one was worked from. */
  parent?: Origin | null
}

/** What a label in the file says holds when the file comes in; a person's word is next; tags and the parent fill what nobody said. */
export function settledOrigin({ chosen, file, tags, parent }: Known): Origin {
  if (file) return file
  if (chosen && chosen !== 'unknown') return chosen
  if ((tags ?? []).some((tag) => AI_TAG.test(tag.trim()))) return 'ai-made'
  return parent && mustCarryAiLabel({ origin: parent }) ? parent : 'unknown'
}
