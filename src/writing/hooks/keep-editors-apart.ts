import type { CollectionBeforeOperationHook } from 'payload'

/** Autosaves of one person within this time are one line of the version history. */
const oneSittingMs = 10 * 60 * 1000

type Autosave = { autosave?: boolean; id?: string | number }

/**
 * Payload lets every autosave overwrite the last one, whoever made it. A new person or a new sitting starts a new
 * version, so that the history shows who wrote what and an earlier hour can be restored.
 */
export const keepEditorsApart: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const save = args as Autosave
  if (operation !== 'update' || !save.autosave || save.id === undefined) return
  const { docs } = await req.payload.findVersions({
    collection: collection.slug,
    where: { parent: { equals: save.id } },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { createdAt: true, version: { savedBy: true } },
  })
  const [last] = docs as unknown as { createdAt: string; version: { savedBy?: string | number | null } }[]
  const isSameSitting = last && String(last.version.savedBy) === String(req.user?.id) && Date.now() - Date.parse(last.createdAt) < oneSittingMs
  if (!isSameSitting) save.autosave = false
}
