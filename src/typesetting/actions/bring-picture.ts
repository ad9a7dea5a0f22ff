import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import { guardedFetch, type GuardedFetch } from '@/platform/guarded-fetch'
import { importPictures } from './import-pictures'
import { requirePictureRole } from './picture-role'

/** A picture that somebody puts into the text of a draft: where it is, or its bytes. */
export type Wanted = {
  draft: string | number
  address?: unknown
  alt?: unknown
  file?: { mimetype: string; data: Buffer } | undefined
  fetch?: GuardedFetch
}

/**
 * Keeps a picture that was pasted or dropped into a draft in the rework tier, or finds the one with the same bytes.
 * @throws DomainError `PICTURE_MISSING` (400), `PICTURE_NOT_BROUGHT` (422) with the reason, `PICTURES_NOT_YOURS_TO_SAVE` (403), `NOT_SIGNED_IN` (401).
 */
export async function bringPicture(req: PayloadRequest, { draft: id, address, alt, file, fetch = guardedFetch }: Wanted): Promise<{ asset: string | number }> {
  requirePictureRole(req, 'save')
  const url = file ? `data:image/${file.mimetype.split('/')[1] ?? 'x'};base64,${file.data.toString('base64')}` : address
  if (typeof url !== 'string' || url.trim() === '') {
    throw new DomainError({ code: 'PICTURE_MISSING', text: { zh: '请给出图片的网址或文件。', en: 'Give the address of a picture, or a file.' } })
  }
  const draft = await req.payload.findByID({
    collection: 'drafts',
    id,
    draft: true,
    depth: 0,
    joins: false,
    select: { title: true },
    overrideAccess: false,
    req,
  })
  const picture = { id: 'given', url: url.trim(), alt: typeof alt === 'string' ? alt : '', width: 0, height: 0 }
  const { assets, remarks } = await importPictures(req, { pictures: [picture], title: draft.title || '文稿', page: '', fetch })
  const asset = assets.get(picture.id)
  if (asset !== undefined) return { asset }
  const text = remarks[0]?.message ?? { zh: '图片没有带过来，请单独上传。', en: 'The picture did not come along. Upload it by itself.' }
  throw new DomainError({ code: 'PICTURE_NOT_BROUGHT', status: 422, text })
}
