import type { Tone } from '@/platform/admin/StateWord'
import type { Bilingual } from '@/platform/language'

type Verdict = 'same' | 'looks-same' | 'changed' | 'lost'
export type ShownDifference = { kind: string; weight: string; block?: number; sent: string; kept: string }
export type ShownReadBack = { score: number; verdict: Verdict; differences: ShownDifference[] }

/** A comparison as a receipt keeps it; null when the receipt holds none. */
export function readBackIn(detail: Record<string, unknown>): ShownReadBack | null {
  const compared = detail['compared'] as Partial<ShownReadBack> | null | undefined
  if (!compared || typeof compared.score !== 'number' || !compared.verdict || !Array.isArray(compared.differences)) return null
  return Object.hasOwn(verdictWords, compared.verdict) ? { score: compared.score, verdict: compared.verdict, differences: compared.differences } : null
}

export const verdictWords: Record<Verdict, Bilingual> = {
  same: { zh: '与批准的一致', en: 'As approved' },
  'looks-same': { zh: '看起来与批准的一致，只有代码写法不同', en: 'Looks as approved; only the code is written differently' },
  changed: { zh: '平台改动了内容或样子，请核对', en: 'The platform changed words or look: check it' },
  lost: { zh: '有内容丢失，请到平台核对', en: 'Something is missing: check it on the platform' },
}

export const verdictTones: Record<Verdict, Tone> = { same: 'live', 'looks-same': 'live', changed: 'decide', lost: 'failed' }

const KINDS: Record<string, Bilingual> = {
  title: { zh: '标题', en: 'Title' },
  author: { zh: '作者', en: 'Author' },
  digest: { zh: '摘要', en: 'Digest' },
  content_source_url: { zh: '阅读原文的链接', en: 'Link to the original' },
  unread: { zh: '没能读回', en: 'Could not be read back' },
  'block-lost': { zh: '少了一块', en: 'A block is missing' },
  'block-added': { zh: '多了一块', en: 'A block was added' },
  'block-moved': { zh: '顺序变了', en: 'Moved' },
  text: { zh: '文字', en: 'Words' },
  pictures: { zh: '图片', en: 'Pictures' },
  links: { zh: '链接', en: 'Links' },
  style: { zh: '样式', en: 'Look' },
  tags: { zh: '代码', en: 'Code' },
  marks: { zh: '回读标记被去掉', en: 'Round-trip marks were stripped' },
}

/** What a difference is about: its kind, and the number of its block as an author counts. */
export function nameOf({ kind, block }: ShownDifference): Bilingual {
  const { zh, en } = KINDS[kind] ?? { zh: kind, en: kind }
  return block === undefined ? { zh, en } : { zh: `第 ${block + 1} 块 · ${zh}`, en: `Block ${block + 1} · ${en}` }
}
