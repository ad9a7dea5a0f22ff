import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`themes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text,
  	\`slug\` text,
  	\`theme\` text NOT NULL,
  	\`archived\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_slug_idx\` ON \`themes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`themes_archived_idx\` ON \`themes\` (\`archived\`);`)
  await db.run(sql`CREATE INDEX \`themes_saved_by_idx\` ON \`themes\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`themes_updated_at_idx\` ON \`themes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_created_at_idx\` ON \`themes\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`drafts\` ADD \`variants\` text;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` ADD \`version_variants\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`themes\`;`)
  await db.run(sql`ALTER TABLE \`drafts\` DROP COLUMN \`variants\`;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` DROP COLUMN \`version_variants\`;`)
}
