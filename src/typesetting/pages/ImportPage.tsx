import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { can, roleOf } from '@/people/server'
import { ImportScreen } from '../admin/import/ImportScreen'

/** `/admin/import`: bring an article in, look at what became of it, make a draft of it. */
export async function ImportPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!roleOf(req.user)) return null
  const mayCreate = (await can('drafts', 'create')({ req })) === true
  const mayMakeThemes = (await can('themes', 'create')({ req })) === true
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components?.actions}
      visibleEntities={visibleEntities}
    >
      <ImportScreen mayCreate={mayCreate} mayMakeThemes={mayMakeThemes} />
    </DefaultTemplate>
  )
}
