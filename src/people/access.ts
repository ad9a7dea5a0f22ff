import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import { mayAct, mayDo, type Act, type Guarded, type Operation } from './rules/access-table'
import { roleNames, roles, type Role } from './rules/roles'

type Person = { id: string | number; role?: unknown; collection?: string }

/** The role of a signed-in user; null for a visitor. */
export function roleOf(user: unknown): Role | null {
  const role = (user as Person | null)?.role
  return roles.includes(role as Role) ? (role as Role) : null
}

/** Access function of one operation on one collection or global, from the access table. */
export function can(collection: Guarded, operation: Operation): Access & FieldAccess {
  return ({ req }: { req: PayloadRequest }) => mayDo(roleOf(req.user), collection, operation)
}

/** The access functions of a whole collection. */
export function accessOf(collection: Guarded) {
  return {
    create: can(collection, 'create'),
    read: can(collection, 'read'),
    update: can(collection, 'update'),
    delete: can(collection, 'delete'),
    readVersions: can(collection, 'read'),
    unlock: can(collection, 'update'),
    admin: ({ req }: { req: PayloadRequest }) => roleOf(req.user) !== null,
  }
}

/** Who may delete for good what is in the trash. */
export const mayPurge: Access = ({ req }) => canAct('trash.purge', req.user)

export function canAct(act: Act, user: unknown): boolean {
  return mayAct(roleOf(user), act)
}

/** Who is signed in. @throws DomainError `NOT_SIGNED_IN` (401) */
export function signedIn({ user }: Pick<PayloadRequest, 'user'>): { id: string | number; role: Role } {
  const role = roleOf(user)
  if (user && role) return { id: user.id, role }
  throw new DomainError({ code: 'NOT_SIGNED_IN', status: 401, text: { zh: '请先登录，再继续操作。', en: 'Sign in first, then try again.' } })
}

/** @throws DomainError `NOT_ALLOWED` (403), or `NOT_SIGNED_IN` (401). Returns the person. */
export function requireAct(act: Act, req: Pick<PayloadRequest, 'user'>): { id: string | number; role: Role } {
  const person = signedIn(req)
  const { role } = person
  if (!mayAct(role, act)) {
    throw new DomainError({
      code: 'NOT_ALLOWED',
      status: 403,
      text: {
        zh: `「${roleNames[role].zh}」角色没有这项操作的权限，请联系管理员或有权限的同事。`,
        en: `The role “${roleNames[role].en}” may not do this. Ask an administrator or a colleague who may.`,
      },
      data: { act },
    })
  }
  return person
}
