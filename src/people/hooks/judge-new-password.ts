import { ValidationError, type CollectionBeforeOperationHook } from 'payload'
import { say, type Bilingual } from '@/platform/language'
import { whyPasswordRefused } from '../actions/judge-password'
import { isOwnPassword } from '../actions/own-password'

type Given = { password?: unknown; currentPassword?: unknown; name?: unknown; email?: unknown }
type Arguments = { data?: Given; id?: string | number; overrideAccess?: boolean }

/** Judges every password that is set, whoever sets it; changing one's own needs the old one. */
export const judgeNewPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id, overrideAccess } = args as Arguments
  if (!['create', 'update', 'resetPassword'].includes(operation) || typeof data?.password !== 'string') return
  const stored = id === undefined ? null : await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true, req })
  const refuse = (path: string, text: Bilingual) => {
    throw new ValidationError({ collection: 'users', errors: [{ path, message: say(text, req.i18n?.language) }] }, req.t)
  }
  const why = whyPasswordRefused(
    data.password,
    [data.name, data.email, stored?.name, stored?.email].filter((one) => typeof one === 'string'),
  )
  if (why) refuse('password', why)
  const isOwn = !overrideAccess && req.user !== null && String(req.user?.id) === String(id)
  if (isOwn && !(await isOwnPassword(req, data.currentPassword))) refuse('currentPassword', currentIsWrong)
}

const currentIsWrong: Bilingual = { zh: '请填写正确的当前密码，再改成新的。', en: 'Give your present password correctly before you set a new one.' }
