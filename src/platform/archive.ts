import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { cutText } from './cut-text'
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

const [STORED, DEFLATED] = [0, 8]

/**
 * Reads the directory of a zip. What it says about sizes is not believed: bytes are counted as they come out.
 * @throws DomainError `NOT_A_ZIP`, `ARCHIVE_TOO_LARGE`
 */
export async function openArchive(source: ArchiveSource, limits: ArchiveLimits): Promise<Archive> {
  const { zip, entries } = await readDirectory(source, limits)
  let left = limits.bytes
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name, most) => {
      const entry = entries.get(name)
      if (!entry) return new Uint8Array()
      if (entry.isEncrypted() || (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)) throw unreadable(limits)
      // What came out of an entry counts, also when it was too large to be given.
      const within = Math.min(most, left)
      left -= within
      const bytes = await unpack(zip, entry, within).catch(() => {
        throw notAZip(limits)
      })
      if (bytes === null) throw most <= left + within ? entryTooLarge(name, most, limits) : tooLarge(limits)
      left += within - bytes.length
      if (crc32(bytes) !== entry.crc32) throw notAZip(limits)
      return bytes
    },
  }
}

async function readDirectory(source: ArchiveSource, limits: ArchiveLimits): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>()
  try {
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options)
    if (zip.entryCount > limits.files) throw tooLarge(limits)
    for await (const entry of zip.eachEntry()) entries.set(nameIn(entry.fileNameRaw), entry)
    return { zip, entries }
  } catch (error) {
    throw error instanceof DomainError ? error : notAZip(limits)
  }
}

const STEP = 65_536

class SourceReader extends RandomAccessReader {
  readonly #source: ArchiveSource

  constructor(source: ArchiveSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end))
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += STEP) yield Buffer.from(await this.#source.read(at, Math.min(STEP, end - at)))
  }
}

/** UTF-8, whatever the archive says of it; Chinese Windows writes GBK when it packs a folder. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Null when more than `most` bytes come out. */
async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | null> {
  const unpacked: Uint8Array[] = []
  let size = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return null
    unpacked.push(chunk)
  }
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
      zh: `${name ? `「${name}」` : '压缩包'}里的「${cutText(entry, 100)}」解开后超过 ${size}，没有读入。请重新导出后再试。`,
      en: `“${cutText(entry, 100)}” in ${name ? `“${name}”` : 'the archive'} has more than ${size} and was not read. Export it again and retry.`,
    },
    413,
  )
}

function refusal(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
