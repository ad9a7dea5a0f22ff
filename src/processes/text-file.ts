import { readFile, stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { decodeText } from '@/platform/decode-text'
import { DomainError } from '@/platform/errors'
import { type Given, givenFile, whyForeignName } from '@/typesetting'

const LARGEST = 20_000_000

/** `largest`: bytes, when a file may have another size than a text. */
type Place = { cwd: string; extensions: readonly string[]; largest?: number }

/** Reads a text file, or standard input for `-`. UTF-8, UTF-16 with its mark, and GB18030 are understood. */
export async function readTextFile(file: string, place: Place): Promise<string> {
  return decode(await readBytes(file, place), file)
}

/** Reads any file that can be imported, decoded and judged as every other way in does. */
export async function readSourceFile(file: string, place: Place): Promise<Given> {
  return givenFile({ name: basename(file), bytes: await readBytes(file, { ...place, extensions: [...place.extensions, '.doc'] }) })
}

async function readBytes(file: string, place: Place): Promise<Buffer> {
  if (file === '-') return readInput()
  const path = await findFile(file, place)
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error.code ?? '')
  })
}

/** Where a file is. @throws DomainError when there is none, or it is of a kind or size that is not read. */
export async function findFile(file: string, { cwd, extensions, largest = LARGEST }: Place): Promise<string> {
  const path = resolve(cwd, file)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error.code ?? '')
  })
  if (found.isDirectory()) {
    throw refusal('FILE_IS_DIRECTORY', [`「${file}」是一个文件夹。请写出其中的一个文件。`, `“${file}” is a directory. Name one file in it.`])
  }
  const extension = extname(path).toLowerCase()
  if (!extensions.includes(extension)) {
    const foreign = whyForeignName(path)
    if (foreign) throw refusal('FILE_KIND', [`不能读「${basename(file)}」：${foreign.zh}。`, `“${basename(file)}” was not read: ${foreign.en}.`])
    const known = extensions.join(' ')
    throw refusal('FILE_KIND', [
      `不能读「${basename(file)}」这种文件（${extension || '没有扩展名'}）。请用 ${known} 文件，或用 - 从标准输入读。`,
      `Files like “${basename(file)}” (${extension || 'no extension'}) cannot be read. Use a file of these kinds (${known}), or - for standard input.`,
    ])
  }
  if (found.size > largest) throw tooLarge(file, largest)
  return path
}

async function readInput(): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array)
    size += bytes.length
    if (size > LARGEST) throw tooLarge('-', LARGEST)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function decode(bytes: Buffer, file: string): string {
  const decoded = decodeText(bytes)
  if (decoded) return decoded.text
  throw refusal('FILE_BINARY', [`「${file}」不是文本文件。请给出文本，编码用 UTF-8。`, `“${file}” is not a text file. Give a text in UTF-8.`])
}

function unreadable(file: string, code: string): DomainError {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refusal('FILE_MISSING', [`找不到文件「${file}」。请检查路径。`, `There is no file “${file}”. Check the path.`])
  }
  return refusal('FILE_UNREADABLE', [`读不了「${file}」（${code}）。请检查权限。`, `“${file}” cannot be read (${code}). Check its permissions.`])
}

function tooLarge(file: string, largest: number): DomainError {
  const megabytes = largest / 1_000_000
  return refusal('FILE_TOO_LARGE', [
    `「${file}」超过 ${megabytes} MB，不像一篇文章。请拆开。`,
    `“${file}” is over ${megabytes} MB, which is no article. Split it.`,
  ])
}

function refusal(code: string, [zh, en]: [string, string]): DomainError {
  return new DomainError({ code, text: { zh, en } })
}
