import type { PayloadRequest } from 'payload'
import { can } from '@/people/server'
import { draftTypeNames, formNames, titleStyleNames } from '@/planning'
import type { ArchiveSource } from '@/platform/archive'
import { DomainError } from '@/platform/errors'
import { cutText } from '@/platform/cut-text'
import { PICTURE_FOLDER } from '../exchange/bundle'
import { pictureIdsOf, swapPictures } from '../exchange/picture-ids'
import { FILE } from '../exchange/read-article'
import { wordsOf } from '../exchange/show-bundle'
import { swapVariantPictures, variantPictureIds, variantSourceIds } from '../exchange/variant-pictures'
import type { Remark } from '../rules/contract'
import { bringPictures } from './bring-back-pictures'
import { addThemes } from './bring-back-themes'
import { importNotSaved, type Kept } from './import-not-saved'
import { openExport, type OpenedExport } from './open-export'
import { planReturn, type PlannedReturn } from './plan-return'

export type BroughtDraft = { draftId: string | number; title: string; report: Remark[] }

/**
 * Makes a draft of an exported zip, as it was: every field that a writer made, every block, every channel version.
 * Products, promotions, topic, channels and owner are those of this system; what is not here is named in the report.
 * @throws DomainError `NOT_ALLOWED`, those of `openExport`, and `IMPORT_NOT_SAVED` naming what is in the library already
 */
export async function bringBackDraft(req: PayloadRequest, source: ArchiveSource, name = ''): Promise<BroughtDraft> {
  if (!(await can('drafts', 'create')({ req }))) {
    throw new DomainError({
      code: 'NOT_ALLOWED',
      status: 403,
      text: { zh: '你的角色不能建文稿，请找编辑或管理员导入。', en: 'Your role may not make drafts. Ask an editor or an administrator.' },
    })
  }
  const opened = await openExport(req, source, name)
  const planned = await planReturn(req, opened)
  const title = cutText(wordsOf(opened.article.frontMatter['title']) || '导入的文稿', 64)
  const kept: Kept = { pictures: [], themes: [] }
  try {
    const { data, remarks } = await draftOf(req, opened, { ...planned, title, kept: kept.pictures })
    await addThemes(req, planned.themes.missing, kept.themes)
    const whole = { ...data, ...recordsOf(req, opened, planned) } as never
    const made = await req.payload.create({ collection: 'drafts', draft: true, depth: 0, overrideAccess: false, user: req.user, data: whole })
    return { draftId: made.id, title, report: [...opened.article.report, ...planned.remarks, ...remarks] }
  } catch (error) {
    throw importNotSaved(req, { title, kept, error })
  }
}

/** `kept` gets the names of the pictures that were uploaded. */
type Making = PlannedReturn & { title: string; kept: string[] }

/** What the draft says, with its pictures in the library. */
async function draftOf(req: PayloadRequest, { archive, article, manifest }: OpenedExport, { document, themes, slug, title, kept }: Making) {
  const told = (name: string): string => wordsOf(article.frontMatter[name])
  const { variants } = manifest.draft
  const cover = told('cover') && `${FILE}${told('cover').replace(PICTURE_FOLDER, '')}`
  const wanted = [...pictureIdsOf(document), ...variantPictureIds(variants), ...(cover ? [cover] : [])]
  const from = { archive, told: manifest.pictures, title, kept }
  const { ids, remarks } = await bringPictures(req, { ...from, wanted })
  // What a choice was made from may be gone without anybody missing it.
  const sources = await bringPictures(req, { ...from, wanted: variantSourceIds(variants).filter((id) => !ids.has(id)) })
  const idOf = (id: string) => ids.get(id) ?? sources.ids.get(id) ?? null
  const data = {
    title,
    slug,
    digest: cutText(told('digest'), 120),
    author: cutText(told('author'), 16),
    theme: themes.theme,
    cover: idOf(cover),
    ...chosen(told),
    stage: 'inWriting',
    body: swapPictures(document, idOf),
    variants: Object.keys(variants).length === 0 ? null : swapVariantPictures(variants, (id) => idOf(id)?.toString() ?? null),
  }
  return { data, remarks }
}

/** The records that the draft itself belongs to. */
function recordsOf({ user }: PayloadRequest, { manifest }: OpenedExport, { records }: PlannedReturn) {
  const { topic, product, owner, channels } = manifest.draft
  return {
    topic: records.idOf('topics', topic),
    product: records.idOf('products', product),
    owner: records.idOf('users', owner) ?? user?.id,
    channels: channels.flatMap((id) => records.idOf('channels', id) ?? []),
  }
}

function chosen(told: (name: string) => string): Record<string, string> {
  const known = { draftType: draftTypeNames, form: formNames, titleStyle: titleStyleNames }
  return Object.fromEntries(Object.entries(known).flatMap(([name, names]) => (Object.hasOwn(names, told(name)) ? [[name, told(name)]] : [])))
}
