import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { roleOf } from '@/people/server'
import { readBody } from '@/platform/endpoint'
import { DomainError } from '@/platform/errors'
import { bringBackDraft, isExportedZip } from './actions/bring-back-draft'
import { showExport } from './actions/bring-back-preview'
import { importSource, type ImportRequest } from './actions/import-source'

/** `POST /api/import`: JSON, or a form with a file. A zip that we exported becomes the draft it was; without `create` it is shown. */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    if (!roleOf(req.user)) {
      throw new DomainError({ code: 'NOT_SIGNED_IN', status: 401, text: { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' } })
    }
    const request = await requestIn(req)
    const file = request.file?.data
    if (!file || !isExportedZip(file)) return Response.json(await importSource(req, request))
    return Response.json(await (request.create ? bringBackDraft(req, file) : showExport(req, file)))
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
