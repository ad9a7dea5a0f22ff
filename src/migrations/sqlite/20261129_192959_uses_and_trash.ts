import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`uses_index\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`source\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`since\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`uses_index_source_idx\` ON \`uses_index\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`uses_index_target_idx\` ON \`uses_index\` (\`target\`);`)
  await db.run(sql`CREATE INDEX \`uses_index_updated_at_idx\` ON \`uses_index\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`uses_index_created_at_idx\` ON \`uses_index\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`removals\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`document\` text NOT NULL,
  	\`of\` text NOT NULL,
  	\`title\` text,
  	\`state\` text NOT NULL,
  	\`by_id\` integer,
  	\`at\` text NOT NULL,
  	\`files\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`removals_document_idx\` ON \`removals\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`removals_of_idx\` ON \`removals\` (\`of\`);`)
  await db.run(sql`CREATE INDEX \`removals_state_idx\` ON \`removals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`removals_by_idx\` ON \`removals\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`removals_at_idx\` ON \`removals\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`removals_updated_at_idx\` ON \`removals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`removals_created_at_idx\` ON \`removals\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`assets\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`product_categories\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`promotions\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`drafts\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`deleted_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`uses_index\`;`)
  await db.run(sql`DROP TABLE \`removals\`;`)
  await db.run(sql`ALTER TABLE \`assets\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`product_categories\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`promotions\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`drafts\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`_drafts_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`deleted_at\`;`)
}
