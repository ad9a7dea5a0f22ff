import { z } from 'zod'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { cutText } from '@/platform/cut-text'
import { kindNamed, pictureKinds, sliceHeights, type PictureKind } from '../picture-maker/kinds'

const id = z.union([z.string().min(1).max(64), z.number().int().positive()]).transform(String)
const share = z.number().min(0).max(1)

const options = z
  .object({
    title: z.string().trim().max(120).optional(),
    digest: z.string().trim().max(300).optional(),
    /** The product whose price and address a poster shows. */
    productId: id.optional(),
    /** The picture of covers, posters and cuts. */
    pictureId: id.optional(),
    focus: z.object({ x: share, y: share }).optional(),
    sliceHeight: z.number().int().min(sliceHeights.least).max(sliceHeights.most).optional(),
    format: z.enum(['jpeg', 'png']).optional(),
    aiLabel: z.boolean().optional(),
    adLabel: z.boolean().optional(),
  })
  .strict()

const body = z
  .object({ draftId: id.optional(), productId: id.optional(), kind: z.string(), theme: z.string().max(80).nullish(), options: options.optional() })
  .strict()

export type PictureOptions = z.infer<typeof options>
export type PictureRequest = { from: { collection: 'drafts' | 'products'; id: string }; kind: PictureKind; theme: string | null; options: PictureOptions }

/** @throws DomainError naming what is missing or not allowed. */
export function pictureRequestIn(given: Record<string, unknown>): PictureRequest {
  const parsed = body.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '?')
    throw refusePictures('PICTURES_BAD_REQUEST', {
      zh: `「${place}」的取值不对，请改正后再试。`,
      en: `“${place}” is not allowed: ${issue?.message ?? ''}. Correct it and try again.`,
    })
  }
  const { draftId, productId, theme = null } = parsed.data
  const kind = kindNamed(parsed.data.kind)
  if (!kind) {
    const names = pictureKinds.map((one) => one.id).join(', ')
    throw refusePictures('PICTURE_KIND_UNKNOWN', {
      zh: `没有「${cutText(parsed.data.kind, 40)}」这种图片，可用：${names}。`,
      en: `There is no picture kind “${cutText(parsed.data.kind, 40)}”. Available: ${names}.`,
    })
  }
  if ((draftId === undefined) === (productId === undefined)) {
    throw refusePictures('SOURCE_MISSING', { zh: '请给出 draftId、productId 中的一个（只能一个）。', en: 'Give exactly one of `draftId` and `productId`.' })
  }
  const from = draftId === undefined ? 'product' : 'draft'
  if (!kind.from.includes(from)) {
    throw refusePictures('PICTURE_KIND_ELSEWHERE', {
      zh: `「${kind.name.zh}」只能从${from === 'draft' ? '产品' : '文稿'}生成，请换一种图片。`,
      en: `“${kind.name.en}” is made from a ${from === 'draft' ? 'product' : 'draft'} only. Choose another kind.`,
    })
  }
  return {
    from: { collection: from === 'draft' ? 'drafts' : 'products', id: draftId ?? productId ?? '' },
    kind,
    theme: theme || null,
    options: parsed.data.options ?? {},
  }
}

export function refusePictures(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
