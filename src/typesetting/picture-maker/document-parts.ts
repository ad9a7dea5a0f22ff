import type { RichDocument } from '@/writing'
import { UNDECIDED } from '../blocks/fact'
import type { Resources } from '../rules/contract'
import { isProductFact, productFact } from '../rules/facts'
import { childrenOf, fieldsOf, idOf, isRaw, lookUp, stringOf, wordsBelow, type Raw } from '../rules/raw'
import { collectReferences } from '../rules/references'
import { typeset } from '../rules/typeset'
import type { ListLine, Part, TableLine, Words } from './parts'

const BOLD = 1
const STRIKE = 4
const UNDERLINE = 8
const CODE = 16
const DEEPEST = 24

/** A document as parts. Addresses of links are kept as numbered notes at the end: a picture has no links. */
export function partsOf(document: RichDocument, resources: Resources): Part[] {
  const reader = new Reader(resources)
  const root: unknown = isRaw(document) ? document.root : null
  const parts = isRaw(root) ? childrenOf(root).flatMap((node) => reader.block(node)) : []
  return [...parts, ...reader.notes()]
}

class Reader {
  readonly #links: string[] = []
  constructor(readonly resources: Resources) {}

  block(node: Raw): Part[] {
    switch (isRaw(node) ? node['type'] : null) {
      case 'heading':
        return withWords(this.inline(node), (words) => ({ kind: 'heading', level: levelOf(node['tag']), words }))
      case 'paragraph':
        return withWords(this.inline(node), (words) => ({ kind: 'text', words, align: alignOf(node['format']) }))
      case 'quote':
        return withWords(this.inline(node), (words) => ({ kind: 'quote', words }))
      case 'list':
        return [{ kind: 'list', items: this.items(node, 0) }]
      case 'table':
        return [{ kind: 'table', rows: this.rows(node) }]
      case 'horizontalrule':
        return [{ kind: 'rule' }]
      case 'upload':
        return [{ kind: 'picture', asset: idOf(node['value']), caption: stringOf(fieldsOf(node)['caption']) }]
      case 'block':
        return this.card(node)
      default:
        return wordsBelow(node).trim() === '' ? [] : [{ kind: 'text', words: [{ text: wordsBelow(node) }] }]
    }
  }

  /** The numbered addresses that the words refer to. */
  notes(): Part[] {
    if (this.#links.length === 0) return []
    const words = this.#links.map((url, i) => `[${i + 1}] ${url}`).join('\n')
    return [{ kind: 'text', quiet: true, words: [{ text: words }] }]
  }

  inline(node: Raw, depth = 0): Words[] {
    return childrenOf(node).flatMap((child): Words[] => {
      if (!isRaw(child)) return []
      const format = typeof child['format'] === 'number' ? child['format'] : 0
      switch (child['type']) {
        case 'text':
          return [
            { text: stringOf(child['text']), bold: has(format, BOLD), strike: has(format, STRIKE), underline: has(format, UNDERLINE), code: has(format, CODE) },
          ]
        case 'linebreak':
          return [{ text: '\n' }]
        case 'tab':
          return [{ text: ' ' }]
        case 'inlineBlock':
          return [{ text: this.#fact(child), bold: true }]
        case 'link':
        case 'autolink':
          return depth > DEEPEST ? [{ text: wordsBelow(child) }] : this.#link(child, depth)
        default:
          return [{ text: wordsBelow(child) }]
      }
    })
  }

  #link(node: Raw, depth: number): Words[] {
    const words = this.inline(node, depth + 1).map((one) => ({ ...one, link: true }))
    const url = stringOf(fieldsOf(node)['url']).trim()
    if (url === '' || words.some(({ text }) => text.includes(url))) return words
    const known = this.#links.indexOf(url)
    const number = known >= 0 ? known + 1 : this.#links.push(url)
    return [...words, { text: `[${number}]`, link: true }]
  }

  #fact(node: Raw): string {
    const { blockType, product: reference, fact } = fieldsOf(node)
    if (blockType !== 'fact') return wordsBelow(node)
    const product = lookUp(this.resources.products, idOf(reference))
    return (product && isProductFact(fact) && productFact(product, fact)) || UNDECIDED
  }

  items(node: Raw, depth: number): ListLine[] {
    const numbered = node['listType'] === 'number'
    let number = typeof node['start'] === 'number' ? node['start'] : 1
    return childrenOf(node).flatMap((item): ListLine[] => {
      const inner = childrenOf(item)
      const nested = inner.filter((child) => isRaw(child) && child['type'] === 'list')
      const words = this.inline({ children: inner.filter((child) => !nested.includes(child)) })
      const own = words.some(({ text }) => text.trim() !== '')
      const marker = numbered ? `${number}.` : node['listType'] === 'check' ? (item['checked'] === true ? '✓' : '□') : '•'
      if (own) number += 1
      const below = depth < DEEPEST ? nested.flatMap((list) => this.items(list, depth + 1)) : [{ marker: '•', depth, words: [{ text: wordsBelow(item) }] }]
      return own ? [{ marker, depth, words }, ...(nested.length > 0 ? below : [])] : nested.length > 0 ? below : []
    })
  }

  rows(node: Raw): TableLine[] {
    return childrenOf(node).map((row) => {
      const cells = childrenOf(row)
      return { header: cells.length > 0 && cells.every((cell) => Number(cell['headerState'] ?? 0) > 0), cells: cells.map((cell) => this.#cell(cell)) }
    })
  }

  #cell(cell: Raw): Words[] {
    return childrenOf(cell).flatMap((child, i) => {
      const words = child['type'] === 'paragraph' ? this.inline(child) : [{ text: wordsBelow(child) }]
      return i === 0 ? words : [{ text: '\n' }, ...words]
    })
  }

  card(node: Raw): Part[] {
    const fields = fieldsOf(node)
    const remark = stringOf(fields['remark'])
    switch (fields['blockType']) {
      case 'productCard': {
        const product = lookUp(this.resources.products, idOf(fields['product']))
        return product ? [{ kind: 'product', product, remark }] : this.#anyCard(node)
      }
      case 'couponCard': {
        const promotion = lookUp(this.resources.promotions, idOf(fields['promotion']))
        return promotion ? [{ kind: 'coupon', promotion, remark }] : this.#anyCard(node)
      }
      case 'qrCard':
        return [{ kind: 'qr', url: stringOf(fields['url']), caption: stringOf(fields['caption']) }]
      case 'followCard':
        return [{ kind: 'follow', name: stringOf(fields['name']), introduction: stringOf(fields['introduction']) }]
      default:
        return this.#anyCard(node)
    }
  }

  /** The pictures of a card and the words that its own writer gives to a plain text. */
  #anyCard(node: Raw): Part[] {
    const alone = { root: { type: 'root', children: [node], version: 1 } } as unknown as RichDocument
    const { text } = typeset({ document: alone, resources: this.resources, target: 'plain', theme: '' })
    const pictures = collectReferences(alone).assets.map((asset): Part => ({ kind: 'picture', asset, caption: '' }))
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.length > 0 ? [...pictures, { kind: 'panel', lines }] : pictures
  }
}

function has(format: number, bit: number): boolean {
  return (format & bit) !== 0
}

function levelOf(tag: unknown): 1 | 2 | 3 {
  return tag === 'h1' || tag === 'h2' ? 1 : tag === 'h3' ? 2 : 3
}

function alignOf(format: unknown): 'left' | 'center' | 'right' {
  return format === 'center' ? 'center' : format === 'right' || format === 'end' ? 'right' : 'left'
}

function withWords(words: Words[], make: (words: Words[]) => Part): Part[] {
  return words.some(({ text }) => text.trim() !== '') ? [make(words)] : []
}
