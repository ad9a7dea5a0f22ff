import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readerApart } from '@/typesetting/actions/read-apart'

/** Every element opens another and none is closed. */
const nested = (bytes: number, tag = '<div>'): string => `${tag.repeat(bytes / tag.length)}最里面的字`

const html = (content: string) => ({ kind: 'html' as const, content, name: '网页.html' })

/** How often this thread came to do something else until a promise was settled. */
async function turnsWhile(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let isDone = false
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  await work.finally(() => (isDone = true))
  return turns
}

const reader = readerApart({ taskMs: 600_000 })

describe('reading apart from the thread that answers', () => {
  it('lets it go on answering while a nested page of 3 MB is read', async () => {
    const work = reader.source(html(nested(3_000_000, '<section style="margin:1px;color:#333">')))
    // A reading on this thread would leave it a turn or two.
    expect(await turnsWhile(work)).toBeGreaterThan(20)
    expect((await work).document.root.children).toMatchObject([{ children: [{ text: '最里面的字' }] }])
  })

  it('stops a reading that takes too long, says so, and reads the next page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const strict = readerApart({ most: 1, taskMs: 600_000 })
    await strict.source(html('<p>一醒来。</p>'))
    const both = Promise.allSettled([strict.source(html(nested(8_000_000 - 10))), strict.source(html('<p>早起。</p>'))])
    vi.advanceTimersByTime(600_000)
    const [slow, next] = await both
    expect(slow).toMatchObject({ reason: { code: 'SOURCE_TOO_SLOW', status: 422, text: { zh: expect.stringContaining('网页.html') as string } } })
    expect(next).toMatchObject({ value: { report: { score: { text: 1 } } } })
  })

  it('stops a reading that takes too much memory, says so, and reads the next page', async () => {
    const strict = readerApart({ most: 1, memoryMb: 64 })
    const [heavy, next] = await Promise.allSettled([strict.source(html(nested(3_000_000))), strict.source(html('<p>早起。</p>'))])
    expect(heavy).toMatchObject({ reason: { code: 'SOURCE_TOO_COMPLEX', text: { en: expect.stringContaining('memory') as string } } })
    expect(next).toMatchObject({ value: { report: { score: { text: 1 } } } })
  })

  it('refuses what would make more blocks than the editor bears', async () => {
    const table = (rows: number) => html(`<table>${`<tr>${'<td>甲</td>'.repeat(10)}</tr>`.repeat(rows)}</table>`)
    await expect(reader.source(table(300))).rejects.toMatchObject({
      code: 'SOURCE_TOO_MANY_BLOCKS',
      status: 413,
      text: { zh: expect.stringContaining('3001 段') as string },
    })
    expect((await reader.source(table(299))).document.root.children).toHaveLength(1)
    await expect(reader.source({ kind: 'markdown', content: '一行\n\n'.repeat(3001), name: 'a.md' })).rejects.toMatchObject({ code: 'SOURCE_TOO_MANY_BLOCKS' })
  })

  it('gives Markdown and exported articles as the readers do', async () => {
    expect(await reader.markdown('# 标题\n\n正文')).toMatchObject({
      title: '标题',
      document: { root: { children: [{ type: 'heading' }, { type: 'paragraph' }] } },
    })
    const texts = { article: '---\ntitle: 洱海\n---\n风从苍山来。\n', manifest: '{}', themes: [] }
    expect(await reader.exported(texts)).toMatchObject({
      article: { frontMatter: { title: '洱海' }, document: { root: { children: [{ type: 'paragraph' }] } } },
    })
  })
})
