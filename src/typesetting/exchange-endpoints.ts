import type { Endpoint } from 'payload'
import { DomainError } from '@/platform/errors'
import { bringBackDraft } from './actions/bring-back-draft'
import { exportDraft } from './actions/export-draft'

const LARGEST = 200_000_000

/** A draft out as a zip, and a zip in as a draft; below `/api/drafts`. */
export const exchangeEndpoints: Endpoint[] = [
  {
    path: '/:id/export',
    method: 'get',
    handler: async (req) => {
      const { fileName, bytes } = await exportDraft(req, String(req.routeParams?.id))
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="draft.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
          'cache-control': 'private, no-store',
        },
      })
    },
  },
  {
    path: '/bring-back',
    method: 'post',
    handler: async (req) => {
      if (Number(req.headers.get('content-length') ?? 0) > LARGEST) throw tooLarge
      const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
      if (bytes.length > LARGEST) throw tooLarge
      return Response.json(await bringBackDraft(req, bytes))
    },
  },
]

const tooLarge = new DomainError({
  code: 'ARCHIVE_TOO_LARGE',
  status: 413,
  text: { zh: '压缩包超过 200 MB。请分成几篇导出。', en: 'The archive is over 200 MB. Export fewer at once.' },
})
