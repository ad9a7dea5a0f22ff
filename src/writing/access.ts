import type { Access } from 'payload'
import { can } from '@/people/server'
import { isLockedFor } from './actions/lock'

const byRole = can('drafts', 'update')

/** By role; a page that asks about one draft finds it read-only while it is locked for the person. */
export const mayUpdateDraft: Access = async ({ id, req }) => {
  if (!byRole({ req } as never)) return false
  if (id === undefined || req.context.isSavingDraft) return true
  const draft = await req.payload.findByID({
    collection: 'drafts',
    id,
    draft: true,
    depth: 0,
    joins: false,
    select: { stage: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return !draft || !(await isLockedFor(req, draft))
}
