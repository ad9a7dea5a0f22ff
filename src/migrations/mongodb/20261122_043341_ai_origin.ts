import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Until now people said by a tag that AI made a picture. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const assets = payload.db.collections['assets']?.collection
  const tag = /^\s*(?:ai|aigc|ai[ -]?生成|人工智能生成)\s*$/i
  await assets?.updateMany({ origin: { $exists: false }, tags: tag }, { $set: { origin: 'ai-made' } })
  await assets?.updateMany({ origin: { $exists: false } }, { $set: { origin: 'unknown' } })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await payload.db.collections['assets']?.collection.updateMany({}, { $unset: { origin: '' } })
}
