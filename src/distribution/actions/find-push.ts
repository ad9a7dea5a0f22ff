import type { PayloadRequest } from 'payload'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'

/** @throws DomainError `PUSH_UNKNOWN` (404) */
export async function findPush(req: PayloadRequest, id: string) {
  const push =
    isDocumentId(req.payload, id) && (await req.payload.findByID({ collection: 'pushes', id, depth: 0, overrideAccess: true, disableErrors: true, req }))
  if (push) return push
  throw new DomainError({
    code: 'PUSH_UNKNOWN',
    status: 404,
    text: { zh: `没有编号为 ${id} 的排期，请刷新列表。`, en: `There is no push with the id ${id}. Reload the list.` },
  })
}
