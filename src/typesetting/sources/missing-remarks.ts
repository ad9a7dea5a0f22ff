import type { Bilingual } from '@/platform/language'
import type { Remark } from '../rules/contract'
import type { Missing, Score } from './score'

const NAMED = 12

const NAMES: Record<Missing['kind'], Bilingual> = {
  words: { zh: '文字', en: 'words' },
  number: { zh: '数字', en: 'number' },
  picture: { zh: '图片', en: 'picture' },
  link: { zh: '链接', en: 'link' },
}

/** Names what the source holds and the document does not; pictures only where nobody else names them. */
export function missingRemarks({ missing }: Score, { withPictures }: { withPictures: boolean }): Remark[] {
  const named = missing.filter(({ kind }) => withPictures || kind !== 'picture')
  if (named.length === 0) return []
  const shown = named.slice(0, NAMED)
  const more = named.length - shown.length
  const message: Bilingual = {
    zh: `对照原文，这些没有找到：${shown.map((one) => told(one, 'zh')).join('；')}${more > 0 ? `；还有 ${more} 处` : ''}。请对照原文补上。`,
    en: `Compared with the source, these are missing: ${shown.map((one) => told(one, 'en')).join('; ')}${more > 0 ? `; and ${more} more` : ''}. Put them in again.`,
  }
  return [{ rule: 'import-missing', severity: 'warning', basis: 'own', message }]
}

function told({ kind, what, where }: Missing, language: keyof Bilingual): string {
  if (language === 'zh') return `${NAMES[kind].zh}「${what}」${where === '' ? '' : `（在「${where}」里）`}`
  return `${NAMES[kind].en} “${what}”${where === '' ? '' : ` (in “${where}”)`}`
}
