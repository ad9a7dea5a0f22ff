import { decodeText } from '@/platform/decode-text'
import type { Bilingual } from '@/platform/language'
import { DomainError } from '@/platform/errors'
import { whyForeign } from './foreign'
import { type Given, kindOf } from './read-source'

type File = { name: string; bytes: Uint8Array; contentType?: string }

/**
 * What a file is to be read as: the one judge of kinds and the one decoder, for every way a file comes in.
 * @throws DomainError `FILE_KIND` for what cannot be read, with the way out; `FILE_BINARY` for what nobody knows.
 */
export function givenFile({ name, bytes, contentType = '' }: File): Given {
  const foreign = whyForeign(name, bytes)
  if (foreign) throw refuse('FILE_KIND', name, foreign)
  const isArchive = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
  if (isArchive) return { kind: 'docx', content: bytes, name }
  const decoded = decodeText(bytes, { contentType, isPage: !/\.(?:md|markdown|txt|docx?)$/i.test(name) })
  if (!decoded || isNoise(decoded.text)) {
    if (/\.docx?$/i.test(name)) return { kind: 'docx', content: bytes, name }
    throw refuse('FILE_BINARY', name, { zh: '它不是文本、网页或 Word 文件。请换一个文件', en: 'it is no text, page or Word file. Choose another file' })
  }
  const kind = /^\s*<(?:!doctype html|html|head|body)/i.test(decoded.text) && /\.docx?$/i.test(name) ? 'html' : kindOf(name, decoded.text)
  return kind === 'docx' ? { kind, content: bytes, name } : { kind, content: decoded.text, name, doubt: decoded.doubt }
}

/** Text has next to no control characters. */
function isNoise(text: string): boolean {
  const part = text.slice(0, 20_000)
  return (part.match(/(?![\t\n\r\f\v\u001b])\p{Cc}/gu)?.length ?? 0) > Math.max(2, part.length / 100)
}

function refuse(code: string, name: string, { zh, en }: Bilingual): DomainError {
  return new DomainError({ code, status: 422, text: { zh: `「${name}」没有导入：${zh}。`, en: `“${name}” was not imported: ${en}.` }, data: { file: name } })
}
