import { unzipSync } from 'fflate'
import type { PayloadRequest } from 'payload'
import { draftTypeNames, formNames, titleStyleNames } from '@/planning'
import { can } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { ARTICLE } from '../exchange/bundle'
import { themeNamed } from '../rules/choices'
import { makeRemark } from '../rules/remarks'
import type { Remark } from '../rules/contract'
import { bringBackZip, type BroughtBack, MOST_FILES } from './bring-back'
import { loadThemes } from './load-themes'

export type BroughtDraft = { draftId: string | number; title: string; report: Remark[] }

/**
 * Makes a draft of an exported zip, as it was: title, digest, author, theme, cover and every block.
 * @throws DomainError `NOT_ALLOWED` and those of `bringBackZip`
 */
export async function bringBackDraft(req: PayloadRequest, zip: Uint8Array): Promise<BroughtDraft> {
  if (!(await can('drafts', 'create')({ req }))) {
    throw new DomainError({
      code: 'NOT_ALLOWED',
      status: 403,
      text: { zh: '你的角色不能建文稿，请找编辑或管理员导入。', en: 'Your role may not make drafts. Ask an editor or an administrator.' },
    })
  }
  const brought = await bringBackZip(req, zip)
  const title = (brought.title ?? '导入的文稿').slice(0, 64)
  const { theme, report } = await themeFor(req, brought)
  const { digest, author, draftType, form, titleStyle } = brought.meta
  const made = await req.payload.create({
    collection: 'drafts',
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    data: {
      title,
      digest: digest?.slice(0, 120),
      author: author?.slice(0, 16),
      theme,
      cover: brought.cover,
      ...chosen({ draftType, form, titleStyle }),
      stage: 'inWriting',
      body: brought.document as never,
    } as never,
  })
  return { draftId: made.id, title, report: [...report, ...brought.report] }
}

/** Whether an uploaded file is a zip that we exported. */
export function isExportedZip(file: Uint8Array): boolean {
  if (file[0] !== 0x50 || file[1] !== 0x4b) return false
  let found = false
  let count = 0
  try {
    unzipSync(file, {
      filter: ({ name }) => {
        found = name === ARTICLE
        count += 1
        // A directory may claim billions of entries; an exception is the only way out of it.
        if (found || count > MOST_FILES) throw new RangeError('seen enough')
        return false
      },
    })
  } catch {
    return found
  }
  return false
}

/** The theme it was written in when it is known here; a theme of another team is imported by hand, after a look at it. */
async function themeFor(req: PayloadRequest, { meta, theme }: BroughtBack): Promise<{ theme: string; report: Remark[] }> {
  const wanted = meta['theme'] ?? theme?.id ?? 'sea'
  if (themeNamed(wanted, await loadThemes({ payload: req.payload, req }))) return { theme: wanted, report: [] }
  return { theme: 'sea', report: [makeRemark('unknown-theme', wanted, -1)] }
}

function chosen({ draftType, form, titleStyle }: Record<'draftType' | 'form' | 'titleStyle', string | undefined>): Record<string, string> {
  const known: [string, string | undefined, object][] = [
    ['draftType', draftType, draftTypeNames],
    ['form', form, formNames],
    ['titleStyle', titleStyle, titleStyleNames],
  ]
  return Object.fromEntries(
    known.flatMap(([name, value, names]): [string, string][] => (value !== undefined && Object.hasOwn(names, value) ? [[name, value]] : [])),
  )
}
