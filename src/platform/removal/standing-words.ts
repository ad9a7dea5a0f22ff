import type { Bilingual } from '../language'
import type { Standing } from '../uses/declaration'

/** How what uses a document stands itself. */
export const standingWords: Record<Standing, Bilingual> = {
  live: { zh: '已发布', en: 'live' },
  scheduled: { zh: '已排期', en: 'scheduled' },
  approved: { zh: '已通过审核', en: 'approved' },
  plain: { zh: '引用', en: 'refers to it' },
  past: { zh: '历史记录', en: 'history' },
  trashed: { zh: '在回收站', en: 'in the trash' },
}
