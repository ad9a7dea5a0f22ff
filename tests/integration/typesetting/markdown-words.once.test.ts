import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarkdown, targets, typeset } from '@/typesetting'

const folder = new URL('../../golden/typesetting/written/', import.meta.url)
const files = readdirSync(folder).sort()
const verbatim = targets.filter(({ voice }) => !voice).map(({ name }) => name)
const speaking = targets.filter(({ voice }) => voice)

/** Letters and digits in order: what must not be lost, whatever the marks around it become. */
function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** The same of a Markdown source, without addresses, definitions, front matter, tags and the language of code. */
function lettersOfSource(source: string): string {
  const words = source
    .replace(/^\ufeff/, '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<\/?[a-z][^>@]*>/g, '')
    .replace(/^\[[^\]^]+\]:.*$/gm, '')
    .replace(/\[!\[([^\]]*)\]\([^)]*\)\]\([^)]*\)/g, '$1')
    .replace(/\]\[[^\]]*\](?!\[)/g, (reference) => (reference === '][没有]' ? reference : ']'))
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^( *`{3})\w+$/gm, '$1')
    .replace(/\[x\]/g, '')
    .replace(/&(?:copy|amp);/g, '')
  return letters(words)
}

describe.each(files)('%s', (file) => {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const { document, pictures } = readMarkdown(source)

  it.each(verbatim)('keeps every word in order for %s', (target) => {
    const { text } = typeset({ document, resources: { pictures, products: {}, promotions: {} }, target, theme: 'sea' })
    const shown = text.replace(/［图］/g, '').replace(/（https?:[^）]*）/g, '')
    expect(sorted(file, letters(shown))).toBe(sorted(file, lettersOfSource(source)))
  })

  it.each(speaking.map(({ name }) => name))('says every word for %s, in a form of its own, unless it says which it left out', (target) => {
    const resources = { pictures, products: {}, promotions: {} }
    const { text, report } = typeset({ document, resources, target, theme: 'sea' })
    if (report.some(({ rule }) => rule === 'condensed')) return expect(text.length).toBeGreaterThan(500)
    const plain = typeset({ document, resources, target: 'plain', theme: 'sea' }).text
    const said = letters(text.normalize('NFKC'))
    const words = plain.replace(/［图］.*/g, '').replace(/https?:[^\s）]*/g, '')
    for (const word of words.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []) expect(said).toContain(word)
  })

  it('shows every word of the text in the HTML', () => {
    for (const target of ['wechat', 'storefront'] as const) {
      const { html, text } = typeset({ document, resources: { pictures, products: {}, promotions: {} }, target, theme: 'mountain' })
      const shown = letters(html.replace(/<[^>]*>/g, '').replace(/&\w+;|&#39;/g, ''))
      for (const word of text
        .replace(/［图］.*/g, '')
        .replace(/^\s*\d+\. /gm, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []) {
        expect(shown).toContain(word)
      }
    }
  })

  it('reads its own Markdown back to the same words', () => {
    const resources = { pictures, products: {}, promotions: {} }
    const { html, text } = typeset({ document, resources, target: 'markdown', theme: 'sea' })
    const again = readMarkdown(html)
    const back = typeset({ document: again.document, resources: { ...resources, pictures: again.pictures }, target: 'markdown', theme: 'sea' })
    expect(letters(back.text.replaceAll('［图］', ''))).toBe(letters(text.replaceAll('［图］', '')))
  })
})

/** Footnotes move to the end and numbers follow their order, so there the letters are compared as a set. */
function sorted(file: string, text: string): string {
  return file === 'notes-below.md' ? [...text.replace(/[\d]|fee|行程(?=与|三)/g, '')].sort().join('') : text
}
