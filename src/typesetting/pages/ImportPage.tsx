import type { AdminViewServerProps } from 'payload'
import { can, roleOf } from '@/people/server'
import { DeskPage } from '@/platform/pages/DeskPage'
import { ImportScreen } from '../admin/import/ImportScreen'

/** `/admin/import`: bring an article in, look at what became of it, make a draft of it. */
export async function ImportPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  if (!roleOf(req.user)) return null
  const mayCreate = (await can('drafts', 'create')({ req })) === true
  const mayMakeThemes = (await can('themes', 'create')({ req })) === true
  return (
    <DeskPage {...props}>
      <ImportScreen mayCreate={mayCreate} mayMakeThemes={mayMakeThemes} />
    </DeskPage>
  )
}
