import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isProxyList } from './caller'
import { DomainError } from './errors'
import type { Bilingual } from './language'

/** Every variable Xingwen reads, all optional. `.env.example` documents each one. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  MEDIA_DIR: z.string().min(1).default('./media'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  DEMO: z.enum(['0', '1']).optional(),
  PAYLOAD_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TIME_ZONE: z.string().default('Asia/Shanghai').refine(isTimeZone, 'not a time zone of the IANA database'),
  REHEARSAL_URL: z.url().optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 03:00')
    .optional(),
  BACKUP_KEEP_DAILY: z.coerce.number().int().min(1).max(90).optional(),
  BACKUP_KEEP_WEEKLY: z.coerce.number().int().min(0).max(52).optional(),
  BACKUP_PASSPHRASE_FILE: z.string().min(1).optional(),
  HEALTH_TOKEN: z.string().min(16).optional(),
  METRICS: z.enum(['0', '1']).default('0'),
  LOG_DIR: z.string().min(1).optional(),
  LOG_KEEP_MB: z.coerce.number().int().min(1).max(10_000).default(50),
  TRUSTED_PROXIES: z.string().default('').refine(isProxyList, 'not a list of IP addresses and networks'),
})

/** Names of the variables, for the test that compares them with `.env.example`. */
export const configKeys: string[] = Object.keys(environment.shape)

/** `url` is what the adapter connects to; for SQLite `directory` is the folder one process owns. */
export type DatabaseConfig = { kind: 'sqlite'; url: string; directory: string | null } | { kind: 'mongodb'; url: string }

/** What the process runs with. Paths are absolute. */
export type Config = {
  port: number
  host: string
  dataDir: string
  mediaDir: string
  database: DatabaseConfig
  publicUrl: string
  demo: boolean
  production: boolean
  /** Whether the test runner started this process. */
  testing: boolean
  logLevel: string
  timeZone: string
  rehearsalUrl: string | null
  /** What the environment says of scheduled backups; it wins over the settings. `passphraseFile` is absolute. */
  backups: { given: { folder?: string; at?: string; keepDaily?: number; keepWeekly?: number }; passphraseFile: string | null }
  health: {
    /** Opens `/healthz?deep=1` and `/metrics`; null: one may be made on the health page. */
    token: string | null
    metrics: boolean
  }
  logs: { directory: string; keepMegabytes: number }
  /** Addresses and networks whose `X-Forwarded-For` counts. */
  trustedProxies: string
}

type Environment = Record<string, string | undefined>

/**
 * Reads the configuration once at start.
 * @throws DomainError `CONFIG_INVALID` naming the variable, the reason and the next step.
 */
export function readConfig(env: Environment = process.env): Config {
  const parsed = environment.safeParse(dropEmpty(env))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw invalid(String(issue?.path[0] ?? '?'), { zh: '取值不符合要求', en: issue?.message ?? 'the value is not allowed' })
  }
  const given = parsed.data
  refuseUnsupported(env)
  const dataDir = path.resolve(given.DATA_DIR)
  const production = env.NODE_ENV === 'production'
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir,
    mediaDir: path.resolve(given.MEDIA_DIR),
    database: readDatabase(given.DATABASE_URL, dataDir),
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ''),
    demo: given.DEMO ? given.DEMO === '1' : !(production && given.DATABASE_URL),
    production,
    testing: env.NODE_ENV === 'test',
    logLevel: given.LOG_LEVEL,
    timeZone: given.TIME_ZONE,
    rehearsalUrl: given.REHEARSAL_URL ?? null,
    backups: {
      given: {
        folder: given.BACKUP_DIR && path.resolve(given.BACKUP_DIR),
        at: given.BACKUP_AT,
        keepDaily: given.BACKUP_KEEP_DAILY,
        keepWeekly: given.BACKUP_KEEP_WEEKLY,
      },
      passphraseFile: given.BACKUP_PASSPHRASE_FILE ? path.resolve(given.BACKUP_PASSPHRASE_FILE) : null,
    },
    health: { token: given.HEALTH_TOKEN ?? null, metrics: given.METRICS === '1' },
    logs: { directory: path.resolve(given.LOG_DIR ?? path.join(dataDir, 'logs')), keepMegabytes: given.LOG_KEEP_MB },
    trustedProxies: given.TRUSTED_PROXIES,
  }
}

/** Makes the workspace's zone the process's own: what the server renders and logs then says the same hour as every screen. */
export function liveInZoneOf({ timeZone }: Config): void {
  process.env.TZ = timeZone
}

/** The secret that signs sessions and encrypts channel credentials: given, or made once and kept in `DATA_DIR` for the owner alone. */
export function readSecret(config: Config, env: Environment = process.env): string {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  if (env.NEXT_PHASE === 'phase-production-build') return 'used-while-building-only'
  const file = path.join(config.dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}

/** The secret as the environment gives it, where it does. */
export function readGivenSecret(env: Environment = process.env): string | undefined {
  return env.PAYLOAD_SECRET || undefined
}

/** The folder in which a person typed `npx xingwen`; the program itself runs in the project's own. */
export function calledFrom(env: Environment = process.env): string {
  return env.XINGWEN_CALLED_FROM ?? process.cwd()
}

function readDatabase(url: string | undefined, dataDir: string): DatabaseConfig {
  if (!url) return { kind: 'sqlite', url: `file:${path.join(dataDir, 'xingwen.db')}`, directory: dataDir }
  if (/^mongodb(\+srv)?:\/\//.test(url)) return { kind: 'mongodb', url }
  if (url.startsWith('file:')) {
    const file = path.resolve(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
    return { kind: 'sqlite', url: `file:${file}`, directory: path.dirname(file) }
  }
  const scheme = `${url.split(':')[0]}:`
  throw invalid('DATABASE_URL', {
    zh: `不认识「${scheme}」这种数据库，请用 file:… 或 mongodb://…`,
    en: `“${scheme}” is not a database we know; use file:… or mongodb://…`,
  })
}

/** Team storage and queues are not part of this version: say so instead of ignoring the wish. */
function refuseUnsupported(env: Environment) {
  const asked = Object.keys(env).find((name) => env[name] && (name === 'REDIS_URL' || name.startsWith('S3_')))
  if (asked) throw invalid(asked, { zh: '这个版本还不支持它，请先去掉', en: 'this version does not support it; unset it' })
}

function invalid(name: string, reason: Bilingual): DomainError {
  return new DomainError({
    code: 'CONFIG_INVALID',
    text: {
      zh: `环境变量 ${name} 无效：${reason.zh}。请对照 .env.example 修改后重新启动。`,
      en: `The variable ${name} is invalid: ${reason.en}. Correct it (see .env.example) and start again.`,
    },
  })
}

function dropEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
