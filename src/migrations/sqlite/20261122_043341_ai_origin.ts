import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`assets\` ADD \`origin\` text DEFAULT 'unknown';`)
  await db.run(sql`CREATE INDEX \`assets_origin_idx\` ON \`assets\` (\`origin\`);`)
  // Until now people said it by a tag; what was worked from such a picture is AI's as well.
  await db.run(sql`WITH RECURSIVE \`made\`(\`id\`) AS (
  	SELECT \`parent_id\` FROM \`assets_texts\` WHERE \`path\` = 'tags' AND lower(trim(\`text\`)) IN ('ai', 'aigc', 'ai生成', 'ai 生成', 'ai-生成', '人工智能生成')
  	UNION
  	SELECT \`assets\`.\`id\` FROM \`assets\` JOIN \`made\` ON \`assets\`.\`derived_from_id\` = \`made\`.\`id\`
  ) UPDATE \`assets\` SET \`origin\` = 'ai-made' WHERE \`id\` IN (SELECT \`id\` FROM \`made\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`assets_origin_idx\`;`)
  await db.run(sql`ALTER TABLE \`assets\` DROP COLUMN \`origin\`;`)
}
