import { readThemeText, type Remark, sourceExtensions, type Theme, targets, themes, typeset, type Typeset } from '@/typesetting'
import { readAnySource } from './any-source'
import { onlyFile, parseOptions, refusal, runTelling, targetOf } from './command'
import type { Io } from './io'
import { readTextFile } from './text-file'

const usage = `用法 · Usage:
  npx xingwen typeset FILE --channel C [--theme T] [--json]

把 Markdown、HTML 或 Word 文件排成某个渠道的成品，结果写到标准输出，排版报告写到标准错误。
Turns Markdown, HTML or Word into what a channel shows: the result on standard output, the report on standard error.

  FILE         ${sourceExtensions.join(' ')}；用 - 读标准输入 · - reads standard input
  --channel C  ${targets.map(({ name, label }) => `${name}（${label.zh}）`).join(' ')}
  --theme T    ${themes.map(({ id, name }) => `${id}（${name.zh} ${name.en}）`).join(' ')}；默认 · default ${themes[0]?.id}；
               或一个 .json 文件（版式页的「导出」）· or a .json file (“Export” on the theme's page)
  --json       输出 {html, text, report, images, counts} · prints {html, text, report, images, counts}
`

/** `typeset FILE --channel C`: exit code 0 only when there is a result. */
export async function runTypeset(argv: string[], io: Io): Promise<number> {
  return runTelling(io, () => run(argv, io))
}

async function run(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(argv, {
    channel: { type: 'string', short: 'c' },
    theme: { type: 'string', short: 't' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  const file = onlyFile(positionals, { zh: 'typeset 文章.md --channel wechat', en: 'typeset article.md --channel wechat' })
  const target = targetOf(values.channel)
  const theme = await themeOf(values.theme, io)
  const read = await readAnySource(file, io)
  const result = typeset({
    document: read.document,
    resources: { pictures: read.pictures, products: {}, promotions: {}, themes: { [theme.id]: theme } },
    target: target.name,
    theme: theme.id,
    title: read.title ?? undefined,
    topics: read.topics,
  })
  const report = [...read.report, ...result.report]
  if (values.json) io.stdout(`${JSON.stringify(asJson(result, report))}\n`)
  else {
    if (result.html !== '') io.stdout(`${result.html}\n`)
    io.stderr(tell(report, result))
  }
  return result.html === '' ? 1 : 0
}

async function themeOf(id: string | undefined, io: Io): Promise<Theme> {
  if (id !== undefined && /\.json$/i.test(id)) return themeInFile(id, io)
  const [fallback] = themes
  const found = id === undefined ? fallback : themes.find((theme) => theme.id === id)
  if (found) return found
  const known = themes.map((theme) => `${theme.id}（${theme.name.zh}）`).join('、')
  throw refusal('THEME_UNKNOWN', [
    `没有「${id}」这个版式。可选：${known}。`,
    `There is no theme “${id}”. Choose one of: ${themes.map((theme) => theme.id).join(', ')}.`,
  ])
}

/** A theme in form that is hard to read is used all the same; what is wrong with it goes to stderr. */
async function themeInFile(file: string, io: Io): Promise<Theme> {
  const { theme, findings } = readThemeText(await readTextFile(file, { cwd: io.cwd, extensions: ['.json'] }))
  const zh = findings.map(({ message }) => message.zh).join('\n')
  const en = findings.map(({ message }) => message.en).join('\n')
  if (!theme) throw refusal('THEME_INVALID', [`版式文件 ${file} 用不了：\n${zh}`, `The theme file ${file} cannot be used:\n${en}`])
  if (findings.length > 0) io.stderr(`${zh}\n${en}\n`)
  return theme
}

function asJson({ html, text, images, counts }: Typeset, report: Remark[]) {
  return { html, text, report, images, counts }
}

const SEVERITIES = { error: '错误 error  ', warning: '提醒 warning', fixed: '已处理 fixed' } as const

function tell(report: readonly Remark[], { counts }: Typeset): string {
  const lines = report.map(({ severity, rule, block, message }) => {
    const place = block === undefined ? '' : ` #${block + 1}`
    return `${SEVERITIES[severity]} [${rule}]${place} ${message.zh}\n    ${message.en}`
  })
  lines.push(`${counts.words} 字 words · 约 ${counts.minutes} 分钟 min · ${counts.images} 图 images · ${(counts.htmlBytes / 1000).toFixed(1)} kB`)
  return `${lines.join('\n')}\n`
}
