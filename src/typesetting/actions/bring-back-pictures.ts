import { createHash } from 'node:crypto'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { originNames } from '@/assets'
import { inspectPicture } from '@/assets/server'
import { DomainError } from '@/platform/errors'
import { LARGEST_FILE } from '@/platform/http-guard'
import { cutText } from '@/platform/cut-text'
import { PICTURE_FOLDER, type BundlePicture } from '../exchange/bundle'
import type { ExportFiles } from '../exchange/export-texts'
import { FILE } from '../exchange/read-article'
import type { Remark } from '../rules/contract'
import { makeRemark } from '../rules/remarks'
import { requirePictureRole } from './picture-role'

type Wanted = {
  archive: ExportFiles
  told: readonly BundlePicture[]
  /** Pictures by the ids of the export, or by file name after `FILE`. */
  wanted: Iterable<string>
  /** Title of the draft they come with. */
  title: string
  /** Gets the names of those that were uploaded. */
  kept: string[]
}

type Id = string | number

/** Where each picture that was asked for is in the library. `remarks` name those that are neither here nor in the archive, and those the library does not take. */
export type BroughtPictures = { ids: ReadonlyMap<string, Id>; remarks: Remark[] }

const TYPES: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif' }

/** Bytes decide: a picture the library holds is used, any other is uploaded. One is unpacked at a time. */
export async function bringPictures(req: PayloadRequest, { archive, told, wanted, title, kept }: Wanted): Promise<BroughtPictures> {
  const ids = new Map<string, Id>()
  const remarks: Remark[] = []
  for (const reference of new Set(wanted)) {
    const named = reference.startsWith(FILE) ? reference.slice(FILE.length) : null
    const known = told.find((one) => (named === null ? one.id === reference : one.file === named))
    const file = named ?? known?.file ?? ''
    const id = await find(req, { archive, file, known, title, kept }).catch(refused)
    if (typeof id === 'object') remarks.push(makeRemark(id ? id.rule : 'exchange-picture-gone', known?.title || file || `#${reference}`, -1))
    else ids.set(reference, id)
  }
  return { ids, remarks }
}

/** A picture that the library would not take costs its places, not the draft. */
function refused(error: unknown): { rule: 'exchange-picture-refused' } {
  if (error instanceof DomainError && ['ARCHIVE_ENTRY_TOO_LARGE', 'PICTURE_REFUSED'].includes(error.code)) return { rule: 'exchange-picture-refused' }
  throw error
}

type Finding = { archive: ExportFiles; file: string; known: BundlePicture | undefined; title: string; kept: string[] }

async function find(req: PayloadRequest, { archive, file, known, title, kept }: Finding): Promise<Id | null> {
  const place = `${PICTURE_FOLDER}${file}`
  const mimetype = TYPES[path.extname(file).toLowerCase()]
  if (file !== path.basename(file) || !mimetype || !archive.has(place)) return known?.sha256 ? heldBy(req, known.sha256, known.id) : null
  const bytes = Buffer.from(await archive.read(place, LARGEST_FILE))
  const held = await heldBy(req, createHash('sha256').update(bytes).digest('hex'), known?.id)
  if (held !== null) return held
  // What is uploaded is written anew: the library may hold that.
  const { sha256 } = await inspectPicture(file, bytes)
  const same = await heldBy(req, sha256, undefined)
  if (same !== null) return same
  const made = await upload(req, { file, mimetype, bytes, known, title })
  kept.push(made.title)
  return made.id
}

/** The asset with these bytes; of several the one it was exported from. */
async function heldBy({ payload }: PayloadRequest, sha256: string, id: string | undefined): Promise<Id | null> {
  const { docs } = await payload.find({
    collection: 'assets',
    where: { sha256: { equals: sha256 } },
    depth: 0,
    limit: 50,
    pagination: false,
    sort: 'createdAt',
    select: {},
    overrideAccess: true,
  })
  return (docs.find((one) => String(one.id) === id) ?? docs[0])?.id ?? null
}

type Upload = { file: string; mimetype: string; bytes: Buffer; known: BundlePicture | undefined; title: string }

/** Rights are confirmed by the people here, so nothing comes back as cleared; what restricts a picture comes along. */
async function upload(req: PayloadRequest, { file, mimetype, bytes, known, title }: Upload): Promise<{ id: Id; title: string }> {
  const name = path.parse(file).name
  requirePictureRole(req, 'save')
  return req.payload.create({
    collection: 'assets',
    // The focal point is the system's field for requests; who may add pictures was asked above.
    overrideAccess: true,
    user: req.user,
    depth: 0,
    data: {
      title: cutText(known?.title || name, 80),
      alt: cutText(known?.alt || known?.title || name, 200),
      caption: cutText(known?.caption ?? '', 200) || null,
      author: cutText(known?.author ?? '', 200) || null,
      tier: known?.tier === 'inspiration' ? 'inspiration' : 'rework',
      licence: 'unknown',
      expiresAt: known && !Number.isNaN(Date.parse(known.expiresAt)) ? new Date(known.expiresAt).toISOString() : null,
      ...(known && Object.hasOwn(originNames, known.origin) ? { origin: known.origin } : {}),
      // Payload rounds them, and takes 0 for none.
      ...(known?.focus ? { focalX: known.focus.x || 0.01, focalY: known.focus.y || 0.01 } : {}),
      source: title === '' ? file : `${title} / ${file}`,
    } as never,
    file: { data: bytes, mimetype, name: file, size: bytes.length },
  })
}
