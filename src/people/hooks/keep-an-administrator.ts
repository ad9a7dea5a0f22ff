import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { requireOtherAdministrator } from '../actions/require-administrator'

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const leaving = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true, req })
  if (leaving?.role === 'administrator') await requireOtherAdministrator(req, id)
}

export const keepAnAdministratorOnChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = originalDoc as { id: string | number; role?: string } | undefined
  const isDemoted = operation === 'update' && before?.role === 'administrator' && typeof data.role === 'string' && data.role !== 'administrator'
  if (isDemoted) await requireOtherAdministrator(req, before.id)
}
