import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`assets\` ADD \`uploaded_sha256\` text;`)
  await db.run(sql`CREATE INDEX \`assets_uploaded_sha256_idx\` ON \`assets\` (\`uploaded_sha256\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`assets_uploaded_sha256_idx\`;`)
  await db.run(sql`ALTER TABLE \`assets\` DROP COLUMN \`uploaded_sha256\`;`)
}
