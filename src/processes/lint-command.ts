import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError } from '@/platform/errors'
import { lintHtml, placesOf, readMarkdown, targets, themes, typeset, type Finding } from '@/typesetting'
import type { Io } from './io'
import { readTextFile } from './text-file'

const PAGES = ['.html', '.htm']
const EXTENSIONS = [...PAGES, '.md', '.markdown', '.txt']

const usage = `用法 · Usage:
  npx xingwen lint FILE --channel C [--json]

检查任何来源的 HTML（微信、秀米、135 存下的网页）或 Markdown 能不能原样发到某个渠道。
Checks whether HTML from anywhere (pages saved from WeChat, 秀米, 135) or Markdown reaches a channel unharmed.

  FILE         ${EXTENSIONS.join(' ')}；用 - 读标准输入的 HTML · - reads HTML from standard input
  --channel C  ${targets.map(({ name, label }) => `${name}（${label.zh}）`).join(' ')}
  --json       输出 · prints {findings: [{rule, severity, message, basis, line}]}

  error   渠道会拒收或丢掉 · refused or lost by the channel
  warning 可能显示得不一样 · may look different
  fixed   用行文排版时会自动处理 · our typesetter takes care of it
`

/** `lint FILE --channel C`: exit code 0 when the file could be judged, whatever was found. */
export async function runLint(argv: string[], io: Io): Promise<number> {
  try {
    return await run(argv, io)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    io.stderr(`${error.text.zh}\n${error.text.en}\n`)
    return 1
  }
}

async function run(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parse(argv)
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw refusal('ONE_FILE', [
      '请给出一个文件，例如：npx xingwen lint 网页.html --channel wechat',
      'Give one file, for example: npx xingwen lint page.html --channel wechat',
    ])
  }
  const target = targetOf(values.channel)
  const source = await readTextFile(file, { cwd: io.cwd, extensions: EXTENSIONS })
  const isPage = file === '-' || PAGES.includes(extname(file).toLowerCase())
  const findings = isPage ? lintHtml({ html: source, channel: target.name, limits: target.limits }) : lintMarkdown(source, target)
  io.stdout(values.json ? `${JSON.stringify({ findings })}\n` : tell(findings))
  return 0
}

type Target = (typeof targets)[number]

/** What typesetting says of a Markdown file, with the line each block begins on. */
function lintMarkdown(source: string, target: Target): Finding[] {
  const { document, pictures, report } = readMarkdown(source)
  const resources = { pictures, products: {}, promotions: {} }
  const set = typeset({ document, resources, target: target.name, theme: themes[0]?.id ?? '' })
  const places = placesOf(document, source)
  return [...report, ...set.report].map(({ rule, severity, message, basis, block }) => ({
    rule,
    severity,
    message,
    basis,
    line: block === undefined ? null : (places[block] ?? places.at(-1) ?? 1),
  }))
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { channel: { type: 'string', short: 'c' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw refusal('UNKNOWN_OPTION', [`参数看不懂：${reason}。用 --help 看用法。`, `An option was not understood: ${reason}. See --help.`])
  }
}

function targetOf(name: string | undefined): Target {
  const found = targets.find((target) => target.name === name)
  if (found) return found
  const known = targets.map((target) => target.name).join(', ')
  if (name === undefined) throw refusal('CHANNEL_MISSING', [`请用 --channel 写明渠道：${known}。`, `Name the channel with --channel: ${known}.`])
  throw refusal('CHANNEL_UNKNOWN', [`没有「${name}」这个渠道。可选：${known}。`, `There is no channel “${name}”. Choose one of: ${known}.`])
}

const SEVERITIES = { error: '错误 error  ', warning: '提醒 warning', fixed: '自动处理 fixed' } as const

function tell(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。\nNothing was found.\n'
  const lines = findings.map(({ severity, rule, line, message, basis }) => {
    return `${line === null ? '-' : String(line)}: ${SEVERITIES[severity]} [${rule}] ${message.zh}\n    ${message.en} (${basis})`
  })
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  lines.push(`错误 ${count('error')} errors · 提醒 ${count('warning')} warnings · 自动处理 ${count('fixed')} fixed`)
  return `${lines.join('\n')}\n`
}

function refusal(code: string, [zh, en]: [string, string]): DomainError {
  return new DomainError({ code, text: { zh, en } })
}
