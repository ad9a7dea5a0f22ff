import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { bytesAsSource, type ArchiveSource } from '@/platform/archive'
import { readBody } from '@/platform/endpoint'
import { withStoredBody } from '@/platform/stored-body'
import { bringBackDraft } from './actions/bring-back-draft'
import { showExport } from './actions/bring-back-preview'
import { importSource, type ImportRequest } from './actions/import-source'
import { isExport } from './actions/open-export'
import { LARGEST_EXPORT } from './exchange/bundle'

/**
 * `POST /api/import`: JSON, a form with a file, or an exported draft as the body itself (`application/zip`, with `create`
 * and `name` in the address), which may be as large as an export gets: `largest`, bytes. A zip that we exported becomes
 * the draft it was; without `create` it is shown.
 */
export function makeImportEndpoint(largest = LARGEST_EXPORT): Endpoint {
  return {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      if (isOf(req, 'application/zip')) {
        const asked = { create: req.searchParams.get('create') === 'true', name: req.searchParams.get('name') ?? '' }
        return withStoredBody(req, largest, async (source) => Response.json(await exported(req, source, asked)))
      }
      const request = await requestIn(req)
      const source = request.file ? bytesAsSource(request.file.data) : null
      if (!source || !(await isExport(source))) return Response.json(await importSource(req, request))
      return Response.json(await exported(req, source, { create: request.create === true, name: request.file?.name ?? '' }))
    },
  }
}

function exported(req: PayloadRequest, source: ArchiveSource, { create, name }: { create: boolean; name: string }) {
  return create ? bringBackDraft(req, source, name) : showExport(req, source, name)
}

function isOf(req: PayloadRequest, type: string): boolean {
  return req.headers.get('content-type')?.toLowerCase().startsWith(type) ?? false
}

async function requestIn(req: PayloadRequest): Promise<ImportRequest> {
  if (!isOf(req, 'multipart/form-data')) {
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
