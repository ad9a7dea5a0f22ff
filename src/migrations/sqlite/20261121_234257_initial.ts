import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'editor' NOT NULL,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_saved_by_idx\` ON \`users\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`assets\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`tier\` text DEFAULT 'rework' NOT NULL,
  	\`destination\` text,
  	\`season\` text,
  	\`licence\` text DEFAULT 'unknown' NOT NULL,
  	\`author\` text,
  	\`expires_at\` text,
  	\`source\` text,
  	\`derived_from_id\` integer,
  	\`note\` text,
  	\`sha256\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumb_url\` text,
  	\`sizes_thumb_width\` numeric,
  	\`sizes_thumb_height\` numeric,
  	\`sizes_thumb_mime_type\` text,
  	\`sizes_thumb_filesize\` numeric,
  	\`sizes_thumb_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	FOREIGN KEY (\`derived_from_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assets_tier_idx\` ON \`assets\` (\`tier\`);`)
  await db.run(sql`CREATE INDEX \`assets_destination_idx\` ON \`assets\` (\`destination\`);`)
  await db.run(sql`CREATE INDEX \`assets_licence_idx\` ON \`assets\` (\`licence\`);`)
  await db.run(sql`CREATE INDEX \`assets_expires_at_idx\` ON \`assets\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`assets_derived_from_idx\` ON \`assets\` (\`derived_from_id\`);`)
  await db.run(sql`CREATE INDEX \`assets_sha256_idx\` ON \`assets\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`assets_saved_by_idx\` ON \`assets\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assets_updated_at_idx\` ON \`assets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assets_created_at_idx\` ON \`assets\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`assets_filename_idx\` ON \`assets\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`assets_sizes_thumb_sizes_thumb_filename_idx\` ON \`assets\` (\`sizes_thumb_filename\`);`)
  await db.run(sql`CREATE INDEX \`assets_sizes_card_sizes_card_filename_idx\` ON \`assets\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE TABLE \`assets_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assets_texts_order_parent\` ON \`assets_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_highlights\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_highlights_order_idx\` ON \`products_highlights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_highlights_parent_id_idx\` ON \`products_highlights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_itinerary\` (
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
  await db.run(sql`CREATE INDEX \`products_itinerary_order_idx\` ON \`products_itinerary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_itinerary_parent_id_idx\` ON \`products_itinerary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_departures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`seats\` numeric,
  	\`price_minor\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_departures_order_idx\` ON \`products_departures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_departures_parent_id_idx\` ON \`products_departures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_included\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_included_order_idx\` ON \`products_included\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_included_parent_id_idx\` ON \`products_included\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_excluded\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_excluded_order_idx\` ON \`products_excluded\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_excluded_parent_id_idx\` ON \`products_excluded\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_notices_order_idx\` ON \`products_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_notices_parent_id_idx\` ON \`products_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products_refund_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`until\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_refund_rules_order_idx\` ON \`products_refund_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`products_refund_rules_parent_id_idx\` ON \`products_refund_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`products\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`destination\` text,
  	\`departure_city\` text,
  	\`days\` numeric,
  	\`nights\` numeric,
  	\`price_minor\` numeric,
  	\`price_unit\` text DEFAULT '每人',
  	\`group_min\` numeric,
  	\`valid_until\` text,
  	\`safety\` text,
  	\`optional_items\` text,
  	\`slug\` text,
  	\`category_id\` integer,
  	\`role\` text DEFAULT 'profit',
  	\`operator_name\` text,
  	\`operator_licence\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`products_title_idx\` ON \`products\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`products_destination_idx\` ON \`products\` (\`destination\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`products_slug_idx\` ON \`products\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`products_category_idx\` ON \`products\` (\`category_id\`);`)
  await db.run(sql`CREATE INDEX \`products_role_idx\` ON \`products\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`products_saved_by_idx\` ON \`products\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`products_updated_at_idx\` ON \`products\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`products_created_at_idx\` ON \`products\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`products__status_idx\` ON \`products\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`products_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`products_rels_order_idx\` ON \`products_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`products_rels_parent_idx\` ON \`products_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`products_rels_path_idx\` ON \`products_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`products_rels_assets_id_idx\` ON \`products_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_highlights\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_highlights_order_idx\` ON \`_products_v_version_highlights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_highlights_parent_id_idx\` ON \`_products_v_version_highlights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_itinerary\` (
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
  await db.run(sql`CREATE INDEX \`_products_v_version_itinerary_order_idx\` ON \`_products_v_version_itinerary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_itinerary_parent_id_idx\` ON \`_products_v_version_itinerary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_departures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`date\` text,
  	\`seats\` numeric,
  	\`price_minor\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_departures_order_idx\` ON \`_products_v_version_departures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_departures_parent_id_idx\` ON \`_products_v_version_departures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_included\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_included_order_idx\` ON \`_products_v_version_included\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_included_parent_id_idx\` ON \`_products_v_version_included\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_excluded\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_excluded_order_idx\` ON \`_products_v_version_excluded\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_excluded_parent_id_idx\` ON \`_products_v_version_excluded\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_notices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_notices_order_idx\` ON \`_products_v_version_notices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_notices_parent_id_idx\` ON \`_products_v_version_notices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_version_refund_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`until\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_version_refund_rules_order_idx\` ON \`_products_v_version_refund_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_refund_rules_parent_id_idx\` ON \`_products_v_version_refund_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_products_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_destination\` text,
  	\`version_departure_city\` text,
  	\`version_days\` numeric,
  	\`version_nights\` numeric,
  	\`version_price_minor\` numeric,
  	\`version_price_unit\` text DEFAULT '每人',
  	\`version_group_min\` numeric,
  	\`version_valid_until\` text,
  	\`version_safety\` text,
  	\`version_optional_items\` text,
  	\`version_slug\` text,
  	\`version_category_id\` integer,
  	\`version_role\` text DEFAULT 'profit',
  	\`version_operator_name\` text,
  	\`version_operator_licence\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_category_id\`) REFERENCES \`product_categories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_parent_idx\` ON \`_products_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_title_idx\` ON \`_products_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_destination_idx\` ON \`_products_v\` (\`version_destination\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_slug_idx\` ON \`_products_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_category_idx\` ON \`_products_v\` (\`version_category_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_role_idx\` ON \`_products_v\` (\`version_role\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_saved_by_idx\` ON \`_products_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_updated_at_idx\` ON \`_products_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version_created_at_idx\` ON \`_products_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_version_version__status_idx\` ON \`_products_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_created_at_idx\` ON \`_products_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_updated_at_idx\` ON \`_products_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_latest_idx\` ON \`_products_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_autosave_idx\` ON \`_products_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_latest_updatedat_idx\` ON \`_products_v\` (\`latest\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_products_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_products_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_products_v_rels_order_idx\` ON \`_products_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_rels_parent_idx\` ON \`_products_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_rels_path_idx\` ON \`_products_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_products_v_rels_assets_id_idx\` ON \`_products_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE TABLE \`product_categories\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`slug\` text,
  	\`description\` text,
  	\`order\` numeric DEFAULT 0,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`product_categories_slug_idx\` ON \`product_categories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_saved_by_idx\` ON \`product_categories\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_updated_at_idx\` ON \`product_categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`product_categories_created_at_idx\` ON \`product_categories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`promotions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`amount_minor\` numeric NOT NULL,
  	\`threshold_minor\` numeric,
  	\`code\` text,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`promotions_saved_by_idx\` ON \`promotions\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`promotions_updated_at_idx\` ON \`promotions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`promotions_created_at_idx\` ON \`promotions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`promotions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`products_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`promotions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`promotions_rels_order_idx\` ON \`promotions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`promotions_rels_parent_idx\` ON \`promotions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`promotions_rels_path_idx\` ON \`promotions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`promotions_rels_products_id_idx\` ON \`promotions_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`angle\` text,
  	\`draft_type\` text NOT NULL,
  	\`form\` text DEFAULT 'story' NOT NULL,
  	\`title_style\` text,
  	\`product_id\` integer,
  	\`occasion_id\` integer,
  	\`due_at\` text,
  	\`publish_at\` text,
  	\`stage\` text DEFAULT 'proposed' NOT NULL,
  	\`owner_id\` integer,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`occasion_id\`) REFERENCES \`occasions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_title_idx\` ON \`topics\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`topics_draft_type_idx\` ON \`topics\` (\`draft_type\`);`)
  await db.run(sql`CREATE INDEX \`topics_product_idx\` ON \`topics\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_occasion_idx\` ON \`topics\` (\`occasion_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_due_at_idx\` ON \`topics\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_publish_at_idx\` ON \`topics\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_stage_idx\` ON \`topics\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`topics_owner_idx\` ON \`topics\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_saved_by_idx\` ON \`topics\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`occasions\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`starts_on\` text NOT NULL,
  	\`ends_on\` text NOT NULL,
  	\`note\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`occasions_starts_on_idx\` ON \`occasions\` (\`starts_on\`);`)
  await db.run(sql`CREATE INDEX \`occasions_saved_by_idx\` ON \`occasions\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`occasions_updated_at_idx\` ON \`occasions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`occasions_created_at_idx\` ON \`occasions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`drafts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text,
  	\`digest\` text,
  	\`body\` text,
  	\`stage\` text DEFAULT 'inWriting',
  	\`cover_id\` integer,
  	\`theme\` text DEFAULT 'sea',
  	\`author\` text,
  	\`owner_id\` integer,
  	\`topic_id\` integer,
  	\`product_id\` integer,
  	\`draft_type\` text DEFAULT 'advertising',
  	\`form\` text DEFAULT 'story',
  	\`title_style\` text,
  	\`slug\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`drafts_title_idx\` ON \`drafts\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`drafts_stage_idx\` ON \`drafts\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`drafts_cover_idx\` ON \`drafts\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_owner_idx\` ON \`drafts\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_topic_idx\` ON \`drafts\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_product_idx\` ON \`drafts\` (\`product_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_draft_type_idx\` ON \`drafts\` (\`draft_type\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`drafts_slug_idx\` ON \`drafts\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`drafts_saved_by_idx\` ON \`drafts\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_updated_at_idx\` ON \`drafts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`drafts_created_at_idx\` ON \`drafts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`drafts__status_idx\` ON \`drafts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`drafts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`drafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drafts_rels_order_idx\` ON \`drafts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`drafts_rels_parent_idx\` ON \`drafts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`drafts_rels_path_idx\` ON \`drafts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`drafts_rels_channels_id_idx\` ON \`drafts_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`_drafts_v\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_digest\` text,
  	\`version_body\` text,
  	\`version_stage\` text DEFAULT 'inWriting',
  	\`version_cover_id\` integer,
  	\`version_theme\` text DEFAULT 'sea',
  	\`version_author\` text,
  	\`version_owner_id\` integer,
  	\`version_topic_id\` integer,
  	\`version_product_id\` integer,
  	\`version_draft_type\` text DEFAULT 'advertising',
  	\`version_form\` text DEFAULT 'story',
  	\`version_title_style\` text,
  	\`version_slug\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`drafts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_drafts_v_parent_idx\` ON \`_drafts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_title_idx\` ON \`_drafts_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_stage_idx\` ON \`_drafts_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_cover_idx\` ON \`_drafts_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_owner_idx\` ON \`_drafts_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_topic_idx\` ON \`_drafts_v\` (\`version_topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_product_idx\` ON \`_drafts_v\` (\`version_product_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_draft_type_idx\` ON \`_drafts_v\` (\`version_draft_type\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_slug_idx\` ON \`_drafts_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_saved_by_idx\` ON \`_drafts_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_updated_at_idx\` ON \`_drafts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version_created_at_idx\` ON \`_drafts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_version_version__status_idx\` ON \`_drafts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_created_at_idx\` ON \`_drafts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_updated_at_idx\` ON \`_drafts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_latest_idx\` ON \`_drafts_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_autosave_idx\` ON \`_drafts_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_latest_updatedat_idx\` ON \`_drafts_v\` (\`latest\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_drafts_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_drafts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_drafts_v_rels_order_idx\` ON \`_drafts_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_rels_parent_idx\` ON \`_drafts_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_rels_path_idx\` ON \`_drafts_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_drafts_v_rels_channels_id_idx\` ON \`_drafts_v_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`draft_id\` integer NOT NULL,
  	\`act\` text NOT NULL,
  	\`remark\` text,
  	\`by_id\` integer,
  	\`at\` text NOT NULL,
  	\`revision\` numeric,
  	\`variants\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`draft_id\`) REFERENCES \`drafts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_draft_idx\` ON \`reviews\` (\`draft_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_act_idx\` ON \`reviews\` (\`act\`);`)
  await db.run(sql`CREATE INDEX \`reviews_by_idx\` ON \`reviews\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_at_idx\` ON \`reviews\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`channels\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text NOT NULL,
  	\`platform\` text DEFAULT 'wechat-official' NOT NULL,
  	\`mode\` text DEFAULT 'rehearsal' NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`theme\` text,
  	\`late_tolerance_minutes\` numeric DEFAULT 30 NOT NULL,
  	\`settings_app_id\` text,
  	\`settings_secret_is_set\` integer,
  	\`settings_sealed_secret\` text,
  	\`settings_finish\` text DEFAULT 'draft',
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_saved_by_idx\` ON \`channels\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`channels_updated_at_idx\` ON \`channels\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`channels_created_at_idx\` ON \`channels\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pushes\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`draft_id\` integer,
  	\`due_at\` text NOT NULL,
  	\`late_tolerance_minutes\` numeric DEFAULT 30 NOT NULL,
  	\`hard_stop_at\` text,
  	\`segment_note\` text,
  	\`status\` text DEFAULT 'scheduled' NOT NULL,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`draft_id\`) REFERENCES \`drafts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pushes_draft_idx\` ON \`pushes\` (\`draft_id\`);`)
  await db.run(sql`CREATE INDEX \`pushes_due_at_idx\` ON \`pushes\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`pushes_status_idx\` ON \`pushes\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`pushes_created_by_idx\` ON \`pushes\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`pushes_updated_at_idx\` ON \`pushes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pushes_created_at_idx\` ON \`pushes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`pushes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pushes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pushes_rels_order_idx\` ON \`pushes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pushes_rels_parent_idx\` ON \`pushes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pushes_rels_path_idx\` ON \`pushes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pushes_rels_channels_id_idx\` ON \`pushes_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`draft_id\` integer,
  	\`channel_id\` integer,
  	\`push_id\` integer,
  	\`key\` text NOT NULL,
  	\`lane\` text NOT NULL,
  	\`platform\` text NOT NULL,
  	\`mode\` text NOT NULL,
  	\`slot\` numeric NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`content\` text,
  	\`short_code\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`ready_at\` text NOT NULL,
  	\`late_until\` text NOT NULL,
  	\`lease_owner\` text,
  	\`lease_until\` text,
  	\`fence\` numeric DEFAULT 0 NOT NULL,
  	\`attempt\` numeric DEFAULT 0 NOT NULL,
  	\`looks\` numeric DEFAULT 0 NOT NULL,
  	\`intent\` text,
  	\`steps\` text,
  	\`receipt\` text,
  	\`reason\` text,
  	\`published_at\` text,
  	\`finished_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`draft_id\`) REFERENCES \`drafts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`push_id\`) REFERENCES \`pushes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_draft_idx\` ON \`deliveries\` (\`draft_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_channel_idx\` ON \`deliveries\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_push_idx\` ON \`deliveries\` (\`push_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_key_idx\` ON \`deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lane_idx\` ON \`deliveries\` (\`lane\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_short_code_idx\` ON \`deliveries\` (\`short_code\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_due_at_idx\` ON \`deliveries\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_published_at_idx\` ON \`deliveries\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`status\` text DEFAULT 'live' NOT NULL,
  	\`title\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`author\` text,
  	\`digest\` text,
  	\`cover_id\` integer,
  	\`html\` text NOT NULL,
  	\`text\` text,
  	\`published_at\` text NOT NULL,
  	\`short_code\` text NOT NULL,
  	\`draft\` text,
  	\`delivery_key\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_status_idx\` ON \`posts\` (\`status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`posts_slug_idx\` ON \`posts\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`posts_cover_idx\` ON \`posts\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_published_at_idx\` ON \`posts\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`posts_short_code_idx\` ON \`posts\` (\`short_code\`);`)
  await db.run(sql`CREATE INDEX \`posts_draft_idx\` ON \`posts\` (\`draft\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`posts_delivery_key_idx\` ON \`posts\` (\`delivery_key\`);`)
  await db.run(sql`CREATE INDEX \`posts_updated_at_idx\` ON \`posts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_created_at_idx\` ON \`posts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`products_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_rels_order_idx\` ON \`posts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_parent_idx\` ON \`posts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_path_idx\` ON \`posts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_products_id_idx\` ON \`posts_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reviews_id_idx\` ON \`payload_locked_documents_rels\` (\`reviews_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pushes_id_idx\` ON \`payload_locked_documents_rels\` (\`pushes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`storefront_hero\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`picture_id\` integer NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`product_id\` integer,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`product_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`storefront\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`storefront_hero_order_idx\` ON \`storefront_hero\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`storefront_hero_parent_id_idx\` ON \`storefront_hero\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`storefront_hero_picture_idx\` ON \`storefront_hero\` (\`picture_id\`);`)
  await db.run(sql`CREATE INDEX \`storefront_hero_product_idx\` ON \`storefront_hero\` (\`product_id\`);`)
  await db.run(sql`CREATE TABLE \`storefront\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`signboard_name\` text,
  	\`slogan\` text,
  	\`notice\` text,
  	\`contact_phone\` text,
  	\`contact_url\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`storefront_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`products_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`storefront\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`storefront_rels_order_idx\` ON \`storefront_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`storefront_rels_parent_idx\` ON \`storefront_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`storefront_rels_path_idx\` ON \`storefront_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`storefront_rels_products_id_idx\` ON \`storefront_rels\` (\`products_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`assets\`;`)
  await db.run(sql`DROP TABLE \`assets_texts\`;`)
  await db.run(sql`DROP TABLE \`products_highlights\`;`)
  await db.run(sql`DROP TABLE \`products_itinerary\`;`)
  await db.run(sql`DROP TABLE \`products_departures\`;`)
  await db.run(sql`DROP TABLE \`products_included\`;`)
  await db.run(sql`DROP TABLE \`products_excluded\`;`)
  await db.run(sql`DROP TABLE \`products_notices\`;`)
  await db.run(sql`DROP TABLE \`products_refund_rules\`;`)
  await db.run(sql`DROP TABLE \`products\`;`)
  await db.run(sql`DROP TABLE \`products_rels\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_highlights\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_itinerary\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_departures\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_included\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_excluded\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_notices\`;`)
  await db.run(sql`DROP TABLE \`_products_v_version_refund_rules\`;`)
  await db.run(sql`DROP TABLE \`_products_v\`;`)
  await db.run(sql`DROP TABLE \`_products_v_rels\`;`)
  await db.run(sql`DROP TABLE \`product_categories\`;`)
  await db.run(sql`DROP TABLE \`promotions\`;`)
  await db.run(sql`DROP TABLE \`promotions_rels\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`occasions\`;`)
  await db.run(sql`DROP TABLE \`drafts\`;`)
  await db.run(sql`DROP TABLE \`drafts_rels\`;`)
  await db.run(sql`DROP TABLE \`_drafts_v\`;`)
  await db.run(sql`DROP TABLE \`_drafts_v_rels\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`channels\`;`)
  await db.run(sql`DROP TABLE \`pushes\`;`)
  await db.run(sql`DROP TABLE \`pushes_rels\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`posts\`;`)
  await db.run(sql`DROP TABLE \`posts_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`storefront_hero\`;`)
  await db.run(sql`DROP TABLE \`storefront\`;`)
  await db.run(sql`DROP TABLE \`storefront_rels\`;`)
}
