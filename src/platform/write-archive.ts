import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive. `packed`: compressed already, so it is stored as it is; such a file is read when its turn comes. */
export type ArchiveFile = { name: string; size: number; bytes(): Promise<Uint8Array>; packed: boolean }

/** A zip keeps the time of each file; ours keep none, so that the same files give the same bytes. */
const noTime = new Date(1980, 0, 1)

/** Writes a zip piece by piece: one file is held in memory at a time. */
export async function* writeArchive(files: Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { name, bytes, packed } of files) {
    zip.addReadStreamLazy(name, { mtime: noTime, forceDosTimestamp: true, compress: !packed }, (give) => {
      bytes().then(
        (contents) => give(null, Readable.from([contents])),
        (error: unknown) => output.destroy(error as Error),
      )
    })
  }
  zip.end()
  yield* output as AsyncIterable<Uint8Array>
}
