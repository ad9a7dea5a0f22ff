import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`post_versions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`identity\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`delivery_key\` text NOT NULL,
  	\`short_code\` text,
  	\`title\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`author\` text,
  	\`digest\` text,
  	\`html\` text NOT NULL,
  	\`text\` text,
  	\`cover_id\` text,
  	\`product_ids\` text,
  	\`content_hash\` text NOT NULL,
  	\`changes\` text,
  	\`by\` text,
  	\`source\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`post_versions_key_idx\` ON \`post_versions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`post_versions_identity_idx\` ON \`post_versions\` (\`identity\`);`)
  await db.run(sql`CREATE INDEX \`post_versions_at_idx\` ON \`post_versions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`post_versions_short_code_idx\` ON \`post_versions\` (\`short_code\`);`)
  await db.run(sql`CREATE INDEX \`post_versions_updated_at_idx\` ON \`post_versions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`post_versions_created_at_idx\` ON \`post_versions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`old_addresses\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`slug\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`old_addresses_document_idx\` ON \`old_addresses\` (\`document\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`old_addresses_address_idx\` ON \`old_addresses\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`old_addresses_updated_at_idx\` ON \`old_addresses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`old_addresses_created_at_idx\` ON \`old_addresses\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`identity\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`version\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`order\` numeric;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`edition\` numeric;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`product_ids\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`bound\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`bound_to\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`acts\` text;`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`withdrawn_at\` text;`)
  await db.run(sql`CREATE INDEX \`posts_changed_at_idx\` ON \`posts\` (\`changed_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_identity_idx\` ON \`posts\` (\`identity\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`post_versions_id\` integer REFERENCES post_versions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`old_addresses_id\` integer REFERENCES old_addresses(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_post_versions_id_idx\` ON \`payload_locked_documents_rels\` (\`post_versions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_old_addresses_id_idx\` ON \`payload_locked_documents_rels\` (\`old_addresses_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`post_versions\`;`)
  await db.run(sql`DROP TABLE \`old_addresses\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`reviews_id\` integer,
  	\`pushes_id\` integer,
  	\`deliveries_id\` integer,
  	\`posts_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reviews_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pushes_id\`) REFERENCES \`pushes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`deliveries_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "reviews_id", "pushes_id", "deliveries_id", "posts_id", "users_id") SELECT "id", "order", "parent_id", "path", "reviews_id", "pushes_id", "deliveries_id", "posts_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pushes_id_idx\` ON \`payload_locked_documents_rels\` (\`pushes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`posts_changed_at_idx\`;`)
  await db.run(sql`DROP INDEX \`posts_identity_idx\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`changed_at\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`identity\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`version\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`order\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`edition\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`product_ids\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`bound\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`bound_to\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`acts\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`withdrawn_at\`;`)
}
