import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Until now people said by a tag that AI made a picture; what was worked from such a picture is AI's as well. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const assets = payload.db.collections['assets']?.collection
  const tag = /^\s*(?:ai|aigc|ai[ -]?生成|人工智能生成)\s*$/i
  const unsaid = { origin: { $exists: false } }
  let found = await assets?.find({ ...unsaid, tags: tag }, { projection: { _id: 1 } }).toArray()
  while (found && found.length > 0) {
    const ids = found.map(({ _id }) => _id)
    await assets?.updateMany({ _id: { $in: ids } }, { $set: { origin: 'ai-made' } })
    found = await assets?.find({ ...unsaid, derivedFrom: { $in: ids } }, { projection: { _id: 1 } }).toArray()
  }
  await assets?.updateMany(unsaid, { $set: { origin: 'unknown' } })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await payload.db.collections['assets']?.collection.updateMany({}, { $unset: { origin: '' } })
}
