import { Tokenizer, TokenizerMode, type Token } from 'parse5'

/** An element of a page somebody else wrote. */
export type Tag = { name: string; attributes: Record<string, string>; children: (Tag | string)[] }

/** Deeper elements than this are read as if they stood at this depth: browsers stop at 512 as well. */
const DEEPEST = 512

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const BLOCK = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u span'.split(' '))
const RAW = { script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, title: TokenizerMode.RCDATA, textarea: TokenizerMode.RCDATA } as const
/** A start tag in the first set ends an open element named like the key, unless one of the third stands between. */
const IMPLIED: readonly { ends: string; starts: Set<string>; bounds: Set<string> }[] = [
  { ends: 'p', starts: BLOCK, bounds: new Set(['td', 'th', 'caption', 'button', 'svg', 'table', 'foreignobject']) },
  { ends: 'li', starts: new Set(['li']), bounds: new Set(['ul', 'ol', 'menu', 'td', 'th', 'table']) },
  { ends: 'dt', starts: new Set(['dt', 'dd']), bounds: new Set(['dl']) },
  { ends: 'dd', starts: new Set(['dt', 'dd']), bounds: new Set(['dl']) },
  { ends: 'td', starts: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']), bounds: new Set(['table']) },
  { ends: 'th', starts: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']), bounds: new Set(['table']) },
  { ends: 'tr', starts: new Set(['tr', 'tbody', 'tfoot', 'thead']), bounds: new Set(['table']) },
  { ends: 'option', starts: new Set(['option']), bounds: new Set(['select']) },
]

/**
 * Reads HTML as browsers split it into tags, in time that grows with its length only. The full algorithm of the
 * standard copies open formatting elements and walks the stack for each tag, which a hostile page makes quadratic.
 */
export function readTree(source: string): Tag {
  const builder = new TreeBuilder()
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, builder)
  builder.onRaw = (mode) => void (tokenizer.state = mode)
  tokenizer.write(source, true)
  return builder.root
}

class TreeBuilder {
  readonly root: Tag = { name: '#root', attributes: {}, children: [] }
  onRaw: (mode: (typeof RAW)[keyof typeof RAW]) => void = () => undefined
  onParseError = null
  private readonly open: Tag[] = [this.root]
  /** How many elements of each name are open, so that an end tag without a start costs nothing. */
  private readonly counts = new Map<string, number>()
  /** End tags to leave out, because their start stood too deep. */
  private readonly skipped = new Map<string, number>()

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName
    for (const rule of IMPLIED) if (rule.starts.has(name) && this.count(rule.ends) > 0) this.closeWithin(rule)
    // A link inside a link, or a heading inside a heading, ends the one before.
    if (name === 'a' && this.count('a') > 0) this.close('a')
    if (HEADING.test(name) && HEADING.test(this.top().name)) this.truncate(this.open.length - 1)
    const tag: Tag = { name, attributes: attributesOf(token), children: [] }
    this.top().children.push(tag)
    if (VOID.has(name) || (token.selfClosing && (this.count('svg') > 0 || name.includes('-')))) return
    if (name in RAW && this.count('svg') === 0) this.onRaw(RAW[name as keyof typeof RAW])
    if (this.open.length >= DEEPEST && !(name in RAW)) {
      this.top().children.pop()
      if (BLOCK.has(name)) this.top().children.push({ ...tag, name: '#break' })
      this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1)
      return
    }
    this.open.push(tag)
    this.counts.set(name, this.count(name) + 1)
  }

  onEndTag({ tagName }: Token.TagToken): void {
    const skipped = this.skipped.get(tagName) ?? 0
    if (skipped > 0) this.skipped.set(tagName, skipped - 1)
    else if (tagName === 'br') this.top().children.push({ name: 'br', attributes: {}, children: [] })
    else if (this.count(tagName) > 0) this.close(tagName)
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    const { children } = this.top()
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') children[last] = before + chars
    else children.push(chars)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  private top(): Tag {
    return this.open.at(-1) as Tag
  }

  private count(name: string): number {
    return this.counts.get(name) ?? 0
  }

  /** Blocks that stand inside an ended formatting element stay open: only the formatting leaves the stack. */
  private close(name: string): void {
    let at = this.open.length - 1
    while (at > 0 && this.open[at]?.name !== name) at--
    if (at === 0) return
    const above = this.open.slice(at + 1)
    if (FORMATTING.has(name) && above.some((tag) => !FORMATTING.has(tag.name))) {
      this.open.splice(at, 1)
      this.counts.set(name, this.count(name) - 1)
    } else this.truncate(at)
  }

  private closeWithin({ ends, bounds }: (typeof IMPLIED)[number]): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const { name } = this.open[at] as Tag
      if (name === ends) return this.truncate(at)
      if (bounds.has(name)) return
    }
  }

  private truncate(length: number): void {
    while (this.open.length > length) {
      const { name } = this.open.pop() as Tag
      this.counts.set(name, this.count(name) - 1)
    }
  }
}

function attributesOf({ attrs }: Token.TagToken): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { name, value } of attrs) attributes[name] ??= value
  return attributes
}

/** All text below an element, as written, without scripts and styles. */
export function textOf(tag: Tag): string {
  const parts: string[] = []
  const waiting: (Tag | string)[] = [tag]
  while (waiting.length > 0) {
    const node = waiting.pop() as Tag | string
    if (typeof node === 'string') parts.push(node)
    else if (!SILENT.has(node.name)) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as Tag | string)
  }
  return parts.join('')
}

/** Elements that stand by themselves. */
const BLOCK_NAMES = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption foreignobject text option #break #root mp-common-profile'.split(
    ' ',
  ),
)

export function isBlockName(name: string): boolean {
  return BLOCK_NAMES.has(name)
}

/** Elements whose content no reader sees. */
export const SILENT = new Set('script style template noscript head title meta link desc defs metadata datalist canvas meter progress'.split(' '))

/** Every element below, in reading order. */
export function* elementsOf(tag: Tag): Generator<Tag> {
  const waiting: Tag[] = [tag]
  while (waiting.length > 0) {
    const node = waiting.pop() as Tag
    yield node
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (typeof child === 'object') waiting.push(child)
    }
  }
}
