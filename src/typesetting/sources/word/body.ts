import type { ItemPlace } from '../html/line'
import { readTree, type Tag } from '../html/tree'
import { Fields } from './fields'
import type { Marker } from './numbering'
import { tag, type WordReading } from './reading'
import { chosen } from './alternate'
import { Runs, SPLIT } from './runs'
import { childOf, childrenOf, type Node, switchOf, valueOf, wordsIn } from './xml'
import { tableOf } from './tables'

const QUOTE = /^(?:intense\s?)?quote$|^引用$|^明显引用$|^block text$/i
const CAPTION = /^caption$|^题注$|^題註$/i

/** Turns the body of a Word file, a cell, a text box or a note into elements as a page has them. */
export class Body {
  private carried: Tag['children'] = []
  private readonly lists = new Map<string, object>()
  title: string | null = null

  constructor(private readonly reading: WordReading) {}

  blocks(nodes: readonly Node[], tableStyle: string | null = null, isShaded = false): Tag[] {
    const out: Tag[] = []
    for (const node of nodes) out.push(...this.block(node, tableStyle, isShaded))
    if (this.carried.length > 0) out.push(tag('p', this.takeCarried()))
    return out
  }

  private block(node: Node, tableStyle: string | null, isShaded: boolean): Tag[] {
    const inside = (nodes: readonly Node[]): Tag[] => nodes.flatMap((child) => this.block(child, tableStyle, isShaded))
    switch (node.name) {
      case 'w:p':
        return this.paragraph(node, tableStyle, isShaded)
      case 'w:tbl':
        return tableOf(node, this.reading, (cell, style, shaded) => this.apart(cell, style, shaded))
      case 'w:sdt':
        return this.control(node, inside)
      case 'mc:AlternateContent':
        return inside(childrenOf(chosen(node)))
      case 'w:del':
      case 'w:moveFrom':
        this.reading.losses.add('word-deleted', '', wordsIn(node, 'w:t', 'w:delText').replace(/\s/g, '').length)
        return []
      case 'w:altChunk':
        return this.chunk(node)
      case 'm:oMath':
      case 'm:oMathPara':
        return this.paragraph({ name: 'w:p', attributes: {}, children: [node] }, tableStyle, isShaded)
      case 'w:sectPr':
        return []
    }
    return /Pr$/.test(node.name) ? [] : inside(childrenOf(node))
  }

  private control(node: Node, inside: (nodes: readonly Node[]) => Tag[]): Tag[] {
    const settings = childOf(node, 'w:sdtPr')
    if (childOf(settings, 'w:showingPlcHdr') && !childOf(settings, 'w14:checkbox')) {
      this.reading.losses.add('word-unfilled')
      return []
    }
    return inside(childrenOf(childOf(node, 'w:sdtContent')))
  }

  /** Cells, text boxes and notes: what is carried on outside stays outside. */
  apart(nodes: readonly Node[], tableStyle: string | null = null, isShaded = false): Tag[] {
    const carried = this.takeCarried()
    const { fields } = this.reading
    this.reading.fields = new Fields()
    const blocks = this.blocks(nodes, tableStyle, isShaded)
    this.reading.fields = fields
    this.carried = carried
    return blocks
  }

  private paragraph(node: Node, tableStyle: string | null, isCellShaded: boolean): Tag[] {
    const { reading } = this
    const { styles } = reading
    const properties = childOf(node, 'w:pPr')
    const frame = styles.paragraphSays(properties, 'w:shd')?.attributes['w:fill'] ?? ''
    const isShaded = isCellShaded || (/^[0-9a-f]{6}$/i.test(frame) && !/^f{6}$/i.test(frame))
    const runs = new Runs(reading, { properties, tableStyle, isShaded }, (nodes) => this.apart(nodes))
    runs.read(childrenOf(node))
    this.countLook(properties)
    const isOpen = styles.endsWithoutMark(properties)
    const isDropCap = /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
    const hasWords = runs.line.length > 0
    // A paragraph that is hidden with its mark is not counted in its list.
    const marker = isOpen && !hasWords ? null : reading.numbering.next(properties)
    if (isOpen || isDropCap) {
      this.carried.push(...runs.line)
      return runs.behind
    }
    reading.endParagraph()
    const line = [...this.takeCarried(), ...runs.line]
    return [...this.lines(line, properties, marker), ...runs.behind]
  }

  private lines(line: Tag['children'], properties: Node | undefined, marker: Marker | null): Tag[] {
    const { styles } = this.reading
    const heading = styles.headingOf(properties)
    const parts = splitAt(line)
    const name = heading !== '' ? heading : styles.isNamed(properties, CAPTION) ? 'figcaption' : 'p'
    if (heading === 'h1' && this.title === null && styles.isNamed(properties, /^(?:title|标题|標題|文档标题)$/i)) this.title = wordsOf(line)
    const tags = parts.map((part, i) => {
      const label = i === 0 && marker && hasContent(part) ? labelOf(marker, heading !== '') : ''
      const built = tag(name, label === '' ? part : [label, ...part], { style: alignOf(properties, styles.paragraphSays(properties, 'w:jc')) })
      const item = i === 0 && heading === '' && marker ? this.itemOf(marker) : null
      if (item) this.reading.items.set(built, item)
      return built
    })
    return heading === '' && styles.isNamed(properties, QUOTE) && !marker ? [tag('blockquote', tags)] : tags
  }

  private itemOf({ list, kind, depth, ...more }: Marker): ItemPlace {
    const known = this.lists.get(list) ?? {}
    this.lists.set(list, known)
    return { list: known, kind: kind === 'number' ? 'number' : 'bullet', depth, number: 'number' in more ? more.number : 1, checked: false }
  }

  private countLook(properties: Node | undefined): void {
    const { losses, styles } = this.reading
    if (switchOf(properties, 'w:pageBreakBefore')) losses.add('word-break')
    const section = childOf(properties, 'w:sectPr')
    if (section && valueOf(section, 'w:type') !== 'continuous') losses.add('word-break')
    if (styles.paragraphSays(properties, 'w:bidi') && switchOf(properties, 'w:bidi') !== false) losses.add('word-rtl')
    const borders = childOf(properties, 'w:pBdr')
    const fill = childOf(properties, 'w:shd')?.attributes['w:fill'] ?? ''
    if ((borders && childrenOf(borders).some(({ attributes }) => !/^(?:none|nil)$/.test(attributes['w:val'] ?? 'none'))) || /^[0-9a-f]{6}$/i.test(fill)) {
      losses.add('look-frame')
    }
  }

  /** A file inside the file that Word takes in when it opens. */
  private chunk(node: Node): Tag[] {
    const { file, part, losses } = this.reading
    const relation = file.relationsOf(part).get(node.attributes['r:id'] ?? '')
    const bytes = relation && !relation.isExternal ? file.bytes(relation.target) : undefined
    if (!bytes || !/\.(?:x?html?|txt)$/i.test(relation?.target ?? '')) {
      losses.add('word-attachment', relation?.target.split('/').at(-1) ?? '')
      return []
    }
    const text = new TextDecoder().decode(bytes)
    if (/\.txt$/i.test(relation?.target ?? '')) return text.split(/\r\n?|\n/).map((line) => tag('p', [line]))
    return [tag('div', readTree(text).children)]
  }

  private takeCarried(): Tag['children'] {
    const { carried } = this
    this.carried = []
    return carried
  }
}

/** A label of Chinese or in a ring needs no gap after it. */
function labelOf(marker: Marker, isHeading: boolean): string {
  if (marker.kind === 'bullet' || (marker.kind === 'number' && !isHeading)) return ''
  return /[、．，：）】」》]$/.test(marker.label) ? marker.label : `${marker.label} `
}

function alignOf(properties: Node | undefined, align: Node | undefined): string {
  const side = align?.attributes['w:val'] ?? ''
  const isMirrored = switchOf(properties, 'w:bidi') === true
  if (side === 'center') return 'text-align:center'
  return (side === 'right' || side === 'end') && !isMirrored ? 'text-align:right' : ''
}

function splitAt(line: Tag['children']): Tag['children'][] {
  const parts: Tag['children'][] = [[]]
  for (const child of line) {
    if (typeof child === 'object' && child.name === SPLIT) parts.push([])
    else parts.at(-1)?.push(child)
  }
  return parts
}

function hasContent(line: Tag['children']): boolean {
  return wordsOf(line) !== '' || line.some((child) => typeof child === 'object' && child.name === 'img')
}

function wordsOf(line: Tag['children']): string {
  return line
    .map((child): string => (typeof child === 'string' ? child : wordsOf(child.children)))
    .join('')
    .trim()
}
