import type { CollectionBeforeOperationHook } from 'payload'
import { hashOf, refuseDouble } from '../actions/find-same'
import { inspectPicture } from '../actions/inspect-picture'
import { addressRefused, cropRefused } from '../rules/upload-refusals'
import { storedName } from '../rules/file-names'

/** Replaces what was uploaded by the clean picture, before Payload writes any file. */
export const inspectUpload: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const edits = req.query?.uploadEdits as { crop?: unknown } | undefined
  if (edits?.crop) throw cropRefused
  if (namesAddress(operation, args, req.data)) throw addressRefused
  if (!req.file) return
  const { name, data } = req.file
  const isOurs = req.context.madeByUs === true
  const uploaded = hashOf(data)
  // A request says nothing of access; only code of ours says that it needs none.
  const mayDouble = operation === 'update' || overrideAccess === true || isOurs || isDoubleWanted(args)
  if (!mayDouble) await refuseDouble(req, name, uploaded)
  const picture = await inspectPicture(name, data, isOurs)
  if (!mayDouble) await refuseDouble(req, name, picture.sha256)
  const stored = {
    name: storedName(name, { sha256: uploaded, extension: picture.extension }),
    data: picture.data,
    mimetype: picture.mimeType,
    size: picture.data.length,
  }
  req.file = { ...req.file, ...stored }
  req.context.uploadedSha256 = uploaded
  req.context.uploadedName = name
  req.context.fileOrigin = picture.origin
}

function isDoubleWanted(args: object): boolean {
  return (args as { data?: { keepDouble?: unknown } }).data?.keepDouble === true
}

/**
 * Payload would fetch a file that is named by an address, from any public host, of any size and with the cookies of who
 * asks. It takes the address out of the data before it asks us and keeps it, so the body of the request is asked too.
 */
function namesAddress(operation: 'create' | 'update', args: object, body: unknown): boolean {
  const urls = [(args as { data?: unknown }).data, body].map((one) => (typeof one === 'object' && one !== null && 'url' in one ? one.url : undefined))
  return urls.some((url) => url !== undefined && url !== null && (operation === 'create' || !String(url).startsWith('/api/assets/file/')))
}
