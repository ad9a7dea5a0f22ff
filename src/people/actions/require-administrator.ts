import type { PayloadRequest, Where } from 'payload'
import { DomainError } from '@/platform/errors'

/**
 * Makes sure that somebody other than this member is an administrator: without one nobody could add members,
 * and with no member at all the next visitor could register as the first.
 * @throws DomainError `LAST_ADMINISTRATOR` (409).
 */
export async function requireOtherAdministrator(req: PayloadRequest, id: string | number): Promise<void> {
  const where: Where = { and: [{ role: { equals: 'administrator' } }, { deactivatedAt: { exists: false } }, { id: { not_equals: id } }] }
  const { totalDocs } = await req.payload.count({ collection: 'users', where, overrideAccess: true, req })
  if (totalDocs > 0) return
  throw new DomainError({
    code: 'LAST_ADMINISTRATOR',
    status: 409,
    text: {
      zh: '这是最后一位管理员，不能删除、停用，也不能改成别的角色。请先把另一位成员设为管理员。',
      en: 'This is the last administrator, who cannot be deleted, deactivated or given another role. Make another member an administrator first.',
    },
  })
}
