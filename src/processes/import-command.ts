import { extname } from 'node:path'
import { DomainError, type Refusal } from '@/platform/errors'
import { type Imported, type ImportReport, readSource, sourceExtensions } from '@/typesetting'
import { parseOptions, refusal, runTelling } from './command'
import { EXPORT_EXTENSION, readExportBytes, readExportFile } from './export-file'
import type { Io } from './io'
import { readSourceFile } from './text-file'

const readable = [...sourceExtensions, EXPORT_EXTENSION]

const usage = `用法 · Usage:
  npx xingwen import FILE… [--json]

把 Markdown、网页（公众号、秀米、135 存下来的）、Word 文件和从行文导出的文稿读成可编辑的文稿，报告说明保留了什么、丢了什么。
Reads Markdown, saved pages (WeChat, 秀米, 135), Word files and exported drafts into documents; the report says what was kept and what was lost.

  FILE…    ${readable.join(' ')}；用 - 读标准输入 · - reads standard input
  --json   输出 {document, report}，多个文件时为数组 · prints {document, report}, an array for several files

建成文稿请用后台的「导入文章」。To make drafts, use “Import an article” in the admin.
`

type Outcome = { file: string; imported: Imported } | { file: string; refusal: Refusal }

/** `import FILE…`: exit code 0 only when every file could be read. */
export async function runImport(argv: string[], io: Io): Promise<number> {
  return runTelling(io, () => run(argv, io))
}

async function run(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(argv, { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } })
  if (values.help) {
    io.stdout(usage)
    return 0
  }
  if (positionals.length === 0) {
    throw refusal('FILE_NEEDED', ['请给出文件，例如：npx xingwen import 文章.html --json', 'Give a file, for example: npx xingwen import article.html --json'])
  }
  const outcomes: Outcome[] = []
  for (const file of positionals) outcomes.push(await readOne(file, io))
  for (const outcome of outcomes) if ('refusal' in outcome) io.stderr(`${outcome.refusal.text.zh}\n${outcome.refusal.text.en}\n`)
  if (values.json) printJson(outcomes, io)
  else for (const outcome of outcomes) if ('imported' in outcome) io.stdout(`${tell(outcome.file, outcome.imported.report)}\n`)
  return outcomes.every((outcome) => 'imported' in outcome) ? 0 : 1
}

async function readOne(file: string, io: Io): Promise<Outcome> {
  try {
    return { file, imported: await readFrom(file, io) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { file, refusal: { code: error.code, text: error.text } }
  }
}

async function readFrom(file: string, io: Io): Promise<Imported> {
  if (extname(file).toLowerCase() === EXPORT_EXTENSION) return readExportFile(file, io)
  const given = await readSourceFile(file, { cwd: io.cwd, extensions: readable })
  const exported = file === '-' && typeof given.content !== 'string' ? await readExportBytes(given.content) : null
  return exported ?? readSource(given)
}

/** One file that failed prints nothing; among several, its place in the array says why. */
function printJson(outcomes: readonly Outcome[], io: Io): void {
  const [only] = outcomes
  if (only && outcomes.length === 1) {
    if ('imported' in only) io.stdout(`${JSON.stringify(only.imported)}\n`)
    return
  }
  io.stdout(
    `${JSON.stringify(outcomes.map((outcome) => ('imported' in outcome ? { file: outcome.file, ...outcome.imported } : { file: outcome.file, error: outcome.refusal })))}\n`,
  )
}

function tell(file: string, { title, score, remarks }: ImportReport): string {
  const lines = remarks.map(({ message }) => `  · ${message.zh}\n    ${message.en}`)
  return [`${file}${title ? `　${title}` : ''}`, `  ${score.say.zh}\n  ${score.say.en}`, ...lines].join('\n')
}
