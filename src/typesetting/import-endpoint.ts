import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { readBody } from '@/platform/endpoint'
import { bringBackDraft, isExportedZip } from './actions/bring-back-draft'
import { importSource, type ImportRequest } from './actions/import-source'

/** `POST /api/import`: JSON, or a form with a file. A zip that we exported becomes the draft it was. */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const request = await requestIn(req)
    const file = request.create ? request.file?.data : undefined
    return Response.json(file && isExportedZip(file) ? await bringBackDraft(req, file) : await importSource(req, request))
  },
}

async function requestIn(req: PayloadRequest): Promise<ImportRequest> {
  if (!req.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) {
    const body = await readBody(req)
    return { ...body, file: undefined, create: body.create === true }
  }
  await addDataAndFileToRequest(req)
  const { file } = req
  const fields = (req.data ?? {}) as Record<string, unknown>
  // The file is read here; what is stored from now on brings its own.
  req.file = undefined
  return {
    ...fields,
    create: fields.create === true || fields.create === 'true',
    ...(file ? { file: { name: file.name, data: file.data } } : { file: undefined }),
  }
}
