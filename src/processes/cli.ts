import { calledFrom } from '@/platform/config'
import { reasonFor } from './end-with-reason'
import type { Io } from './io'

type Command = { summary: { zh: string; en: string }; load: () => Promise<(argv: string[], io: Io) => Promise<number>> }

/** Commands are loaded when asked for, so that `typeset` does not start a database. */
const commands: Record<string, Command> = {
  typeset: {
    summary: { zh: '把 Markdown、HTML、Word 排成某个渠道的成品', en: 'turn Markdown, HTML or Word into what a channel shows' },
    load: async () => (await import('./typeset-command')).runTypeset,
  },
  import: {
    summary: { zh: '把 Markdown、HTML、Word 读成文稿', en: 'read Markdown, HTML or Word into a document' },
    load: async () => (await import('./import-command')).runImport,
  },
  lint: {
    summary: { zh: '检查 HTML 或 Markdown 能不能原样发到某个渠道', en: 'check whether HTML or Markdown reaches a channel unharmed' },
    load: async () => (await import('./lint-command')).runLint,
  },
  simulate: {
    summary: { zh: '启动平台模拟器（simulate wechat）', en: 'run a platform simulator (simulate wechat)' },
    load: async () => (await import('./simulate-command')).runSimulate,
  },
  bench: {
    summary: { zh: '在本机测量性能（bench NAME）', en: 'measure on this machine (bench NAME)' },
    load: async () => (await import('./bench-command')).runBench,
  },
  user: {
    summary: { zh: '添加成员、重设密码', en: 'add a member, reset a password' },
    load: async () => (await import('./user-command')).runUser,
  },
  backup: {
    summary: { zh: '备份正在使用的工作区', en: 'back up a workspace while it is used' },
    load: async () => (await import('./backup-command')).runBackup,
  },
  restore: {
    summary: { zh: '把备份恢复到空的工作区，或只试一遍', en: 'restore a backup into an empty workspace, or only prove it' },
    load: async () => (await import('./restore-command')).runRestore,
  },
  worker: {
    summary: { zh: '团队部署：启动一个投递进程', en: 'team mode: run a delivery process' },
    load: async () => (await import('./worker')).runWorker,
  },
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary.zh} · ${summary.en}`)
  return `行文 Xingwen\n\n用法 · Usage: npx xingwen <command> [--help] [--json]\n\n${lines.join('\n')}\n`
}

async function main(argv: string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (rest.includes('--json') || argv.includes('--json')) {
      io.stdout(`${JSON.stringify({ commands: Object.fromEntries(Object.entries(commands).map(([key, { summary }]) => [key, summary])) })}\n`)
    } else io.stdout(help())
    return name === undefined ? 1 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.stderr(`没有「${name}」这个命令。可用的命令见下。\nThere is no command “${name}”. These are the commands:\n\n${help()}`)
    return 1
  }
  const run = await command.load()
  return run(rest, io)
}

const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  cwd: calledFrom(),
}

try {
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  io.stderr(`${reasonFor(error)}\n`)
  process.exitCode = 1
}
