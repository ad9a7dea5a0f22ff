import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { fileAsSource, type ArchiveSource } from './archive'
import { readConfig } from './config'
import { DomainError } from './errors'
import type { Bilingual } from './language'

/** So many at a time: each may take as much of the disk as the largest body. */
const AT_ONCE = 2
let current = 0

/**
 * Keeps the body of a request in a file of `DATA_DIR` while `use` reads it, so that a large one needs no memory. The
 * file has no name any more when the first byte comes, so that it goes with its last reader, however that ends.
 * `largest`: bytes. Whoever calls has asked before who sends it.
 * @throws DomainError `BODY_TOO_LARGE`, `BODIES_BUSY`, `DISK_FULL`
 */
export async function withStoredBody<T>({ body }: Pick<PayloadRequest, 'body'>, largest: number, use: (source: ArchiveSource) => Promise<T>): Promise<T> {
  if (current >= AT_ONCE) throw busy()
  current += 1
  try {
    const file = await openNameless(path.join(readConfig().dataDir, 'tmp'))
    try {
      await store(body, file, largest)
      return await use(await fileAsSource(file))
    } finally {
      await file.close()
    }
  } finally {
    current -= 1
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, randomUUID())
  const file = await open(place, 'wx+', 0o600)
  await rm(place)
  return file
}

/** @throws DomainError `BODY_TOO_LARGE`, `DISK_FULL` */
export async function store(body: PayloadRequest['body'], file: Pick<FileHandle, 'writeFile'>, largest: number): Promise<void> {
  const reader = body?.getReader()
  // What is left is not waited for.
  const stop = () => void reader?.cancel().catch(() => undefined)
  let size = 0
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > largest) {
      stop()
      throw tooLarge(largest)
    }
    await file.writeFile(next.value).catch((error: NodeJS.ErrnoException) => {
      stop()
      throw ['ENOSPC', 'EDQUOT'].includes(error.code ?? '') ? diskFull() : error
    })
  }
}

function tooLarge(largest: number): DomainError {
  const megabytes = largest / 1_000_000
  return refusal('BODY_TOO_LARGE', 413, {
    zh: `文件超过 ${megabytes} MB，没有读入。请先换成较小的图片，再重新导出。`,
    en: `The file has more than ${megabytes} MB and was not read. Use smaller pictures and export it again.`,
  })
}

function busy(): DomainError {
  return refusal('BODIES_BUSY', 503, {
    zh: `正在接收另外 ${AT_ONCE} 个文件，没有读入这一个。请过一会儿再试。`,
    en: `${AT_ONCE} other files are being received; this one was not read. Try again in a while.`,
  })
}

function diskFull(): DomainError {
  return refusal('DISK_FULL', 507, {
    zh: '服务器的磁盘满了，文件没有读入。请联系管理员：在 DATA_DIR 所在的磁盘上腾出空间，再试一次。',
    en: 'The disk of the server is full; the file was not read. Ask an administrator to make room on the disk of DATA_DIR, then try again.',
  })
}

function refusal(code: string, status: number, text: Bilingual): DomainError {
  return new DomainError({ code, status, text })
}
