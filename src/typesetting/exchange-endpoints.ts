import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { exportDraft } from './actions/export-draft'

/** A draft out as a zip; below `/api/drafts`. It comes back through `POST /api/import`. */
export const exchangeEndpoints: Endpoint[] = [
  {
    path: '/:id/export',
    method: 'get',
    handler: async (req) => {
      const { fileName, pieces } = await exportDraft(req, String(req.routeParams?.id))
      return new Response(Readable.toWeb(Readable.from(pieces)) as unknown as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="draft.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          'cache-control': 'private, no-store',
        },
      })
    },
  },
]
