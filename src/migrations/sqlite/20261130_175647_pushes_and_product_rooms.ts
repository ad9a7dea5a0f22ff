import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`blackout_days\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`day\` text NOT NULL,
  	\`until\` text,
  	\`reason\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`blackout_days_day_idx\` ON \`blackout_days\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_until_idx\` ON \`blackout_days\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_updated_at_idx\` ON \`blackout_days\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_created_at_idx\` ON \`blackout_days\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`blackout_days_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`blackout_days\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`blackout_days_rels_order_idx\` ON \`blackout_days_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_rels_parent_idx\` ON \`blackout_days_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_rels_path_idx\` ON \`blackout_days_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`blackout_days_rels_channels_id_idx\` ON \`blackout_days_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`pauses\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`scope\` text NOT NULL,
  	\`channel_id\` integer,
  	\`reason\` text,
  	\`since\` text NOT NULL,
  	\`by_id\` integer,
  	\`ended_at\` text,
  	\`ended_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`ended_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pauses_scope_idx\` ON \`pauses\` (\`scope\`);`)
  await db.run(sql`CREATE INDEX \`pauses_channel_idx\` ON \`pauses\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`pauses_by_idx\` ON \`pauses\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`pauses_ended_by_idx\` ON \`pauses\` (\`ended_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pauses_updated_at_idx\` ON \`pauses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pauses_created_at_idx\` ON \`pauses\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`products_itinerary\` ADD \`picture_id\` integer REFERENCES assets(id);`)
  await db.run(sql`ALTER TABLE \`products_itinerary\` ADD \`free_time\` text;`)
  await db.run(sql`ALTER TABLE \`products_itinerary\` ADD \`sights\` text;`)
  await db.run(sql`CREATE INDEX \`products_itinerary_picture_idx\` ON \`products_itinerary\` (\`picture_id\`);`)
  await db.run(sql`ALTER TABLE \`products_departures\` ADD \`child_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`products_departures\` ADD \`single_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`products_departures\` ADD \`early_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`products_refund_rules\` ADD \`days_before\` numeric;`)
  await db.run(sql`ALTER TABLE \`products_refund_rules\` ADD \`percent\` numeric;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`kind\` text DEFAULT 'tour';`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`floor_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`early_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`suitability\` text;`)
  await db.run(sql`ALTER TABLE \`products\` ADD \`complaint_phone\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_itinerary\` ADD \`picture_id\` integer REFERENCES assets(id);`)
  await db.run(sql`ALTER TABLE \`_products_v_version_itinerary\` ADD \`free_time\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_itinerary\` ADD \`sights\` text;`)
  await db.run(sql`CREATE INDEX \`_products_v_version_itinerary_picture_idx\` ON \`_products_v_version_itinerary\` (\`picture_id\`);`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` ADD \`child_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` ADD \`single_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` ADD \`early_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_refund_rules\` ADD \`days_before\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_refund_rules\` ADD \`percent\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_kind\` text DEFAULT 'tour';`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_floor_minor\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_early_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_suitability\` text;`)
  await db.run(sql`ALTER TABLE \`_products_v\` ADD \`version_complaint_phone\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`quota_count\` numeric;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`quota_per\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`settings_account_type\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`blackout_days_id\` integer REFERENCES blackout_days(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`pauses_id\` integer REFERENCES pauses(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_blackout_days_id_idx\` ON \`payload_locked_documents_rels\` (\`blackout_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pauses_id_idx\` ON \`payload_locked_documents_rels\` (\`pauses_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`blackout_days\`;`)
  await db.run(sql`DROP TABLE \`blackout_days_rels\`;`)
  await db.run(sql`DROP TABLE \`pauses\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_products_itinerary\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`meals\` text,
  	\`lodging\` text,
  	\`transport\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_products_itinerary\`("_order", "_parent_id", "id", "title", "text", "meals", "lodging", "transport") SELECT "_order", "_parent_id", "id", "title", "text", "meals", "lodging", "transport" FROM \`products_itinerary\`;`)
  await db.run(sql`DROP TABLE \`products_itinerary\`;`)
  await db.run(sql`ALTER TABLE \`__new_products_itinerary\` RENAME TO \`products_itinerary\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`products_itinerary_order_idx\` ON \`products_itinerary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_itinerary_parent_id_idx\` ON \`products_itinerary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__products_v_version_itinerary\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`meals\` text,
  	\`lodging\` text,
  	\`transport\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__products_v_version_itinerary\`("_order", "_parent_id", "id", "title", "text", "meals", "lodging", "transport", "_uuid") SELECT "_order", "_parent_id", "id", "title", "text", "meals", "lodging", "transport", "_uuid" FROM \`_products_v_version_itinerary\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_itinerary\`;`)
  await db.run(sql`ALTER TABLE \`__new__products_v_version_itinerary\` RENAME TO \`_products_v_version_itinerary\`;`)
  await db.run(sql`CREATE INDEX \`_products_v_version_itinerary_order_idx\` ON \`_products_v_version_itinerary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_itinerary_parent_id_idx\` ON \`_products_v_version_itinerary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`reviews_id\` integer,
  	\`pushes_id\` integer,
  	\`deliveries_id\` integer,
  	\`posts_id\` integer,
  	\`post_versions_id\` integer,
  	\`old_addresses_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reviews_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pushes_id\`) REFERENCES \`pushes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`deliveries_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`post_versions_id\`) REFERENCES \`post_versions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`old_addresses_id\`) REFERENCES \`old_addresses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "reviews_id", "pushes_id", "deliveries_id", "posts_id", "post_versions_id", "old_addresses_id", "users_id") SELECT "id", "order", "parent_id", "path", "reviews_id", "pushes_id", "deliveries_id", "posts_id", "post_versions_id", "old_addresses_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pushes_id_idx\` ON \`payload_locked_documents_rels\` (\`pushes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_post_versions_id_idx\` ON \`payload_locked_documents_rels\` (\`post_versions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_old_addresses_id_idx\` ON \`payload_locked_documents_rels\` (\`old_addresses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`products_departures\` DROP COLUMN \`child_minor\`;`)
  await db.run(sql`ALTER TABLE \`products_departures\` DROP COLUMN \`single_minor\`;`)
  await db.run(sql`ALTER TABLE \`products_departures\` DROP COLUMN \`early_minor\`;`)
  await db.run(sql`ALTER TABLE \`products_refund_rules\` DROP COLUMN \`days_before\`;`)
  await db.run(sql`ALTER TABLE \`products_refund_rules\` DROP COLUMN \`percent\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`kind\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`floor_minor\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`early_days\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`suitability\`;`)
  await db.run(sql`ALTER TABLE \`products\` DROP COLUMN \`complaint_phone\`;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` DROP COLUMN \`child_minor\`;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` DROP COLUMN \`single_minor\`;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_departures\` DROP COLUMN \`early_minor\`;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_refund_rules\` DROP COLUMN \`days_before\`;`)
  await db.run(sql`ALTER TABLE \`_products_v_version_refund_rules\` DROP COLUMN \`percent\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_kind\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_floor_minor\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_early_days\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_suitability\`;`)
  await db.run(sql`ALTER TABLE \`_products_v\` DROP COLUMN \`version_complaint_phone\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`quota_count\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`quota_per\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`settings_account_type\`;`)
}
