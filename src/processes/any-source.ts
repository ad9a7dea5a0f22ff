import { type Given, readMarkdown, readSource, sourceExtensions, topicsIn, type MarkdownDocument } from '@/typesetting'
import type { Io } from './io'
import { readSourceFile } from './text-file'

/** What typesetting needs of a file in any form. `topics` only where front matter names some. */
export type AnySource = Pick<MarkdownDocument, 'document' | 'pictures' | 'report' | 'title'> & { topics?: string[] }

/** @throws DomainError when there is no such file, or it is in no form that can be read. */
export async function readAnySource(file: string, io: Io): Promise<AnySource> {
  return readAsSource(await readSourceFile(file, { cwd: io.cwd, extensions: sourceExtensions }))
}

/** An empty Markdown file is a document too, with the remark that says so. */
export async function readAsSource(given: Given): Promise<AnySource> {
  if (given.kind === 'markdown' && typeof given.content === 'string') {
    const read = readMarkdown(given.content)
    const topics = topicsIn(read.frontMatter)
    return { ...read, topics: topics.length > 0 ? topics : undefined }
  }
  const { document, report } = await readSource(given)
  return { document, title: null, report: report.remarks, pictures: Object.fromEntries(report.pictures.map((picture) => [picture.id, picture])) }
}
