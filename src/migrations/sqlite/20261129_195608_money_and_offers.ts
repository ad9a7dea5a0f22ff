import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`products\` ADD \`price_since\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_price_since\` text;`)
  await db.run(sql`ALTER TABLE \`promotions\` ADD \`amount_is\` text;`)
  await db.run(sql`CREATE INDEX \`promotions_starts_at_idx\` ON \`promotions\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`promotions_ends_at_idx\` ON \`promotions\` (\`ends_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`promotions_starts_at_idx\`;`)
  await db.run(sql`DROP INDEX \`promotions_ends_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`promotions\` DROP COLUMN \`amount_is\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`price_since\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_price_since\`;`)
}
