import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { startDispatcher } from '@/distribution/server'
import { settleRestore } from '@/platform/backup/half-restored'
import { readConfig, type Config } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { keepLog } from '@/platform/keep-log'
import { makeLogger } from '@/platform/logging'
import { makeShelf } from '@/storefront/server'
import type { Io } from './io'

const usage = `用法 · Usage:
  npx xingwen worker [--json]

团队部署（MongoDB）：启动一个投递进程，可以启动多个；Ctrl-C 结束 · team mode (MongoDB): runs one delivery process of as many as you like; Ctrl-C ends it
演练渠道需要 REHEARSAL_URL 指向一个共享的模拟器 · rehearsal channels need REHEARSAL_URL, the address of a shared simulator
`

/** `worker`: delivers what is due until SIGINT or SIGTERM. @throws DomainError `WORKER_NEEDS_MONGODB` */
export async function runWorker(argv: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } })
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  const config = readConfig()
  if (config.database.kind === 'sqlite') throw oneProcessOwnsTheFile
  await settleRestore(config)
  const stopped = new Promise<void>((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => done())))
  const log = await keepLog(config, { process: 'worker', onTrouble: (text) => io.stderr(`${text}\n`) })
  const payload = await openPayload()
  const dispatcher = await deliverWith(payload, config)
  io.stdout(
    values.json
      ? `${JSON.stringify({ ready: true, pid: process.pid })}\n`
      : `投递进程已启动（${process.pid}），Ctrl-C 结束 · delivering (${process.pid}); Ctrl-C ends it\n`,
  )
  await stopped
  await dispatcher.stop()
  await payload.destroy()
  log.close()
  return 0
}

async function openPayload(): Promise<Payload> {
  // Loaded only when it runs: the refusal above must not need a database.
  const [{ getPayload }, { default: payloadConfig }] = await Promise.all([import('payload'), import('@payload-config')])
  return getPayload({ config: payloadConfig })
}

function deliverWith(payload: Payload, config: Config) {
  return startDispatcher({
    payload,
    shelf: makeShelf(payload, config.publicUrl, { timeZone: config.timeZone }),
    logger: makeLogger(config.logLevel),
    rehearsalUrl: config.rehearsalUrl,
  })
}

const oneProcessOwnsTheFile = new DomainError({
  code: 'WORKER_NEEDS_MONGODB',
  text: {
    zh: '现在用的是 SQLite：数据库文件只归一个进程，投递由 npm start 的那个进程负责，不需要也不能另起 worker。团队部署请把 DATABASE_URL 设为 mongodb:// 地址。',
    en: 'This workspace uses SQLite, whose file belongs to one process: the one of npm start delivers, and no worker may run beside it. For a team, set DATABASE_URL to a mongodb:// address.',
  },
})
