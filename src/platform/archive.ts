import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { DomainError } from './errors'
import type { Bilingual } from './language'

/** Where an archive lies: in memory or on disk. `read` gives the bytes from `at` on, fewer where it ends. */
export type ArchiveSource = { size: number; read(at: number, length: number): Promise<Uint8Array> }

/** A zip that is read entry by entry, so that no more than one of them is held in memory. */
export type Archive = {
  names: readonly string[]
  has(name: string): boolean
  /**
   * The contents of an entry, empty when there is none. `most`: bytes it may have.
   * @throws DomainError `NOT_A_ZIP`, `ARCHIVE_UNREADABLE`, `ARCHIVE_TOO_LARGE`, and `ARCHIVE_ENTRY_TOO_LARGE` when this one has more than `most`
   */
  read(name: string, most: number): Promise<Uint8Array>
}

/** `files`: entries it may list; `bytes`: what may come out of it altogether. `name`: what a refusal calls it. */
export type ArchiveLimits = { files: number; bytes: number; name?: string }

export function bytesAsSource(bytes: Uint8Array): ArchiveSource {
  return { size: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) }
}

export async function fileAsSource(file: FileHandle): Promise<ArchiveSource> {
  const { size } = await file.stat()
  return {
    size,
    read: async (at, length) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.max(0, Math.min(length, size - at))), 0, undefined, at)
      return buffer.subarray(0, bytesRead)
    },
  }
}

type Entry = { secret: boolean; method: number; crc: number; packed: number; at: number }

const END = { mark: 0x06054b50, length: 22, longestRemark: 65_535 }
const LISTED = { mark: 0x02014b50, length: 46 }
const LOCAL = { mark: 0x04034b50, length: 30 }
const ENCRYPTED = 1
const [STORED, DEFLATED] = [0, 8]
/** Bytes of a directory for each entry that may be listed: its name and extras are shorter. */
const ENTRY_MOST = 1_000

/**
 * Reads the directory of a zip. What it says about sizes is not believed: bytes are counted as they come out.
 * @throws DomainError `NOT_A_ZIP`, `ARCHIVE_TOO_LARGE`
 */
export async function openArchive(source: ArchiveSource, limits: ArchiveLimits): Promise<Archive> {
  const entries = await readDirectory(source, limits)
  let left = limits.bytes
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name, most) => {
      const entry = entries.get(name)
      if (!entry) return new Uint8Array()
      // What came out of an entry counts, also when it was too large to be given.
      const within = Math.min(most, left)
      const refuse = most <= left ? () => entryTooLarge(name, most, limits) : () => tooLarge(limits)
      left -= within
      const bytes = await unpack(source, { entry, most: within, refuse, limits })
      left += within - bytes.length
      if (crc32(bytes) !== entry.crc) throw notAZip(limits)
      return bytes
    },
  }
}

async function readDirectory(source: ArchiveSource, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const tail = Buffer.from(await source.read(Math.max(0, source.size - END.length - END.longestRemark), END.length + END.longestRemark))
  const end = lastMark(tail)
  if (end < 0) throw notAZip(limits)
  const [count, length, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > limits.files || length > limits.files * ENTRY_MOST) throw tooLarge(limits)
  const list = Buffer.from(await source.read(at, length))
  const entries = new Map<string, Entry>()
  for (let place = 0, number = 0; number < count; number++) {
    if (place + LISTED.length > list.length || list.readUInt32LE(place) !== LISTED.mark) throw notAZip(limits)
    const [name, extra, remark] = [list.readUInt16LE(place + 28), list.readUInt16LE(place + 30), list.readUInt16LE(place + 32)]
    const start = place + LISTED.length
    entries.set(nameIn(list.subarray(start, start + name)), {
      secret: (list.readUInt16LE(place + 8) & ENCRYPTED) !== 0,
      method: list.readUInt16LE(place + 10),
      crc: list.readUInt32LE(place + 16),
      packed: list.readUInt32LE(place + 20),
      at: list.readUInt32LE(place + 42),
    })
    place = start + name + extra + remark
  }
  return entries
}

/** UTF-8, whatever the archive says of it; Chinese Windows writes GBK when it packs a folder. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function lastMark(tail: Buffer): number {
  for (let at = tail.length - END.length; at >= 0; at--) if (tail.readUInt32LE(at) === END.mark) return at
  return -1
}

/** `refuse`: what is thrown when more than `most` bytes come out. */
type Unpacking = { entry: Entry; most: number; refuse: () => DomainError; limits: ArchiveLimits }

const STEP = 65_536

async function unpack(source: ArchiveSource, unpacking: Unpacking): Promise<Uint8Array> {
  const { entry, most, refuse, limits } = unpacking
  if (entry.secret || (entry.method !== STORED && entry.method !== DEFLATED)) throw unreadable(limits)
  const local = Buffer.from(await source.read(entry.at, LOCAL.length))
  if (local.length < LOCAL.length || local.readUInt32LE(0) !== LOCAL.mark) throw notAZip(limits)
  const from = entry.at + LOCAL.length + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (from + entry.packed > source.size) throw notAZip(limits)
  if (entry.method === STORED) {
    if (entry.packed > most) throw refuse()
    return source.read(from, entry.packed)
  }
  return inflate(chunksOf(source, from, entry.packed), unpacking)
}

async function* chunksOf(source: ArchiveSource, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += STEP) yield source.read(from + at, Math.min(STEP, length - at))
}

async function inflate(packed: AsyncIterable<Uint8Array>, { most, refuse, limits }: Unpacking): Promise<Uint8Array> {
  const unpacked: Uint8Array[] = []
  let size = 0
  const take = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > most) throw refuse()
      unpacked.push(chunk)
    }
  }
  await pipeline(packed, createInflateRaw(), take).catch((error: unknown) => {
    throw error instanceof DomainError ? error : notAZip(limits)
  })
  return Buffer.concat(unpacked)
}

function notAZip({ name }: ArchiveLimits): DomainError {
  return refusal('NOT_A_ZIP', {
    zh: `${name ? `「${name}」` : '这个文件'}不是完整的 .zip 压缩包，没有读入。请重新导出后再试。`,
    en: `${name ? `“${name}”` : 'This file'} is not a complete .zip archive and was not read. Export it again and retry.`,
  })
}

function unreadable({ name }: ArchiveLimits): DomainError {
  return refusal('ARCHIVE_UNREADABLE', {
    zh: `${name ? `「${name}」` : '这个压缩包'}加了密码，或用了 .zip 以外的压缩方法，没有读入。请用普通 .zip（不加密码）重新压缩后再试。`,
    en: `${name ? `“${name}”` : 'This archive'} has a password or is packed by a method other than that of a plain .zip, and was not read. Pack it as a plain .zip without a password and retry.`,
  })
}

function tooLarge({ files, bytes, name }: ArchiveLimits): DomainError {
  const megabytes = bytes / 1_000_000
  return refusal(
    'ARCHIVE_TOO_LARGE',
    {
      zh: `${name ? `「${name}」` : '压缩包'}解开后超过 ${megabytes} MB 或 ${files} 个文件，没有读入。请去掉不需要的图片后再试。`,
      en: `${name ? `“${name}”` : 'The archive'} holds more than ${megabytes} MB or ${files} files and was not read. Remove pictures that are not needed and try again.`,
    },
    413,
  )
}

function entryTooLarge(entry: string, most: number, { name }: ArchiveLimits): DomainError {
  const size = most < 1_000_000 ? `${most / 1_000} KB` : `${most / 1_000_000} MB`
  return refusal(
    'ARCHIVE_ENTRY_TOO_LARGE',
    {
      zh: `${name ? `「${name}」` : '压缩包'}里的「${entry.slice(0, 100)}」解开后超过 ${size}，没有读入。请重新导出后再试。`,
      en: `“${entry.slice(0, 100)}” in ${name ? `“${name}”` : 'the archive'} has more than ${size} and was not read. Export it again and retry.`,
    },
    413,
  )
}

function refusal(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
