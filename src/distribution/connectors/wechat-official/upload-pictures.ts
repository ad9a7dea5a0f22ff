import { createHash } from 'node:crypto'
import type { Refusal } from '@/platform/errors'
import type { Parcel, ParcelPicture } from '../connector'
import { CallFailed, call } from './client'
import type { Session } from './client'
import { fitPicture, type Fitted } from './fit-picture'
import { isWeChatPicture, pictureAddresses, swapPictures } from './pictures-in-html'

/** `media/uploadimg` takes less than 1 MB; a million bytes is below either reading of that. */
const bodyLimitBytes = 1_000_000
/** Permanent pictures take 10 MB. */
const materialLimitBytes = 10_000_000

/** A picture that cannot go out; caught once, in the connector. */
export class PictureRefused extends Error {
  override name = 'PictureRefused'
  constructor(readonly refusal: Refusal) {
    super(refusal.text.en)
  }
}

/**
 * Puts every picture the article shows on WeChat's picture host and returns the HTML that refers to it there.
 * Any address that would still point elsewhere stops the delivery: WeChat would drop that picture without a word.
 * @throws PictureRefused, CallFailed
 */
export async function hostPictures(session: Session, parcel: Parcel): Promise<string> {
  const bySrc = new Map(parcel.pictures.map((picture) => [picture.src, picture]))
  const hosted = new Map<string, string>()
  for (const src of new Set(pictureAddresses(parcel.html))) {
    const picture = bySrc.get(src)
    if (picture) hosted.set(src, await hostedAddress(session, picture))
  }
  const html = swapPictures(parcel.html, (src) => hosted.get(src) ?? src)
  const stray = pictureAddresses(html).find((src) => !isWeChatPicture(src))
  if (stray !== undefined) throw new PictureRefused(strayPicture(stray))
  return html
}

async function hostedAddress(session: Session, picture: ParcelPicture): Promise<string> {
  const original = await picture.read()
  const key = `picture:${session.scope}:${sha256(original)}`
  const remembered = await session.context.memory.get(key)
  if (remembered) return remembered
  const moving = await picture.readMoving(materialLimitBytes).catch((error: unknown) => {
    throw new PictureRefused(unfitPicture(picture, error))
  })
  // A body picture is JPG or PNG; what moves goes in as permanent material, whose address articles may show as well.
  const route = moving ? 'material/add_material?type=image' : 'media/uploadimg'
  const { url } = await call(session, route, formWith(picture, moving ? { bytes: moving, format: 'gif' } : await fit(picture, original, bodyLimitBytes)))
  if (typeof url !== 'string' || !isWeChatPicture(url)) throw new CallFailed(route, { kind: 'lost', reason: 'unreadable' })
  await session.context.memory.set(key, url)
  return url
}

/** The permanent material id of a cover, uploaded once per account and file. `again` forgets an id the platform no longer knows. */
export async function coverMediaId(session: Session, cover: ParcelPicture, again = false): Promise<string> {
  const original = await cover.read()
  const key = `cover:${session.scope}:${sha256(original)}`
  const remembered = again ? null : await session.context.memory.get(key)
  if (remembered) return remembered
  const body = formWith(cover, await fit(cover, original, materialLimitBytes))
  const { media_id: mediaId } = await call(session, 'material/add_material?type=image', body)
  if (typeof mediaId !== 'string' || !mediaId) throw new CallFailed('material/add_material', { kind: 'lost', reason: 'unreadable' })
  await session.context.memory.set(key, mediaId)
  return mediaId
}

async function fit(picture: ParcelPicture, original: Buffer, limitBytes: number): Promise<Fitted> {
  return fitPicture(original, limitBytes).catch((error: unknown) => {
    throw new PictureRefused(unfitPicture(picture, error))
  })
}

const types = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif' }

function formWith(picture: ParcelPicture, { bytes, format }: { bytes: Buffer; format: keyof typeof types }) {
  const stem = picture.fileName.replace(/\.[^.]*$/, '') || 'picture'
  return {
    form: () => {
      const form = new FormData()
      form.append('media', new Blob([new Uint8Array(bytes)], { type: types[format] }), `${stem}.${format}`)
      return form
    },
  }
}

/** The refusal of a picture address that WeChat would silently remove. */
export function strayPicture(src: string): Refusal {
  const shown = src.length > 120 ? `${src.slice(0, 120)}…` : src
  return {
    code: 'PICTURE_NOT_HOSTED',
    text: {
      zh: `正文里的图片「${shown || '（没有地址）'}」不在素材库里，公众号会悄悄删掉它。请把图片加入素材库并重新插入。`,
      en: `The picture "${shown || '(no address)'}" in the body is not in the asset library, and WeChat would silently remove it. Add it to the library and insert it again.`,
    },
    data: { src: shown },
  }
}

function unfitPicture(picture: ParcelPicture, error: unknown): Refusal {
  return {
    code: 'PICTURE_UNREADABLE',
    text: {
      zh: `图片「${picture.fileName}」无法转成公众号接受的 JPG 或 PNG。请在素材库换一张可以打开的图片。`,
      en: `The picture "${picture.fileName}" cannot be turned into a JPG or PNG that WeChat accepts. Replace it in the asset library.`,
    },
    data: { pictureId: picture.id, cause: error instanceof Error ? error.message : String(error) },
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
