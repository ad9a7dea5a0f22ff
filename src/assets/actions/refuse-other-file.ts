import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import { languageOf } from '@/platform/language'
import { inTheWay, sayUses } from '@/platform/removal/refusals'
import { loadWhole } from '@/platform/uses/documents'
import { usesOf } from '@/platform/uses/uses-of'

type Change = { id?: string | number; data?: Record<string, unknown>; isUpload: boolean }

/**
 * A picture keeps the file it was uploaded with: its fingerprint, the addresses that readers keep and what was approved
 * are about those bytes. Where nothing uses it the focal point may still move.
 * @throws DomainError `FILE_IMMUTABLE` (409), with the places of use
 */
export async function refuseOtherFile(req: PayloadRequest, { id, data = {}, isUpload }: Change): Promise<void> {
  const isMoved = id !== undefined && (await movesFocus(req, id, data))
  const isRenamed = id !== undefined && typeof data.filename === 'string' && !(await isStored(req, id, data.filename))
  if (!isUpload && !isMoved && !isRenamed) return
  const uses = id === undefined ? [] : await blocking(req, id)
  if (isMoved && !isUpload && !isRenamed && uses.length === 0) return
  throw new DomainError({
    code: 'FILE_IMMUTABLE',
    status: 409,
    text: {
      zh: `素材的文件不能原地替换${uses.length > 0 ? `：它正用在 ${uses.length} 处，读者看到的图会不经审核就变` : '，替换到一半会丢图'}。请把新图上传为新素材，再用「换成另一张」在各处换上。`,
      en: `The file of an asset is not replaced in place${uses.length > 0 ? `: it is used in ${uses.length} places, and what readers see would change without a review` : ''}. Upload the new picture as a new asset, then choose “Use another picture” to put it everywhere.`,
    },
    data: { id, uses: sayUses(req.payload, uses, { language: languageOf(req.i18n?.language) }) },
  })
}

async function blocking(req: PayloadRequest, id: string | number) {
  const [whole] = await loadWhole(req.payload, 'assets', [id])
  return whole ? inTheWay(req.payload, await usesOf(req.payload, whole), { collection: 'assets' }) : []
}

async function stored(req: PayloadRequest, id: string | number) {
  return req.payload.findByID({
    collection: 'assets',
    id: id as never,
    depth: 0,
    disableErrors: true,
    select: { filename: true, focalX: true, focalY: true },
    overrideAccess: true,
    req,
  })
}

async function isStored(req: PayloadRequest, id: string | number, filename: string): Promise<boolean> {
  const asset = await stored(req, id)
  return !asset || asset.filename === filename
}

async function movesFocus(req: PayloadRequest, id: string | number, data: Record<string, unknown>): Promise<boolean> {
  const edits = (req.query?.uploadEdits ?? {}) as { focalPoint?: { x?: unknown; y?: unknown } }
  const [x, y] = [edits.focalPoint?.x ?? data.focalX, edits.focalPoint?.y ?? data.focalY]
  if (x === undefined && y === undefined) return false
  const asset = await stored(req, id)
  return Boolean(asset) && (Number(x ?? asset?.focalX) !== Number(asset?.focalX) || Number(y ?? asset?.focalY) !== Number(asset?.focalY))
}
