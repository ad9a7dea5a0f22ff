import { buildVersionCollectionFields, validateQueryPaths, type CollectionBeforeOperationHook, type CollectionConfig, type PayloadRequest } from 'payload'
import { DomainError } from './errors'
import { judgeQuestion } from './judge-question'

type Arguments = { sort?: unknown; field?: unknown; data?: unknown; overrideAccess?: boolean }

/** Judges what comes from outside before any operation of a collection; what the product itself does says `overrideAccess`. */
export function judged(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [refuseNoId, judgeQuestion, refuseHiddenOrder, dropSystemFields, ...(collection.hooks?.beforeOperation ?? [])],
    },
  }
}

/**
 * On SQLite ids are numbers, and Payload reads `12abc` as 12 and `abc` as no number at all, which the database does not take.
 * @throws DomainError `NO_SUCH_DOCUMENT` (404)
 */
export const refuseNoId: CollectionBeforeOperationHook = ({ args, req }) => {
  const { id } = args as { id?: unknown }
  if (typeof id !== 'number') return
  const asked = req.routeParams?.id
  const isMisread = typeof asked === 'string' && Object.is(Number.parseFloat(asked), id) && asked !== String(id)
  if (Number.isInteger(id) && !isMisread) return
  const shown = String(asked ?? id).slice(0, 80)
  throw new DomainError({
    code: 'NO_SUCH_DOCUMENT',
    status: 404,
    text: { zh: `没有编号是「${shown}」的内容。请从列表里打开它。`, en: `Nothing has the number “${shown}”. Open it from its list.` },
    data: { id: shown },
  })
}

/**
 * An order by a field tells its values, so it needs the right to read that field like a condition on it does.
 * Payload judges only paths that it takes for visible, and orders by the hidden ones.
 */
export const refuseHiddenOrder: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { sort, field, overrideAccess } = args as Arguments
  if (overrideAccess) return
  const paths = [sort, field].flat().filter((path): path is string => typeof path === 'string' && path !== '')
  if (paths.length === 0) return
  const isOfVersions = (operation as string) === 'findVersions' || (operation as string) === 'readVersions' || paths.some((path) => /^-?version\./.test(path))
  await requireReadable({ paths: paths.flatMap((path) => path.split(',')), slug: collection.slug, isOfVersions, req })
}

type Question = { paths: string[]; slug: string; isOfVersions: boolean; req: PayloadRequest }

async function requireReadable({ paths, slug, isOfVersions, req }: Question): Promise<void> {
  const config = req.payload.collections[slug as keyof typeof req.payload.collections]?.config
  if (!config) return
  const versionFields = isOfVersions ? buildVersionCollectionFields(req.payload.config, config, true) : undefined
  for (const given of paths) {
    const path = given.trim().replace(/^-/, '').replaceAll('__', '.')
    if (path === 'id' || path === '_id') continue
    const where = { [path]: { exists: true } }
    const isReadable = await validateQueryPaths({ collectionConfig: config, overrideAccess: false, req, versionFields, where }).then(
      () => true,
      () => false,
    )
    if (!isReadable) throw orderRefused(path)
  }
}

function orderRefused(path: string): DomainError {
  const shown = path.slice(0, 80)
  return new DomainError({
    code: 'ORDER_REFUSED',
    text: {
      zh: `不能按「${shown}」排序：没有这个字段，或你无权查看它。请换一个看得到的字段。`,
      en: `The list cannot be ordered by “${shown}”: there is no such field, or you may not read it. Choose a field that you can see.`,
    },
    data: { path: shown },
  })
}

/** What the system alone writes, whatever a request says: forms send some of it back, so it is left out and not refused. */
const ofDocuments = ['createdAt', 'updatedAt', 'savedBy']
const ofFiles = ['width', 'height', 'filesize', 'mimeType', 'thumbnailURL', 'sizes', 'focalX', 'focalY']

export const dropSystemFields: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const { data, overrideAccess } = args as Arguments
  if (overrideAccess || (operation !== 'create' && operation !== 'update') || typeof data !== 'object' || data === null) return
  const hidden = collection.fields.flatMap((field) => ('name' in field && 'hidden' in field && field.hidden ? [field.name] : []))
  const own = new Set([...ofDocuments, ...(collection.upload ? ofFiles : []), ...hidden])
  return Object.assign({}, args, { data: Object.fromEntries(Object.entries(data).filter(([name]) => !own.has(name))) })
}
