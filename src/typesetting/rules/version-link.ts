import type { DraftVariant } from '@/writing'
import { safeLink } from './address'
import { cleanText } from './escape'
import type { Target } from './page'
import type { RemarkRule } from './remarks'

/** The link an editor gave a version, safe to write; '' when there is none or it is no address that readers can follow, which is said. */
export function linkOf({ link = '' }: DraftVariant, { dialect }: Target, remark: (rule: RemarkRule, subject: string) => void): string {
  const asked = cleanText(link).trim()
  if (asked === '') return ''
  const safe = safeLink(asked, dialect.ownPaths)
  if (safe !== null && (/^https?:/i.test(safe) || safe.startsWith('/'))) return safe
  remark('link-unusable', asked)
  return ''
}
