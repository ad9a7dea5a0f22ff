import { at, childOf, childrenOf, isOn, type Node, switchOf, valueOf } from './xml'

/** What is said about a run: by the document, its table, its paragraph's style, its own style and itself, in this order. */
export type RunLook = {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  raise: '' | 'super' | 'sub'
  hidden: boolean
  /** Half points. */
  size: number
  colour: string
  highlight: boolean
  shaded: boolean
  emphasis: boolean
  effect: boolean
  rtl: boolean
  face: string
}

type Style = { id: string; name: string; type: string; basedOn: string; node: Node }

const HEADING = /^(?:heading|标题|標題|titre|überschrift|título)\s*([1-9])$/i
const TITLE = /^(?:title|标题|標題|文档标题)$/i
const DEEPEST_CHAIN = 30

export class Styles {
  private readonly byId = new Map<string, Style>()
  private readonly defaults: { paragraph: string; character: string; table: string } = { paragraph: '', character: '', table: '' }
  private readonly documentRun: Node | undefined
  private readonly saidBy = new Map<string, Said>()

  constructor(tree: Node | null) {
    const root = childrenOf(tree ?? undefined)[0]
    this.documentRun = at(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
    for (const node of childrenOf(root)) {
      if (node.name !== 'w:style') continue
      const id = node.attributes['w:styleId'] ?? ''
      const type = node.attributes['w:type'] ?? 'paragraph'
      this.byId.set(id, { id, type, name: (valueOf(node, 'w:name') ?? '').trim(), basedOn: valueOf(node, 'w:basedOn') ?? '', node })
      if (isOn(node.attributes['w:default'] ?? '0') && type in this.defaults) this.defaults[type as keyof typeof this.defaults] = id
    }
  }

  /** A style and what it is based on, the nearest first. */
  chain(id: string | null, type: 'paragraph' | 'character' | 'table' = 'paragraph'): Style[] {
    const chain: Style[] = []
    let next = this.byId.get(id ?? '') ?? this.byName(id) ?? this.byId.get(this.defaults[type])
    while (next && chain.length < DEEPEST_CHAIN && !chain.includes(next)) {
      chain.push(next)
      next = this.byId.get(next.basedOn)
    }
    return chain
  }

  /** Some writers refer to a style that they never describe, by a name that says enough. */
  private byName(id: string | null): Style | undefined {
    if (!id || !(HEADING.test(id) || TITLE.test(id))) return undefined
    return { id, name: id, type: 'paragraph', basedOn: '', node: { name: 'w:style', attributes: {}, children: [] } }
  }

  /** `h1` to `h6`, or '' for text: by the outline level that counts, otherwise by the name of the style or of one it is based on. */
  headingOf(properties: Node | undefined): string {
    const chain = this.chain(valueOf(properties, 'w:pStyle'))
    const own = valueOf(properties, 'w:outlineLvl')
    const said = own ?? chain.map(({ node }) => valueOf(childOf(node, 'w:pPr'), 'w:outlineLvl')).find((level) => level !== null) ?? null
    if (chain.some(({ name }) => TITLE.test(name)) && own === null) return 'h1'
    if (said !== null) return /^[0-8]$/.test(said) ? `h${Math.min(6, Number(said) + 1)}` : ''
    if (chain.some(({ name }) => /^toc\b|^目录/i.test(name))) return ''
    const named = chain.map(({ name, id }) => HEADING.exec(name) ?? HEADING.exec(id.replace(/(\D)(\d)$/, '$1 $2'))).find((found) => found !== null)
    if (named) return `h${Math.min(6, Number(named[1]))}`
    return chain.some(({ name }) => /^subtitle$|^副标题$|^副標題$/i.test(name)) ? 'h4' : ''
  }

  isNamed(properties: Node | undefined, sign: RegExp): boolean {
    return this.chain(valueOf(properties, 'w:pStyle')).some(({ name, id }) => sign.test(name) || sign.test(id))
  }

  /** The first of its kind that the paragraph or one of its styles says. */
  paragraphSays(properties: Node | undefined, name: string): Node | undefined {
    const own = childOf(properties, name)
    if (own) return own
    for (const { node } of this.chain(valueOf(properties, 'w:pStyle'))) {
      const found = at(node, 'w:pPr', name)
      if (found) return found
    }
    return undefined
  }

  /** The paragraph style that a list level names as its own, with its chain: levels may be told by style alone. */
  styleIds(properties: Node | undefined): string[] {
    return this.chain(valueOf(properties, 'w:pStyle')).map(({ id }) => id)
  }

  numberingOfStyle(id: string): Node | undefined {
    return at(this.byId.get(id)?.node, 'w:pPr', 'w:numPr')
  }

  runLook(own: Node | undefined, paragraph: Node | undefined, tableStyle: string | null): RunLook {
    return lookOf(this.said(tableStyle, valueOf(paragraph, 'w:pStyle'), valueOf(own, 'w:rStyle')), own)
  }

  /** What the styles of a run say together, the nearest last. Thousands of runs have the same. */
  private said(table: string | null, paragraph: string | null, character: string | null): Said {
    const key = JSON.stringify([table, paragraph, character])
    const known = this.saidBy.get(key)
    if (known) return known
    const styles = [
      ...(table === null ? [] : this.chain(table, 'table').reverse()),
      ...this.chain(paragraph).reverse(),
      ...(character === null ? [] : this.chain(character, 'character').reverse()),
    ].map(({ node }) => childOf(node, 'w:rPr'))
    const all = [this.documentRun, ...styles]
    const marks = new Map<string, Node>()
    for (const layer of all) for (const mark of childrenOf(layer)) marks.set(mark.name, mark)
    const said = { marks, hiders: new Set(HIDERS.filter((name) => all.some((layer) => switchOf(layer, name) === true))) }
    this.saidBy.set(key, said)
    return said
  }

  /** Whether the mark at the end of a paragraph is hidden or taken out: its text goes on in the next one. */
  endsWithoutMark(properties: Node | undefined): boolean {
    const mark = childOf(properties, 'w:rPr')
    return switchOf(mark, 'w:vanish') === true || childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
  }
}

const EFFECTS = ['w:outline', 'w:shadow', 'w:emboss', 'w:imprint', 'w:smallCaps', 'w:caps', 'w14:glow', 'w14:textOutline', 'w14:shadow', 'w14:reflection']
const HIDERS = ['w:vanish', 'w:webHidden', 'w:specVanish']

type Said = { marks: ReadonlyMap<string, Node>; hiders: ReadonlySet<string> }

function lookOf({ marks, hiders }: Said, own: Node | undefined): RunLook {
  const find = (name: string): Node | undefined => childOf(own, name) ?? marks.get(name)
  const value = (name: string): string => find(name)?.attributes['w:val'] ?? ''
  const on = (name: string): boolean => {
    const found = find(name)
    return found !== undefined && isOn(found.attributes['w:val'] ?? '')
  }
  const raise = value('w:vertAlign')
  const position = Number(value('w:position') || 0)
  const shade = find('w:shd')?.attributes['w:fill'] ?? ''
  const fonts = find('w:rFonts')?.attributes
  return {
    bold: on('w:b'),
    italic: on('w:i'),
    underline: on('w:u'),
    strike: on('w:strike') || on('w:dstrike'),
    raise: raise === 'superscript' || position >= 6 ? 'super' : raise === 'subscript' || position <= -6 ? 'sub' : '',
    // What one style hides stays hidden, whatever another says: only the run itself may show it.
    hidden: HIDERS.some((name) => switchOf(own, name) ?? hiders.has(name)),
    size: Number(value('w:sz')) || 0,
    colour: value('w:color').replace(/^auto$/i, ''),
    highlight: on('w:highlight'),
    shaded: /^[0-9a-f]{6}$/i.test(shade) && !/^f{6}$/i.test(shade),
    emphasis: on('w:em'),
    effect: EFFECTS.some(on),
    rtl: on('w:rtl'),
    face: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? fonts?.['w:eastAsia'] ?? '',
  }
}
