import { readColour, saturation } from '../html/colour'
import type { Tag } from '../html/tree'
import { formulasIn, formulaText, isFormula } from './formulas'
import { chosen } from './alternate'
import { drawingsIn } from './drawings'
import { tag, type WordReading } from './reading'
import type { RunLook } from './styles'
import { isSymbolFace, symbolOf } from './symbols'
import { at, childOf, childrenOf, type Node, valueOf, wordsIn } from './xml'

/** Where one part of a paragraph ends and the next begins: a page or a column ends here. */
export const SPLIT = '#split'

export type Around = { properties: Node | undefined; tableStyle: string | null; isShaded: boolean }

/** What one paragraph holds: words in its line, and what stands behind it, such as text boxes. */
export class Runs {
  readonly line: Tag['children'] = []
  readonly behind: Tag[] = []
  private link = ''

  constructor(
    private readonly reading: WordReading,
    private readonly around: Around,
    private readonly blocks: (nodes: readonly Node[]) => Tag[],
  ) {}

  read(nodes: readonly Node[]): void {
    for (const node of nodes) this.part(node)
  }

  private part(node: Node): void {
    const { reading } = this
    if (/(?:Pr|PrChange|Change)$/.test(node.name)) return
    switch (node.name) {
      case 'w:r':
        return this.run(node)
      case 'w:del':
      case 'w:moveFrom':
        return this.deleted(node)
      case 'w:hyperlink':
        return this.hyperlink(node)
      case 'w:fldSimple':
        reading.fields.enter(node.attributes['w:instr'] ?? '')
        this.read(childrenOf(node))
        return reading.fields.leave()
      case 'w:sdt':
        return this.control(node)
      case 'mc:AlternateContent':
        return this.read(childrenOf(chosen(node)))
      case 'w:subDoc':
        return reading.losses.add('word-attachment', '')
      case 'w:sectPr':
        return
    }
    if (isFormula(node)) return this.formula(node)
    this.read(childrenOf(node))
  }

  private formula(node: Node): void {
    if (!this.reading.fields.isSeen) return
    const words = formulaText(node)
    if (words.trim() === '') return
    this.reading.losses.add('formula', words, Math.max(1, formulasIn(node)))
    this.put(words, this.lookOf(undefined))
  }

  private deleted(node: Node): void {
    const { length } = wordsIn(node, 'w:delText', 'w:t').replace(/\s/g, '')
    if (length > 0) this.reading.losses.add('word-deleted', '', length)
  }

  private hyperlink(node: Node): void {
    const relation = this.reading.file.relationsOf(this.reading.part).get(node.attributes['r:id'] ?? '')
    const anchor = node.attributes['w:anchor']
    const outer = this.link
    this.link = relation?.isExternal ? relation.target + (anchor && !relation.target.includes('#') ? `#${anchor}` : '') : outer
    this.read(childrenOf(node))
    this.link = outer
  }

  /** A form field: its words, a tick, or nothing when it still holds the invitation to fill it in. */
  private control(node: Node): void {
    const settings = childOf(node, 'w:sdtPr')
    const content = childOf(node, 'w:sdtContent')
    const box = childOf(settings, 'w14:checkbox')
    if (childOf(settings, 'w:showingPlcHdr') && !box) return this.reading.losses.add('word-unfilled')
    if (box && wordsIn(content ?? node, 'w:t').trim() === '' && !at(content, 'w:r', 'w:sym')) {
      const state = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0'
      return this.put(/^(?:1|true|on)$/.test(state) ? '☒' : '☐', this.lookOf(undefined))
    }
    this.read(childrenOf(content))
  }

  private run(node: Node): void {
    const own = childOf(node, 'w:rPr')
    if (childOf(own, 'w:del') && !childOf(own, 'w:ins')) return this.deleted(node)
    const look = this.lookOf(own)
    this.pieces(childrenOf(node), look, own)
  }

  private pieces(nodes: readonly Node[], look: RunLook, own: Node | undefined): void {
    let isMarked = false
    for (const node of nodes) {
      if (isMarked && (node.name === 'w:t' || node.name === 'w:sym')) continue
      this.piece(node, look, own)
      // A note with a mark of the writer's own: our notes have numbers.
      if (/noteReference$/.test(node.name) && node.attributes['w:customMarkFollows'] !== undefined) isMarked = true
    }
  }

  private piece(node: Node, look: RunLook, own: Node | undefined): void {
    const { reading } = this
    const { fields, losses } = reading
    if (node.name === 'w:fldChar') {
      const words = fields.mark(node)
      return words === '' ? undefined : this.put(words, look)
    }
    if (node.name === 'w:instrText') return fields.instruct(textOf(node))
    if (!fields.isSeen) return
    if (node.name === 'mc:AlternateContent') return this.pieces(childrenOf(chosen(node)), look, own)
    if (/^w:(?:drawing|pict|object)$/.test(node.name)) return this.drawing(node, look)
    switch (node.name) {
      case 'w:t':
        return this.put(textOf(node), look, own)
      case 'w:tab':
      case 'w:ptab':
        return this.put(' ', look)
      case 'w:noBreakHyphen':
        return this.put('-', look)
      case 'w:cr':
        return void this.line.push(tag('br', []))
      case 'w:br':
        return this.break(node, look)
      case 'w:sym':
        return this.symbol(node, look)
      case 'w:ruby':
        return this.ruby(node, look)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.note(node, look)
      case 'w:commentReference':
        return void reading.comments.add(node.attributes['w:id'] ?? '')
      case 'w:contentPart':
        return losses.add('word-ink')
      case 'w:delText':
      case 'w:delInstrText':
        return
    }
    if (isFormula(node)) return this.formula(node)
    if (node.name === 'w:r') return this.run(node)
  }

  private drawing(node: Node, look: RunLook): void {
    if (look.hidden) {
      this.reading.losses.add('word-hidden-object')
      return this.reading.hide(wordsIn(node, 'w:t', 'a:t'))
    }
    const { line, behind } = drawingsIn(node, this.reading, this.blocks)
    this.line.push(...line)
    this.behind.push(...behind)
  }

  private break(node: Node, look: RunLook): void {
    if (look.hidden) return
    if (!/^(?:page|column)$/.test(node.attributes['w:type'] ?? '')) return void this.line.push(tag('br', []))
    this.reading.losses.add('word-break')
    this.line.push(tag(SPLIT, []))
  }

  private symbol({ attributes }: Node, look: RunLook): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16)
    const sign = symbolOf(attributes['w:font'] ?? '', code) ?? (code > 0x20 && !(code >= 0xe000 && code <= 0xf8ff) ? String.fromCodePoint(code) : null)
    if (sign === null) return this.reading.losses.add('word-symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`)
    this.put(sign, look)
  }

  private ruby(node: Node, look: RunLook): void {
    const reading = this.apart(childOf(node, 'w:rt'))
    this.read(childrenOf(childOf(node, 'w:rubyBase')))
    if (reading.trim() !== '' && !look.hidden) this.put(`（${reading.trim()}）`, look)
  }

  /** Words of runs that do not stand in the line themselves. */
  private apart(node: Node | undefined): string {
    return childrenOf(node)
      .filter((child) => child.name === 'w:r' && !this.lookOf(childOf(child, 'w:rPr')).hidden)
      .map((child) => wordsIn(child, 'w:t'))
      .join('')
  }

  private note(node: Node, look: RunLook): void {
    if (look.hidden) return
    const key = `${node.name.slice(2, -9)}s ${node.attributes['w:id'] ?? ''}`
    const number = this.reading.noteNumber(key)
    this.line.push(tag('sup', [`[${number}]`]))
  }

  private put(words: string, look: RunLook, own?: Node): void {
    const { reading } = this
    if (words === '' || !reading.fields.isSeen) return
    if (look.hidden) return reading.hide(words)
    const shown = this.inLetters(words, look.face)
    this.count(shown, look, own)
    reading.beginWords()
    reading.say(shown)
    const link = this.link || reading.fields.link
    const styled = tag(look.highlight || look.shaded ? 'mark' : 'span', [shown], { style: styleOf(look, link !== '') })
    this.line.push(link === '' ? styled : tag('a', [styled], { href: link }))
  }

  /** What a symbol font draws instead of the letters that are stored. */
  private inLetters(words: string, face: string): string {
    if (!isSymbolFace(face) && !/[\uf000-\uf0ff]/.test(words)) return words
    return [...words]
      .map((letter) => {
        const code = letter.codePointAt(0) ?? 0
        const isStored = (code >= 0xf000 && code <= 0xf0ff) || (isSymbolFace(face) && code > 0x20 && code < 0x100)
        if (!isStored) return letter
        const sign = symbolOf(isSymbolFace(face) ? face : 'Symbol', code)
        if (sign === null) this.reading.losses.add('word-symbol', face)
        return sign ?? ''
      })
      .join('')
  }

  private count(words: string, look: RunLook, own: Node | undefined): void {
    const { losses } = this.reading
    const { length } = words.replace(/\s/g, '')
    if (length === 0) return
    const isPale = /^f{6}$/i.test(look.colour) && !look.highlight && !look.shaded && !this.around.isShaded
    if (isPale || (look.size > 0 && look.size <= 4)) losses.add('word-pale', '', length)
    if (look.emphasis) losses.add('look-emphasis')
    if (look.effect) losses.add('look-effect')
    if (look.rtl) losses.add('word-rtl')
    const colour = readColour(`#${valueOf(own, 'w:color') ?? ''}`)
    if (colour && saturation(colour) > 0.2 && !isPale) losses.add('look-colour')
  }

  private lookOf(own: Node | undefined): RunLook {
    return this.reading.styles.runLook(own, this.around.properties, this.around.tableStyle)
  }
}

function styleOf({ bold, italic, underline, strike, raise, size, colour }: RunLook, isLink: boolean): string {
  const line = [underline && !isLink ? 'underline' : '', strike ? 'line-through' : ''].filter((word) => word !== '').join(' ')
  const parts = [
    bold ? 'font-weight:700' : 'font-weight:400',
    italic ? 'font-style:italic' : '',
    line === '' ? '' : `text-decoration:${line}`,
    raise === '' ? '' : `vertical-align:${raise}`,
    size >= 8 ? `font-size:${size / 2}pt` : '',
    /^[0-9a-f]{6}$/i.test(colour) && !isLink ? `color:#${colour}` : '',
  ]
  return parts.filter((part) => part !== '').join(';')
}

function textOf(node: Node): string {
  return node.children.filter((child) => typeof child === 'string').join('')
}
