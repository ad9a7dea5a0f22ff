import { createHash } from 'node:crypto'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { PICTURE_FOLDER, type BundlePicture } from '../exchange/bundle'

type Wanted = { files: ReadonlyMap<string, Uint8Array>; told: readonly BundlePicture[]; title: string }

type Id = string | number

/** Where each picture of an archive is in the library, by its file name and by the id it had where it was exported. */
export type Brought = { byFile: Map<string, Id>; byId: Map<string, Id> }

const TYPES: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif' }

/** Bytes decide: a picture the library holds is used, any other is uploaded to the rework tier. Files that are no pictures are left out. */
export async function bringPictures(req: PayloadRequest, { files, told, title }: Wanted): Promise<Brought> {
  const byFile = new Map<string, Id>()
  const byId = new Map<string, Id>()
  for (const [place, bytes] of files) {
    const file = place.slice(PICTURE_FOLDER.length)
    const mimetype = TYPES[path.extname(file).toLowerCase()]
    if (!place.startsWith(PICTURE_FOLDER) || file !== path.basename(file) || !mimetype || bytes.length === 0) continue
    const known = told.find((one) => one.file === file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = (await heldBy(req, sha256, known?.id)) ?? (await upload(req, { file, mimetype, bytes, known, title }))
    byFile.set(file, id)
    if (known) byId.set(known.id, id)
  }
  return { byFile, byId }
}

/** The asset with these bytes; of several the one it was exported from. */
async function heldBy({ payload }: PayloadRequest, sha256: string, id: string | undefined): Promise<Id | null> {
  const { docs } = await payload.find({
    collection: 'assets',
    where: { sha256: { equals: sha256 } },
    depth: 0,
    limit: 50,
    pagination: false,
    select: {},
    overrideAccess: true,
  })
  return (docs.find((one) => String(one.id) === id) ?? docs[0])?.id ?? null
}

type Upload = { file: string; mimetype: string; bytes: Uint8Array; known: BundlePicture | undefined; title: string }

async function upload(req: PayloadRequest, { file, mimetype, bytes, known, title }: Upload): Promise<Id> {
  const name = path.parse(file).name
  const made = await req.payload.create({
    collection: 'assets',
    overrideAccess: false,
    user: req.user,
    depth: 0,
    data: {
      title: (known?.title || name).slice(0, 80),
      alt: (known?.alt || known?.title || name).slice(0, 200),
      tier: 'rework',
      licence: 'unknown',
      source: title === '' ? file : `${title} / ${file}`,
    } as never,
    file: { data: Buffer.from(bytes), mimetype, name: file, size: bytes.length },
  })
  return made.id
}
