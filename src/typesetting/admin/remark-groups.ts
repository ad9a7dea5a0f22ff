import type { Bilingual } from '@/platform/language'
import type { Remark } from '../index'

export type Severity = Remark['severity']

export const severities: readonly { name: Severity; title: Bilingual }[] = [
  { name: 'error', title: { zh: '要先解决', en: 'Must be mended' } },
  { name: 'warning', title: { zh: '请留意', en: 'Worth a look' } },
  { name: 'fixed', title: { zh: '已替你处理', en: 'Taken care of' } },
]

type Place = 'text' | NonNullable<Remark['layer']>

const places: readonly { place: Place; title: Bilingual }[] = [
  { place: 'text', title: { zh: '在文稿和版式里', en: 'In the text and its layout' } },
  { place: 1, title: { zh: '存入草稿箱时', en: 'When it is stored as a draft' } },
  { place: 2, title: { zh: '在公众号后台编辑器里保存时', en: 'When WeChat’s web editor saves it' } },
  { place: 3, title: { zh: '读者打开时', en: 'When readers open it' } },
]

export type RemarkGroup = { place: Place; title: Bilingual; remarks: Remark[] }

/** Remarks by where they happen; within a place what must be mended comes first, then the order of the text. */
export function groupRemarks(report: readonly Remark[], shown: ReadonlySet<Severity>): RemarkGroup[] {
  const rank = (remark: Remark) => severities.findIndex(({ name }) => name === remark.severity)
  return places.flatMap(({ place, title }) => {
    const remarks = report.filter(({ layer, severity }) => (layer ?? 'text') === place && shown.has(severity))
    return remarks.length === 0 ? [] : [{ place, title, remarks: remarks.sort((a, b) => rank(a) - rank(b) || (a.block ?? -1) - (b.block ?? -1)) }]
  })
}

export const evidence: Record<string, Bilingual> = {
  O: { zh: '官方文档', en: 'official documentation' },
  P: { zh: '实际试出', en: 'probed' },
  C: { zh: '已发文章里数出', en: 'counted in published articles' },
  T: { zh: '同类软件的做法', en: 'what shipped tools do' },
  I: { zh: '用户反馈', en: 'reported by users' },
  A: { zh: '经验之谈，未证实', en: 'asserted, not checked' },
  own: { zh: '我们的规定', en: 'our own decision' },
}
