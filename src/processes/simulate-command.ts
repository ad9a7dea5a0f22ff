import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startSimulator } from '@/distribution/server'
import { DomainError } from '@/platform/errors'

type Io = { stdout(text: string): void; cwd: string }

const usage = `用法 · Usage:
  npx xingwen simulate wechat [--port N] [--directory D] [--json]

在本机模拟微信公众平台，供演练使用；Ctrl-C 结束 · plays the WeChat platform on this machine, for rehearsals; Ctrl-C ends it
  --port N        端口，默认任选空闲端口 · the port; any free one by default
  --directory D   草稿与图片的保存目录，默认只在内存里 · where drafts and pictures are kept; in memory by default
  --json          机器可读 · machine-readable
AppID 必须以 wxsim 开头，AppSecret 以首次登录所用的为准 · an AppID starts with wxsim; its AppSecret is the one it first signs in with
`
const options = { port: { type: 'string' }, directory: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** `simulate wechat`: prints the simulator's address and runs until SIGINT or SIGTERM. */
export async function runSimulate(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parse(argv)
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  if (positionals.length !== 1 || positionals[0] !== 'wechat') throw unknownPlatform(positionals.join(' '))
  const stopped = new Promise<void>((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => done())))
  const directory = values.directory === undefined ? undefined : resolve(io.cwd, values.directory)
  const simulator = await startSimulator({ port: portOf(values.port), directory }).catch((error: unknown) => {
    throw cannotStart(error)
  })
  io.stdout(
    values.json
      ? `${JSON.stringify({ simulated: true, platform: 'wechat', url: simulator.url, directory: directory ?? null })}\n`
      : tell(simulator.url, directory),
  )
  await stopped
  await simulator.close()
  return 0
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new DomainError({ code: 'BAD_ARGUMENTS', text: { zh: `参数看不懂：${detail}\n${usage}`, en: 'See the usage above and try again.' } })
  }
}

function tell(url: string, directory: string | undefined): string {
  const where = directory ? `数据保存在 ${directory} · kept in ${directory}` : '数据只在内存里，结束即清空 · kept in memory, gone at the end'
  return `SIMULATED 微信公众平台模拟器 · WeChat platform simulator: ${url}\n${where}\n查看状态 · inspect: ${url}/_simulator/state\n`
}

function portOf(given: string | undefined): number {
  const port = given === undefined ? 0 : Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new DomainError({
    code: 'BAD_PORT',
    text: { zh: `端口「${given}」无效，请给 0 到 65535 之间的整数。`, en: `The port "${given}" is not valid. Give a whole number from 0 to 65535.` },
  })
}

function unknownPlatform(given: string): DomainError {
  return new DomainError({
    code: 'UNKNOWN_PLATFORM',
    text: {
      zh: `没有「${given}」的模拟器。目前可用：npx xingwen simulate wechat。`,
      en: `There is no simulator for "${given}". Available: npx xingwen simulate wechat.`,
    },
  })
}

function cannotStart(error: unknown): DomainError {
  const detail = error instanceof Error ? error.message : String(error)
  return new DomainError({
    code: 'SIMULATOR_NOT_STARTED',
    text: {
      zh: `模拟器没有启动：${detail}。请换一个端口或目录再试。`,
      en: `The simulator did not start: ${detail}. Try another port or directory.`,
    },
  })
}
