import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

/**
 * A list reads the columns it shows, and no joins. Payload joins within the statement that orders the list, once for every
 * row there is and not for the ten it shows: on SQLite the house stood still for ten seconds over a thousand topics.
 */
export function withLeanLists(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    admin: { enableListViewSelectAPI: true, ...collection.admin },
    hooks: { ...collection.hooks, beforeOperation: [leaveJoinsOut, findByIds, ...(collection.hooks?.beforeOperation ?? [])] },
  }
}

/** A document asked for by its id keeps its joins, and so does who asks for them past access. */
export const leaveJoinsOut: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { id, overrideAccess, joins } = args as { id?: unknown; overrideAccess?: boolean; joins?: unknown }
  const isList = operation === 'read' && id === undefined
  return isList && !(overrideAccess && joins) ? Object.assign({}, args, { joins: false }) : undefined
}

/**
 * Documents asked for by their ids come in the order of their ids unless another is asked for. With a list's order SQLite
 * walks the list from its beginning and looks for them, through all there is.
 */
export const findByIds: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { where, sort } = args as { where?: { id?: { in?: unknown } }; sort?: unknown }
  return operation === 'read' && !sort && where?.id?.in ? Object.assign({}, args, { sort: 'id' }) : undefined
}
