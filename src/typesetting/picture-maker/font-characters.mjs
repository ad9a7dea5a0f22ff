// The characters that a font file has shapes for, read from its own table (OpenType `cmap`, formats 4 and 12).
import { closeSync, openSync, readSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const WOFF = 0x774f4646
const UNICODE_FULL = 12
const UNICODE_BASIC = 4

/**
 * The stretches of code points `[from, to]` for which a `.woff` or `.otf` file has shapes, in ascending order.
 * Only the table of characters is read, so a large file costs no more than a small one.
 * Source: OpenType 1.9 `cmap`, WOFF 1.0 (W3C 2012).
 */
export function charactersOf(file) {
  const handle = openSync(file, 'r')
  try {
    return stretchesOf(
      tableOf((offset, length) => readPart(handle, offset, length)),
      file,
    )
  } finally {
    closeSync(handle)
  }
}

function readPart(handle, offset, length) {
  const part = Buffer.alloc(length)
  readSync(handle, part, 0, length, offset)
  return part
}

function tableOf(read) {
  const head = read(0, 44)
  const isWoff = head.readUInt32BE(0) === WOFF
  const [count, start, size] = isWoff ? [head.readUInt16BE(12), 44, 20] : [head.readUInt16BE(4), 12, 16]
  const entries = read(start, count * size)
  for (let at = 0; at < entries.length; at += size) {
    if (entries.toString('latin1', at, at + 4) !== 'cmap') continue
    if (!isWoff) return read(entries.readUInt32BE(at + 8), entries.readUInt32BE(at + 12))
    const [offset, packed, length] = [4, 8, 12].map((field) => entries.readUInt32BE(at + field))
    return packed < length ? inflateSync(read(offset, packed)) : read(offset, length)
  }
  throw new Error('a font file without a table of characters')
}

function stretchesOf(cmap, file) {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)))
  const full = tables.find((table) => table.readUInt16BE(0) === UNICODE_FULL)
  const basic = tables.find((table) => table.readUInt16BE(0) === UNICODE_BASIC)
  if (!full && !basic) throw new Error(`no table of Unicode characters in ${file}`)
  return full ? fullStretches(full) : basicStretches(basic)
}

function fullStretches(table) {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i) => [table.readUInt32BE(16 + i * 12), table.readUInt32BE(16 + i * 12 + 4)])
}

function basicStretches(table) {
  const count = table.readUInt16BE(6) / 2
  const [ends, starts] = [14, 16 + count * 2]
  const stretches = Array.from({ length: count }, (_, i) => [table.readUInt16BE(starts + i * 2), table.readUInt16BE(ends + i * 2)])
  return stretches.filter(([from]) => from !== 0xffff)
}
