import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

/** What an import put into the system before its draft, by name: it is used when the import is tried again. */
export type Kept = { pictures: string[]; themes: string[] }

/** An import that ended without its draft: what stopped it, and what it left behind. Code `IMPORT_NOT_SAVED`, or that of the refusal that stopped it. */
export function importNotSaved({ payload }: PayloadRequest, { title, kept, error }: { title: string; kept: Kept; error: unknown }): DomainError {
  const isEmpty = kept.pictures.length === 0 && kept.themes.length === 0
  if (error instanceof DomainError && isEmpty) return error
  if (!(error instanceof DomainError)) payload.logger.error({ msg: 'an imported draft was not saved', err: error })
  const { code, status, text } = error instanceof DomainError ? error : { code: 'IMPORT_NOT_SAVED', status: 500, text: LATER }
  const left = leftBy(kept)
  return new DomainError({
    code,
    status,
    text: {
      zh: `文稿「${title}」没有保存成功，文稿库里没有留下半篇。${left.zh}${text.zh}`,
      en: `The draft “${title}” was not saved, and no part of it was left behind. ${left.en}${text.en}`,
    },
    data: { kept },
  })
}

const LATER: Bilingual = { zh: '请稍后重试。', en: 'Try again in a while.' }

function leftBy({ pictures, themes }: Kept): Bilingual {
  const rows = [
    { names: pictures, zh: '已存进素材库的图片', en: 'Pictures already in the library' },
    { names: themes, zh: '已存进版式库的版式', en: 'Themes already in the library' },
  ].filter(({ names }) => names.length > 0)
  if (rows.length === 0) return { zh: '', en: '' }
  return {
    zh: `${rows.map(({ names, zh }) => `${zh}：${names.join('、')}`).join('；')}；再导入一次会直接使用它们。`,
    en: `${rows.map(({ names, en }) => `${en}: ${names.join(', ')}`).join('; ')}; the next import uses them. `,
  }
}
