import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindOf, readMarkdown, readSource, typeset, type Picture } from '@/typesetting'
import type { RichDocument } from '@/writing'
import { writeArticle } from '@/typesetting/exchange/write-article'
import { readExported } from '@/typesetting/exchange/read-article'
import { sampleDocument, sampleResources } from '../../golden/typesetting/sample'

type Sample = { document: RichDocument; pictures: Record<string, Picture> }

const folders = ['cases', 'import', 'typesetting/written'].map((name) => new URL(`../../golden/${name}/`, import.meta.url))
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|html)$/.test(name))
    .map((name) => ({ name, folder })),
)

async function read(name: string, folder: URL): Promise<Sample> {
  const content = readFileSync(new URL(name, folder), 'utf8')
  const { document, report } = await readSource({ kind: kindOf(name, content), content, name })
  return { document, pictures: Object.fromEntries(report.pictures.map((one) => [one.id, one])) }
}

function outAndIn({ document, pictures }: Sample): Sample & { written: string; said: string[] } {
  const { html, report } = typeset({
    document,
    resources: { ...sampleResources, pictures: { ...sampleResources.pictures, ...pictures } },
    target: 'markdown',
    theme: 'sea',
  })
  const back = readMarkdown(html)
  return { document: back.document, pictures: back.pictures, written: html, said: report.map(({ rule }) => rule) }
}

/** A document with its pictures by their addresses, runs of one look as one, and without what an editor writes and nobody means. */
function plainly({ document, pictures }: Sample): unknown {
  const children = JSON.parse(JSON.stringify(document.root.children), (_, value: unknown) => {
    if (Array.isArray(value)) return joined(value as Record<string, unknown>[])
    if (typeof value !== 'object' || value === null) return value === null || value === '' || value === false ? undefined : value
    const node = value as Record<string, unknown>
    if (node['type'] === 'upload') return { ...node, value: pictures[String(node['value'])]?.url ?? sampleResources.pictures[String(node['value'])]?.url }
    if (node['type'] === 'listitem') return { ...node, value: undefined }
    return node
  }) as unknown
  return children
}

function joined(nodes: Record<string, unknown>[]): unknown[] {
  const out: Record<string, unknown>[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node?.['type'] === 'text' && last?.['type'] === 'text' && last['format'] === node['format']) {
      out[out.length - 1] = { ...last, text: String(last['text']) + String(node['text']) }
    } else out.push(node)
  }
  return out
}

/** What Markdown cannot say, as the report of the writer names it. */
const LOSSES = new Set(
  'table-merged table-head-made table-place-lost card-as-quote fact-as-words place-lost address-as-link unsafe-link unsafe-picture picture-gone-out svg-left-out colour-lost missing-picture heading-empty'.split(
    ' ',
  ),
)

describe.each(files)('$name', ({ name, folder }) => {
  it('goes out as Markdown and comes back equal, or the report says what is not', async () => {
    const sample = await read(name, folder)
    const back = outAndIn(sample)
    if (back.said.some((rule) => LOSSES.has(rule))) return
    expect(plainly(back)).toEqual(plainly(sample))
  })

  it('is the same Markdown after ten rounds as after one', async () => {
    let now = outAndIn(await read(name, folder))
    const { written } = now
    for (let round = 2; round <= 10; round++) now = outAndIn(now)
    expect(now.written).toBe(written)
  })

  it('comes back equal from an export', async () => {
    const { document, pictures } = await read(name, folder)
    const own = Object.fromEntries(Object.entries(pictures).filter(([, { url }]) => /^https?:/.test(url)))
    const names = new Map(Object.keys(own).map((id) => [id, `${id}.jpg`]))
    const { markdown, shapes } = writeArticle({ document, resources: { ...sampleResources, pictures: own }, files: names, meta: { title: name } })
    const { children: _, type: __, ...root } = document.root
    const back = JSON.parse(JSON.stringify(readExported(markdown, shapes, root).document).replace(/file:(picture-\d+)\.jpg/g, '$1')) as RichDocument
    expect(back).toEqual(document)
  })
})

it('the golden document goes out with every loss named', () => {
  expect(outAndIn({ document: sampleDocument, pictures: {} }).said).toEqual(expect.arrayContaining(['card-as-quote', 'fact-as-words']))
})

it('web addresses are never escaped', () => {
  const words = '见 https://example.com/day_1/a*b_c~d 与 www.example.com/x_y，别处 day_1。'
  const { written } = outAndIn({ document: readMarkdown(words).document, pictures: {} })
  expect(written).toContain('<https://example.com/day_1/a*b_c~d>')
  expect(written).not.toMatch(/example\.com[^ ，)>]*\\/)
})
