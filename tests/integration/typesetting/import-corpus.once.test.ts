import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindOf, readSource, typeset } from '@/typesetting'
import { docx, item, paragraph, picture, run, table } from './docx-file'

type Sample = { name: string; content: string | Uint8Array; words: string; blocks: [number, number]; headings: number }

const pages = new URL('../../golden/import/', import.meta.url)
const written = new URL('../../golden/typesetting/written/', import.meta.url)

/** Letters and digits in order. */
function letters(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** What a person reads of each file, checked by eye against it; without the numbers of lists. */
const seen = JSON.parse(readFileSync(new URL('seen.json', pages), 'utf8')) as Record<string, { words: string; headings: number }>

const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))

const words: Record<string, Sample> = {
  'notice.docx': {
    name: 'notice.docx',
    content: docx(
      [
        paragraph(run('出团通知'), 'Title'),
        paragraph(run('各位家长：请在') + run('十月三日', '<w:b/>') + run('早上七点半集合。')),
        paragraph(run('要带的东西'), 'heading1'),
        item('身份证或户口本'),
        item('防蚊液'),
        paragraph(run('慢慢走，认真看。'), 'Quote'),
      ].join(''),
    ),
    words: '出团通知各位家长请在十月三日早上七点半集合要带的东西身份证或户口本防蚊液慢慢走认真看',
    blocks: [5, 6],
    headings: 2,
  },
  'prices.docx': {
    name: 'prices.docx',
    content: docx(
      paragraph(run('费用'), 'heading1') +
        table([
          ['项目', '成人'],
          ['团费', '498'],
        ]) +
        paragraph(run('不含正餐', '<w:i/>') + run('，以合同为准。')),
    ),
    words: '费用项目成人团费498不含正餐以合同为准',
    blocks: [3, 3],
    headings: 1,
  },
  'album.docx': {
    name: 'album.docx',
    content: docx(paragraph(run('清晨的码头')) + picture('rP') + paragraph(run('A ferry, ') + run('at six', '<w:u w:val="single"/>') + run('.')), {
      media: { rP: new Uint8Array([...png, ...new Array<number>(600).fill(0)]) },
    }),
    words: '清晨的码头Aferryatsix',
    blocks: [3, 3],
    headings: 0,
  },
}

const samples: Sample[] = [
  ...Object.entries(seen).map(([name, one]): Sample => ({
    name,
    content: readFileSync(new URL(name, pages), 'utf8'),
    words: one.words,
    blocks: [1, 40],
    headings: one.headings,
  })),
  ...Object.values(words),
]

describe('the corpus', () => {
  it('has thirty documents and more', () => expect(samples.length + readdirSync(written).length).toBeGreaterThanOrEqual(30))
})

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (name, sample) => {
  it('comes in with every word in order, as blocks', async () => {
    const { document, report } = await readSource({ kind: kindOf(name, sample.content), content: sample.content, name })
    const { text } = typeset({ document, resources: resourcesOf(report), target: 'plain', theme: 'sea' })
    expect(letters(shown(text))).toBe(letters(sample.words))
    const { children } = document.root
    expect(children.length).toBeGreaterThanOrEqual(sample.blocks[0])
    expect(children.length).toBeLessThanOrEqual(sample.blocks[1])
    expect(children.filter(({ type }) => type === 'heading')).toHaveLength(sample.headings)
    expect(report.score.text).toBe(1)
  })

  it('goes out to WeChat with every word in order', async () => {
    const { document, report } = await readSource({ kind: kindOf(name, sample.content), content: sample.content, name })
    const set = typeset({ document, resources: resourcesOf(report), target: 'wechat', theme: 'sea' })
    expect(letters(shown(set.text))).toBe(letters(sample.words))
  })
})

function resourcesOf({ pictures }: { pictures: readonly { id: string }[] }) {
  return { pictures: Object.fromEntries(pictures.map((one) => [one.id, one])) as never, products: {}, promotions: {} }
}

/** Without what the typesetter adds: pictures' marks and the addresses of links. */
function shown(text: string): string {
  return text
    .replace(/［图］[^\n]*\n?/g, (mark) => mark.replace(/^［图］/, ''))
    .replace(/（(?:https?:|mailto:|tel:|[^（）]*@)[^（）]*）/g, '')
    .replace(/^\s*\d+\. /gm, '')
}
