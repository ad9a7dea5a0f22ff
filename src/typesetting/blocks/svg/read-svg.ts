import { type Attribute, decode, htmlTokens, type HtmlToken } from '@/platform/html-tokens'

/** An element as it was written: names in lower case, values decoded. */
export type SvgElement = { name: string; attributes: readonly Attribute[]; children: (SvgElement | string)[] }

/** More than any drawing in an article; beyond it a drawing is refused. */
const MOST_ELEMENTS = 4000
const DEEPEST = 40

export type ReadSvg = { root: SvgElement } | { why: 'none' | 'tooMany' | 'tooDeep' }

/** Reads the first `<svg>` of a text, however it is broken: what is left open is closed at its end. */
export function readSvg(source: string): ReadSvg {
  const open: SvgElement[] = []
  let root: SvgElement | null = null
  let count = 0
  for (const token of htmlTokens(source)) {
    const parent = open.at(-1)
    if (token.kind === 'text') parent?.children.push(decode(token.raw))
    if (token.kind !== 'tag') continue
    if (token.isClosing) {
      close(open, token.name)
      if (root && open.length === 0) break
      continue
    }
    if (!root && token.name !== 'svg') continue
    if (++count > MOST_ELEMENTS) return { why: 'tooMany' }
    if (open.length >= DEEPEST) return { why: 'tooDeep' }
    const element = elementOf(token)
    root ??= element
    parent?.children.push(element)
    if (!token.isSelfClosing) open.push(element)
    else if (element === root) break
  }
  return root ? { root } : { why: 'none' }
}

function elementOf({ name, attributes }: Extract<HtmlToken, { kind: 'tag' }>): SvgElement {
  return { name, attributes, children: [] }
}

/** A closing tag closes everything that was opened after its own beginning; one that closes nothing is skipped. */
function close(open: SvgElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at >= 0) open.length = at
}

/** Every element below and including `start`, in the order of the text. */
export function* elementsOf(start: SvgElement): Generator<SvgElement> {
  yield start
  for (const child of start.children) if (typeof child !== 'string') yield* elementsOf(child)
}

/** All words below an element. */
export function wordsIn(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

export function valueOf(element: SvgElement, name: string): string {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? ''
}
