import { Forbidden, type PayloadRequest } from 'payload'
import { collectionIn } from '../uses/documents'

/** The collection that a request to one of its endpoints is about. */
export function slugOf(req: PayloadRequest): string {
  return String(req.routeParams?.collection)
}

/** @throws Forbidden, DomainError `NOT_FOUND` */
export async function requireAccess(req: PayloadRequest, operation: 'read' | 'delete', id: string): Promise<void> {
  const allowed = await collectionIn(req.payload, slugOf(req))?.access[operation]({ req, id: id as never })
  if (allowed !== true) throw new Forbidden(req.t)
}
