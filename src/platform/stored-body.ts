import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { fileAsSource, type ArchiveSource } from './archive'
import { DomainError } from './errors'

/**
 * Keeps the body of a request in a file while `use` reads it, so that a large one needs no memory; the file is gone
 * afterwards. `largest`: bytes. Whoever calls has asked before who sends it.
 * @throws DomainError `BODY_TOO_LARGE`
 */
export async function withStoredBody<T>({ body }: Pick<PayloadRequest, 'body'>, largest: number, use: (source: ArchiveSource) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'xingwen-body-'))
  try {
    const file = await open(path.join(folder, 'body'), 'w+')
    try {
      await store(body, file, largest)
      return await use(await fileAsSource(file))
    } finally {
      await file.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function store(body: PayloadRequest['body'], file: FileHandle, largest: number): Promise<void> {
  const reader = body?.getReader()
  let size = 0
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > largest) {
      // What is left is not waited for.
      void reader?.cancel().catch(() => undefined)
      throw tooLarge(largest)
    }
    await file.writeFile(next.value)
  }
}

function tooLarge(largest: number): DomainError {
  const megabytes = largest / 1_000_000
  return new DomainError({
    code: 'BODY_TOO_LARGE',
    status: 413,
    text: {
      zh: `文件超过 ${megabytes} MB，没有读入。请先换成较小的图片，再重新导出。`,
      en: `The file has more than ${megabytes} MB and was not read. Use smaller pictures and export it again.`,
    },
  })
}
