import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import type { Picture } from '../rules/contract'
import { buildBlocks } from './html/blocks'
import { Sheet } from './html/css'
import { joinNumbers, measureBody } from './html/headings'
import { firstHeading, type HtmlDocument, NOWHERE } from './html/html'
import { Walk } from './html/walk'
import { measure } from './measure'
import { readWord } from './word/read-word'
import { secondReading } from './word/second-reading'

/** Word files people write are far below; a bomb is far above. Bytes after unpacking, and how much they may shrink. */
const MOST_UNPACKED = 200_000_000
const MOST_XML = 40_000_000
const MOST_SHRUNK = 200
const MOST_ENTRIES = 5000

/** Why a file is not read as a Word document; null when it may be. Judged by its directory, before anything is unpacked. */
export function whyNotDocx(bytes: Uint8Array): Bilingual | null {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    return {
      zh: '这是旧版 Word（.doc）或加了密码的文件，读不了。请用 Word 或 WPS 打开，另存为 .docx（不加密码），再导入',
      en: 'it is an old Word file (.doc) or has a password. Open it in Word or WPS, save it as .docx without a password, and import that',
    }
  }
  const entries = entriesOf(bytes)
  if (!entries) {
    return { zh: '不是 Word 文件（.docx），或者文件不完整。请重新导出后再试', en: 'it is no Word file (.docx), or it is not complete. Export it again' }
  }
  if (!entries.some(({ name }) => name === '[Content_Types].xml') || !entries.some(({ name }) => name.startsWith('word/'))) {
    return {
      zh: '这个压缩包里没有 Word 文档，也不是用「导出」得到的文稿。网页压缩包请先解压，再选里面的 .html',
      en: 'this archive holds no Word document and is no draft taken out by “Export”. Unpack a packed page and choose its .html',
    }
  }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const xml = entries.reduce((sum, { name, size }) => sum + (/\.(?:xml|rels)$/i.test(name) ? size : 0), 0)
  const isShrunk = entries.some(({ size, packed }) => size > 5_000_000 && size > packed * MOST_SHRUNK)
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || xml > MOST_XML || isShrunk) {
    return {
      zh: '解压后大得不像一篇文章，没有打开。请删去不需要的内容和图片后再试',
      en: 'it unpacks to more than any article and was not opened. Remove what you do not need and try again',
    }
  }
  return null
}

type Entry = { name: string; size: number; packed: number }

/** The central directory of a ZIP file. Null when it has none, or when sizes are left to be found while unpacking. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 66_000) && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = { name, packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) }
    if (entry.size === 0xffffffff || !hasHonestSize(view, view.getUint32(at + 42, true), entry)) return null
    entries.push(entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The entry itself says the same as the directory, or leaves it to the directory. */
function hasHonestSize(view: DataView, at: number, { size }: Entry): boolean {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) return false
  const own = view.getUint32(at + 22, true)
  return own === size || (view.getUint16(at + 6, true) & 8) !== 0
}

/** Reads a Word file as a page of the same words. `whyNotDocx` has to be asked before. Throws when the file is damaged inside. */
export function readDocx(bytes: Uint8Array): HtmlDocument {
  const { root, title, reading, remarks } = readWord(bytes)
  const pictures: Record<string, Picture> = {}
  const around = { sheet: new Sheet(root), losses: reading.losses, base: '', pictures, pictureIds: new Map<string, string>(), told: reading }
  const lines = new Walk(root, around).run(root, NOWHERE)
  const body = measureBody(lines)
  const children = buildBlocks(joinNumbers(lines, body), body)
  const document: RichDocument = { root: { type: 'root', children, format: '', indent: 0, direction: 'ltr', version: 1 } }
  return {
    document,
    title: title || firstHeading(children),
    author: null,
    published: null,
    address: '',
    origin: 'word',
    pictures,
    report: remarks(),
    theme: null,
    score: measure(secondReading(bytes), document, Object.values(pictures)),
    refusal: null,
  }
}
