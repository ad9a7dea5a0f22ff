import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requirePictureRole } from './picture-role'
import type { Asset } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { cutText } from '@/platform/cut-text'
import { kindNamed } from '../picture-maker/kinds'
import { filesOf } from './make-pictures'
import { readMadePicture, type MadePicture } from './made-pictures'
import { refusePictures } from './picture-request'

const body = z
  .object({
    pictures: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .min(1)
      .max(50),
  })
  .strict()

export type SavedPicture = { picture: string; assetId: string | number; isNew: boolean }

/**
 * `{pictures: [id…]}` → assets of the ready tier with exactly the bytes that were shown. What a picture shows is
 * looked at again: rights may have ended since. The licence ends when the first of its pictures' does.
 */
export async function savePictures(req: PayloadRequest, given: Record<string, unknown>): Promise<{ saved: SavedPicture[] }> {
  requirePictureRole(req, 'save')
  const parsed = body.safeParse(given)
  if (!parsed.success) {
    throw refusePictures('PICTURES_BAD_REQUEST', { zh: '请选择要存入素材库的图片（1 至 50 张）。', en: 'Choose 1 to 50 pictures to save to the library.' })
  }
  const saved: SavedPicture[] = []
  for (const [i, id] of parsed.data.pictures.entries()) {
    const made = await readMadePicture(id)
    const assets = await shownIn(req, made.picture)
    await filesOf(made.picture.assets, { assets })
    const known = await req.payload.find({ collection: 'assets', where: { sha256: { equals: id } }, limit: 1, depth: 0, overrideAccess: true, req })
    const already = known.docs[0]
    saved.push(
      already ? { picture: id, assetId: already.id, isNew: false } : { picture: id, assetId: await store(req, made, { assets, number: i + 1 }), isNew: true },
    )
  }
  return { saved }
}

async function shownIn(req: PayloadRequest, { assets }: MadePicture): Promise<Map<string, Asset>> {
  const ids = documentIds(req.payload, assets)
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((asset) => [String(asset.id), asset]))
}

type Storing = { assets: Map<string, Asset>; number: number }

async function store(req: PayloadRequest, { picture, data }: { picture: MadePicture; data: Buffer }, { assets, number }: Storing): Promise<string | number> {
  const kind = kindNamed(picture.kind)
  const shown = [...assets.values()]
  const ends = shown.flatMap(({ expiresAt }) => expiresAt ?? []).sort()[0]
  const title = `${kind?.name.zh ?? ''} ${number} · ${picture.title}`
  const made = await req.payload.create({
    collection: 'assets',
    user: req.user,
    overrideAccess: false,
    context: { madeByUs: true },
    depth: 0,
    data: {
      title: cutText(title, 80),
      alt: cutText(`${kind?.name.zh ?? '图片'}第 ${number} 张：${picture.title}`, 200),
      tier: 'ready',
      licence: licenceOf(shown),
      expiresAt: ends ?? null,
      author: req.user && 'name' in req.user ? req.user.name : null,
      source: `行文生成 · ${picture.from.collection === 'drafts' ? '文稿' : '产品'} ${picture.from.id}`,
      derivedFrom: shown[0]?.id ?? null,
      origin: picture.aiMade ? 'ai-made' : 'drawn',
      tags: ['行文生成', ...(kind ? [kind.name.zh] : [])],
      note: shown.length > 0 ? `用到的素材：${shown.map((one) => `${one.title}（${one.id}）`).join('、')}` : null,
    },
    file: { data, mimetype: picture.mimeType, name: picture.name, size: data.length },
  })
  return made.id
}

/** Whose the whole is: a licence binds it, and what shows nothing but the public domain is no property of ours. */
function licenceOf(shown: readonly Asset[]): Asset['licence'] {
  if (shown.some(({ licence }) => licence === 'licensed')) return 'licensed'
  return shown.length > 0 && shown.every(({ licence }) => licence === 'public-domain') ? 'public-domain' : 'owned'
}
