import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`pushes\` ADD \`once\` text;`)
  await db.run(sql`ALTER TABLE \`pushes\` ADD \`troubled_at\` text;`)
  await db.run(sql`ALTER TABLE \`pushes\` ADD \`trouble\` text;`)
  await db.run(sql`ALTER TABLE \`pushes\` ADD \`mend\` text;`)
  await db.run(sql`ALTER TABLE \`pushes\` ADD \`leans_on\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`pushes_once_idx\` ON \`pushes\` (\`once\`);`)
  await db.run(sql`CREATE INDEX \`pushes_troubled_at_idx\` ON \`pushes\` (\`troubled_at\`);`)
  await db.run(sql`CREATE INDEX \`pushes_mend_idx\` ON \`pushes\` (\`mend\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`pushes_once_idx\`;`)
  await db.run(sql`DROP INDEX \`pushes_troubled_at_idx\`;`)
  await db.run(sql`DROP INDEX \`pushes_mend_idx\`;`)
  await db.run(sql`ALTER TABLE \`pushes\` DROP COLUMN \`once\`;`)
  await db.run(sql`ALTER TABLE \`pushes\` DROP COLUMN \`troubled_at\`;`)
  await db.run(sql`ALTER TABLE \`pushes\` DROP COLUMN \`trouble\`;`)
  await db.run(sql`ALTER TABLE \`pushes\` DROP COLUMN \`mend\`;`)
  await db.run(sql`ALTER TABLE \`pushes\` DROP COLUMN \`leans_on\`;`)
}
