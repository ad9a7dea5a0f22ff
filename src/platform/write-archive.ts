import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive. `packed`: compressed already, so it is stored as it is; such a file is read when its turn comes. */
export type ArchiveFile = { name: string; size: number; bytes(): Promise<Uint8Array>; packed: boolean }

/** A zip keeps the time of each file; ours keep none, so that the same files give the same bytes: 1 January 1980. */
const NO_TIME = 0x0021_0000
/** Version 2.0 of the format; names are UTF-8. */
const VERSION = 20
const UTF8 = 0x0800

type Written = { name: Buffer; method: number; crc: number; packed: number; size: number; at: number }

/** Writes a zip piece by piece: one file is held in memory at a time. Files must come to less than 4 GB. */
export async function* writeArchive(files: Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  for (const file of files) {
    const bytes = await file.bytes()
    const data = file.packed ? bytes : deflateRawSync(bytes)
    const entry: Written = { name: Buffer.from(file.name), method: file.packed ? 0 : 8, crc: crc32(bytes), packed: data.length, size: bytes.length, at }
    const head = localHeader(entry)
    written.push(entry)
    at += head.length + data.length
    yield head
    yield data
  }
  const list = Buffer.concat(written.map(listed))
  yield list
  yield ending(written.length, list.length, at)
}

function localHeader(entry: Written): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  describe(head, 4, entry)
  return Buffer.concat([head, entry.name])
}

function listed(entry: Written): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(VERSION, 4)
  describe(head, 6, entry)
  head.writeUInt32LE(entry.at, 42)
  return Buffer.concat([head, entry.name])
}

/** What the header of a file and its line in the directory say alike. */
function describe(head: Buffer, from: number, { name, method, crc, packed, size }: Written): void {
  head.writeUInt16LE(VERSION, from)
  head.writeUInt16LE(UTF8, from + 2)
  head.writeUInt16LE(method, from + 4)
  head.writeUInt32LE(NO_TIME, from + 6)
  head.writeUInt32LE(crc, from + 10)
  head.writeUInt32LE(packed, from + 14)
  head.writeUInt32LE(size, from + 18)
  head.writeUInt16LE(name.length, from + 22)
}

function ending(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
