import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`drafts\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` ADD \`version_writers\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`drafts\` DROP COLUMN \`writers\`;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` DROP COLUMN \`version_writers\`;`)
}
