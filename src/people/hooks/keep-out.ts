import type { CollectionBeforeChangeHook, CollectionBeforeLoginHook } from 'payload'
import { DomainError } from '@/platform/errors'
import { noteOutcome } from '../actions/note-sign-in'
import { activeName, deactivatedName } from '../rules/member-name'

/** After the password was right, so that the answer tells nobody else who is a member. */
export const keepOut: CollectionBeforeLoginHook = async ({ req, user }) => {
  if (!(user as { deactivatedAt?: string | null }).deactivatedAt) return
  await noteOutcome(req, 'out')
  throw new DomainError({
    code: 'MEMBER_DEACTIVATED',
    status: 403,
    text: {
      zh: '这个账号已停用，不能登录。需要恢复时请联系管理员。',
      en: 'This account was deactivated and cannot sign in. Ask an administrator to bring it back.',
    },
  })
}

/** A member who left is told apart by name, however the name is edited. */
export const markName: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { name, deactivatedAt } = data as { name?: unknown; deactivatedAt?: string | null }
  if (typeof name !== 'string') return data
  const isOut = Boolean(deactivatedAt ?? (originalDoc as { deactivatedAt?: string | null } | undefined)?.deactivatedAt)
  return { ...data, name: isOut ? deactivatedName(name) : activeName(name) }
}
