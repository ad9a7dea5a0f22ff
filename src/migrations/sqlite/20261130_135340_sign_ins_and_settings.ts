import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sign_ins\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`member_id\` integer,
  	\`email\` text,
  	\`outcome\` text NOT NULL,
  	\`address\` text,
  	\`agent\` text,
  	\`session\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`member_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_ins_member_idx\` ON \`sign_ins\` (\`member_id\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_outcome_idx\` ON \`sign_ins\` (\`outcome\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_session_idx\` ON \`sign_ins\` (\`session\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_updated_at_idx\` ON \`sign_ins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_created_at_idx\` ON \`sign_ins\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`member_createdAt_idx\` ON \`sign_ins\` (\`member_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`settings\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  	\`backups_enabled\` integer DEFAULT false,
  	\`backups_at\` text DEFAULT '03:00',
  	\`backups_folder\` text,
  	\`backups_keep_daily\` numeric DEFAULT 7 NOT NULL,
  	\`backups_keep_weekly\` numeric DEFAULT 4 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_ins\`;`)
  await db.run(sql`DROP TABLE \`settings\`;`)
}
