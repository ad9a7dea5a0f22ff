import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const index = 'latest_1_updatedAt_-1'

/** Lists of drafts sort the newest versions by time; without this index they slow down with every version kept. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  for (const model of Object.values(payload.db.versions)) await model.collection.createIndex({ latest: 1, updatedAt: -1 }, { name: index })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  for (const model of Object.values(payload.db.versions)) await model.collection.dropIndex(index)
}
