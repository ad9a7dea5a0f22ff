import type { CollectionBeforeValidateHook } from 'payload'
import { DomainError } from '@/platform/errors'
import { themes } from '../rules/choices'
import { isRaw } from '../rules/raw'

/** The id of a theme stands in drafts: it is chosen once, is nobody else's, and stays. Lists show the theme's own name. */
export const keepThemeId: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data || !isRaw(data['theme'])) return data
  const kept = operation === 'update' ? (originalDoc as { slug?: string } | undefined)?.slug : undefined
  const theme = kept ? { ...data['theme'], id: kept } : data['theme']
  const id = String(theme['id'] ?? '')
  if (operation === 'create') await refuseTaken(id, req)
  const name = isRaw(theme['name']) ? theme['name']['zh'] : undefined
  return { ...data, theme, slug: id, name: typeof name === 'string' ? name : undefined }
}

async function refuseTaken(id: string, req: Parameters<CollectionBeforeValidateHook>[0]['req']): Promise<void> {
  const builtIn = themes.find((theme) => theme.id === id)
  const { totalDocs } = await req.payload.count({ collection: 'themes', where: { slug: { equals: id } }, overrideAccess: true, req })
  if (!builtIn && totalDocs === 0) return
  const owner = builtIn
    ? { zh: `内置版式「${builtIn.name.zh}」`, en: `the built-in theme “${builtIn.name.en}”` }
    : { zh: '另一套自有版式', en: 'another theme of the team' }
  throw new DomainError({
    code: 'THEME_ID_TAKEN',
    status: 409,
    text: { zh: `编号「${id}」已属于${owner.zh}。请换一个编号再保存。`, en: `The id “${id}” belongs to ${owner.en}. Choose another one and save again.` },
  })
}
