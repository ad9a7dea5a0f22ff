import path from 'node:path'
import packageJson from '../../package.json'
import { runBackupJob } from '@/platform/backup/backup-job'
import type { BackedUp } from '@/platform/backup/back-up'
import { readPassphrase } from '@/platform/backup/seal'
import { readConfig } from '@/platform/config'
import { parseOptions, runTelling } from './command'
import type { Io } from './io'

const usage = `用法 · Usage:
  npx xingwen backup FOLDER    把工作区复制到 FOLDER，服务可以开着（SQLite 与 MongoDB）· copies the workspace into FOLDER; the server may be running (SQLite and MongoDB)
FOLDER 里有数据库、密钥、media/ 与清单 backup.json（每个文件的 SHA-256），写完即打开检查；用 npx xingwen restore FOLDER 恢复
FOLDER holds the database, the secret, media/ and the list backup.json with a SHA-256 of each file; it is opened and checked. npx xingwen restore FOLDER puts it back
--passphrase-file FILE   用 FILE 第一行的口令封住密钥与登录；不给则原样存放 · seals the secret and the sign-ins with the passphrase on the first line of FILE; without it they lie open
--json 机器可读 · machine-readable
`
const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'passphrase-file': { type: 'string' },
  // For the house's own schedule: nothing to do when a backup has succeeded since (epoch milliseconds).
  'unless-since': { type: 'string' },
} as const

/** A copy of a workspace while it is used: whole under its name, or not there. */
export function runBackup(argv: string[], io: Io): Promise<number> {
  return runTelling(io, async () => {
    const { values, positionals } = parseOptions(argv, options)
    const [folder, ...others] = positionals
    if (values.help || folder === undefined || others.length > 0) {
      io.stdout(usage)
      return values.help ? 0 : 1
    }
    const passphraseFile = values['passphrase-file']
    const made = await runBackupJob({
      config: readConfig(),
      version: packageJson.version,
      folder: path.resolve(io.cwd, folder),
      passphrase: passphraseFile === undefined ? null : await readPassphrase(path.resolve(io.cwd, passphraseFile)),
      unlessSince: values['unless-since'] === undefined ? undefined : Number(values['unless-since']),
    })
    if (made) report(made, { io, asJson: values.json === true })
    return 0
  })
}

function report(made: BackedUp, { io, asJson }: { io: Io; asJson: boolean }): void {
  const { folder, manifest, bytes } = made
  const { id, at, files, missing, secret } = manifest
  io.stdout(asJson ? `${JSON.stringify({ folder, id, at, files: files.length, bytes, missing, secret })}\n` : tell(made))
  for (const name of missing) io.stderr(`素材库早已没有这个文件：${name} · the library had lost this file before: ${name}\n`)
  if (secret === 'plain') io.stderr(secretLiesOpen)
  if (manifest.database.kind === 'mongodb' && !manifest.database.isOneMoment) io.stderr(notOneMoment)
}

function tell({ folder, manifest, bytes }: BackedUp): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`
  return `已备份到 ${folder}：${manifest.files.length} 个文件，${size}，已逐个核对并打开数据库检查\nBacked up to ${folder}: ${manifest.files.length} files, ${size}, each checked and the database opened\n`
}

const secretLiesOpen = `备份里的密钥没有封口：拿到这个文件夹的人能伪造登录、读出渠道密钥。请收好，或用 --passphrase-file 封住。
The secret in it lies open: whoever has this folder can forge sign-ins and read the channels' keys. Keep it safe, or seal it with --passphrase-file.
`
const notOneMoment = `这台 MongoDB 不是副本集，备份期间的写入可能只在一部分集合里；副本集上会取同一时刻。
This MongoDB is no replica set: what was written during the backup may be in some collections and not in others. On a replica set all are of one moment.
`
