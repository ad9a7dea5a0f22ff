import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './config'
import { DomainError } from './errors'

/**
 * Looks at what an earlier run left before anything is opened or written: what is damaged is named and left as it
 * is, and never taken for an empty workspace that wants the demo.
 * @throws DomainError `DATA_DAMAGED`
 */
export function refuseDamage(config: Config): void {
  const secret = read(path.join(config.dataDir, 'secret'))
  if (secret !== null && secret.trim().length < 16) {
    throw damaged(
      path.join(config.dataDir, 'secret'),
      '是空的或不完整，登录与渠道密钥都靠它',
      'is empty or cut off, and sign-ins and channel keys depend on it',
    )
  }
  const signIns = read(path.join(config.dataDir, 'sign-ins.json'))
  if (signIns !== null && !isObject(signIns)) {
    throw damaged(
      path.join(config.dataDir, 'sign-ins.json'),
      '不是完整的 JSON；不需要它时可以删除',
      'is not complete JSON; it may be deleted when you do not need it',
    )
  }
  // A first run that was killed is started anew by whoever owns the folder.
  if (config.database.kind === 'sqlite' && !existsSync(path.join(config.dataDir, 'first-run'))) refuseDamagedDatabase(config, signIns !== null)
}

function refuseDamagedDatabase({ database, mediaDir }: Config, hasSignIns: boolean): void {
  const file = database.url.slice('file:'.length)
  const isUsed = hasSignIns || (existsSync(mediaDir) && readdirSync(mediaDir).some((name) => !name.startsWith('.')))
  if (!existsSync(file)) {
    if (hasSignIns) throw damaged(file, '不见了，而这里已有成员的登录', 'is missing although members were made here')
  } else if (statSync(file).size === 0) {
    if (isUsed) throw damaged(file, '是 0 字节，而这里已有内容', 'has 0 bytes although there is content beside it')
  } else if (firstBytes(file, 16) !== 'SQLite format 3\0') {
    throw damaged(file, '不是 SQLite 数据库，或已损坏', 'is no SQLite database, or is damaged')
  }
}

function firstBytes(file: string, count: number): string {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, count, 0))
  } finally {
    closeSync(descriptor)
  }
}

function read(file: string): string | null {
  if (!existsSync(file)) return null
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw damaged(file, `读不出来（${String((error as { code?: unknown }).code)}）`, `cannot be read (${String((error as { code?: unknown }).code)})`)
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function damaged(file: string, zh: string, en: string): DomainError {
  return new DomainError({
    code: 'DATA_DAMAGED',
    text: {
      zh: `文件 ${file} ${zh}。没有改动任何东西；请从备份恢复它，或换一个 DATA_DIR 重新开始。`,
      en: `The file ${file} ${en}. Nothing was changed. Restore it from a backup, or choose another DATA_DIR to begin anew.`,
    },
  })
}
