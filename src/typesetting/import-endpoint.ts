import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { readBody } from '@/platform/endpoint'
import { importSource, type ImportRequest } from './actions/import-source'

/** `POST /api/import`: JSON, or a form with a file. */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => Response.json(await importSource(req, await requestIn(req))),
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
