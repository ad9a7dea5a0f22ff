import type { AdminViewServerProps } from 'payload'
import { can, roleOf } from '@/people/server'
import { MayNotCreate } from '@/platform/pages/MayNotCreate'
import { NewDraft } from '../admin/NewDraft'

/** `/admin/collections/drafts/create`: Payload's own page stores an empty draft when it is opened. */
export async function NewDraftPage({ initPageResult: { req } }: AdminViewServerProps) {
  if (!roleOf(req.user)) return null
  const mayCreate = (await can('drafts', 'create')({ req })) === true
  return mayCreate ? <NewDraft /> : <MayNotCreate language={req.i18n.language} back="drafts" />
}
