import { lintHtml, placesOf, sourceExtensions, targets, themes, typeset, type Finding } from '@/typesetting'
import { readAsSource } from './any-source'
import { onlyFile, parseOptions, runTelling, targetOf, type Target } from './command'
import type { Io } from './io'
import { readSourceFile } from './text-file'

const usage = `用法 · Usage:
  npx xingwen lint FILE --channel C [--json]

检查任何来源的 HTML（微信、秀米、135 存下的网页）、Markdown 或 Word 能不能原样发到某个渠道。
Checks whether HTML from anywhere (pages saved from WeChat, 秀米, 135), Markdown or Word reaches a channel unharmed.

  FILE         ${sourceExtensions.join(' ')}；用 - 读标准输入的 HTML · - reads HTML from standard input
  --channel C  ${targets.map(({ name, label }) => `${name}（${label.zh}）`).join(' ')}
  --json       输出 · prints {findings: [{rule, severity, message, basis, line}]}

  error   渠道会拒收或丢掉 · refused or lost by the channel
  warning 可能显示得不一样 · may look different
  fixed   用行文排版时会自动处理 · our typesetter takes care of it
`

/** `lint FILE --channel C`: exit code 0 when the file could be judged, whatever was found. */
export async function runLint(argv: string[], io: Io): Promise<number> {
  return runTelling(io, async () => {
    const { values, positionals } = parseOptions(argv, {
      channel: { type: 'string', short: 'c' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    })
    if (values.help) {
      io.stdout(usage)
      return 0
    }
    const file = onlyFile(positionals, { zh: 'lint 网页.html --channel wechat', en: 'lint page.html --channel wechat' })
    const target = targetOf(values.channel)
    const findings = await findingsIn(file, io, target)
    io.stdout(values.json ? `${JSON.stringify({ findings })}\n` : tell(findings))
    return 0
  })
}

/** HTML is judged as it is; what we would typeset, by what typesetting says of it. Standard input is HTML. */
async function findingsIn(file: string, io: Io, target: Target): Promise<Finding[]> {
  const given = await readSourceFile(file, { cwd: io.cwd, extensions: sourceExtensions })
  const { content } = given
  if (typeof content === 'string' && (file === '-' || given.kind === 'html')) {
    return lintHtml({ html: content, channel: target.name, limits: target.limits })
  }
  const { document, pictures, report } = await readAsSource(given)
  const set = typeset({ document, resources: { pictures, products: {}, promotions: {} }, target: target.name, theme: themes[0]?.id ?? '' })
  const places = typeof content === 'string' ? placesOf(document, content) : []
  return [...report, ...set.report].map(({ rule, severity, message, basis, block }) => ({
    rule,
    severity,
    message,
    basis,
    line: block === undefined ? null : (places[block] ?? places.at(-1) ?? null),
  }))
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
