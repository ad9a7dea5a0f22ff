import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`assets\` ADD \`origin\` text DEFAULT 'unknown';`)
  await db.run(sql`CREATE INDEX \`assets_origin_idx\` ON \`assets\` (\`origin\`);`)
  // Until now people said it by a tag.
  await db.run(sql`UPDATE \`assets\` SET \`origin\` = 'ai-made' WHERE \`id\` IN (
  	SELECT \`parent_id\` FROM \`assets_texts\` WHERE \`path\` = 'tags' AND lower(trim(\`text\`)) IN ('ai', 'aigc', 'ai生成', 'ai 生成', 'ai-生成', '人工智能生成')
  );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`assets_origin_idx\`;`)
  await db.run(sql`ALTER TABLE \`assets\` DROP COLUMN \`origin\`;`)
}
