import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`occasions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`products_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`occasions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`products_id\`) REFERENCES \`products\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`occasions_rels_order_idx\` ON \`occasions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`occasions_rels_parent_idx\` ON \`occasions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`occasions_rels_path_idx\` ON \`occasions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`occasions_rels_products_id_idx\` ON \`occasions_rels\` (\`products_id\`);`)
  await db.run(sql`CREATE TABLE \`holiday_years_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'off' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`holiday_years\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`holiday_years_days_order_idx\` ON \`holiday_years_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_days_parent_id_idx\` ON \`holiday_years_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`holiday_years\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`source\` text NOT NULL,
  	\`published_on\` text,
  	\`notice\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`holiday_years_year_idx\` ON \`holiday_years\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_saved_by_idx\` ON \`holiday_years\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_updated_at_idx\` ON \`holiday_years\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`holiday_years_created_at_idx\` ON \`holiday_years\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_patterns_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`offset\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`draft_type\` text NOT NULL,
  	\`form\` text DEFAULT 'story' NOT NULL,
  	\`lead_days\` numeric DEFAULT 3 NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plan_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_patterns_steps_order_idx\` ON \`plan_patterns_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plan_patterns_steps_parent_id_idx\` ON \`plan_patterns_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_patterns\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`note\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_patterns_saved_by_idx\` ON \`plan_patterns\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_patterns_updated_at_idx\` ON \`plan_patterns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_patterns_created_at_idx\` ON \`plan_patterns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_acts\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`act\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`work\` text NOT NULL,
  	\`by\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`plan_acts_act_idx\` ON \`plan_acts\` (\`act\`);`)
  await db.run(sql`CREATE INDEX \`plan_acts_state_idx\` ON \`plan_acts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`plan_acts_at_idx\` ON \`plan_acts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`plan_acts_updated_at_idx\` ON \`plan_acts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_acts_created_at_idx\` ON \`plan_acts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`source_sites\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`title\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`trap\` text,
  	\`language\` text DEFAULT 'zh' NOT NULL,
  	\`address\` text NOT NULL,
  	\`rank\` numeric DEFAULT 100,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`source_sites_rank_idx\` ON \`source_sites\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`source_sites_saved_by_idx\` ON \`source_sites\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`source_sites_updated_at_idx\` ON \`source_sites\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`source_sites_created_at_idx\` ON \`source_sites\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`glossary\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`zh\` text NOT NULL,
  	\`en\` text NOT NULL,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by_id\` integer,
  	\`deleted_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_zh_idx\` ON \`glossary\` (\`zh\`);`)
  await db.run(sql`CREATE INDEX \`glossary_saved_by_idx\` ON \`glossary\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_updated_at_idx\` ON \`glossary\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_created_at_idx\` ON \`glossary\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`planned_from_kind\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`planned_from_day\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`planned_from_offset\` numeric;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`made_in_act\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`made_in_step\` numeric;`)
  await db.run(sql`CREATE INDEX \`topics_planned_from_planned_from_day_idx\` ON \`topics\` (\`planned_from_day\`);`)
  await db.run(sql`CREATE INDEX \`topics_made_in_made_in_act_idx\` ON \`topics\` (\`made_in_act\`);`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`approximate\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`lead_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`usual_key\` text;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`made_in_act\` text;`)
  await db.run(sql`ALTER TABLE \`occasions\` ADD \`made_in_step\` numeric;`)
  await db.run(sql`CREATE INDEX \`occasions_usual_key_idx\` ON \`occasions\` (\`usual_key\`);`)
  await db.run(sql`CREATE INDEX \`occasions_made_in_made_in_act_idx\` ON \`occasions\` (\`made_in_act\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`occasions_rels\`;`)
  await db.run(sql`DROP TABLE \`holiday_years_days\`;`)
  await db.run(sql`DROP TABLE \`holiday_years\`;`)
  await db.run(sql`DROP TABLE \`plan_patterns_steps\`;`)
  await db.run(sql`DROP TABLE \`plan_patterns\`;`)
  await db.run(sql`DROP TABLE \`plan_acts\`;`)
  await db.run(sql`DROP TABLE \`source_sites\`;`)
  await db.run(sql`DROP TABLE \`glossary\`;`)
  await db.run(sql`DROP INDEX \`topics_planned_from_planned_from_day_idx\`;`)
  await db.run(sql`DROP INDEX \`topics_made_in_made_in_act_idx\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`planned_from_kind\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`planned_from_day\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`planned_from_offset\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`made_in_act\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`made_in_step\`;`)
  await db.run(sql`DROP INDEX \`occasions_usual_key_idx\`;`)
  await db.run(sql`DROP INDEX \`occasions_made_in_made_in_act_idx\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`approximate\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`place\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`lead_days\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`usual_key\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`made_in_act\`;`)
  await db.run(sql`ALTER TABLE \`occasions\` DROP COLUMN \`made_in_step\`;`)
}
