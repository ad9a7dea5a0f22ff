/** Styles that pages use, with those that hide. */
const STYLES = [
  ...[
    '',
    '',
    '',
    '',
    'color:red',
    'font-size:20px',
    'font-weight:bold',
    'text-align:center',
    'background:#eee;padding:10px',
    'border:1px solid #ccc;padding:8px',
  ],
  ...['display:flex', 'display:inline-block', 'display:grid', 'display:contents', 'display:block', 'display:inline', 'float:left', 'white-space:pre'],
  ...['display:none', 'visibility:hidden', 'visibility:visible', 'opacity:0', 'font-size:0', 'height:0;overflow:hidden', 'max-height:0;overflow:hidden'],
]
const INLINE = ['span', 'b', 'a href="https://example.com/1"', 'em', 'sup', 'font color="red"', 'u', 'code', 'mark', 'label', 'small', 'strong']
const BLOCK = ['p', 'div', 'section', 'h2', 'h3', 'blockquote', 'figure', 'center', 'details', 'dl']
const PICTURE = '<img src="https://example.com/a.png" width="300" height="200">'

/** A page as an editor that nobody tidied up after leaves it: the same seed gives the same page. Every word stands once. */
export function randomPage(seed: number): string {
  return `<!doctype html><p>起头</p>${new PageWriter(seed).blocks(2)}`
}

class PageWriter {
  private count = 0

  constructor(private seed: number) {}

  blocks(depth: number): string {
    return this.some(4, () => (depth === 0 ? this.tag('p', this.inline(2)) : this.block(depth)))
  }

  private block(depth: number): string {
    switch (this.below(12)) {
      case 0:
        return this.inline(2)
      case 1:
        return this.tag(
          this.one(['ul', 'ol']),
          this.some(3, () =>
            this.tag(
              'li',
              this.either(this.inline(2), () => this.blocks(depth - 1)),
            ),
          ),
        )
      case 2:
        return this.tag(
          'table',
          `${this.either('', () => `<caption>${this.words()}</caption>`)}${this.some(3, () => `<tr>${this.some(3, () => this.tag(this.one(['td', 'td', 'th']), this.inline(1)))}</tr>`)}`,
        )
      case 3:
        return this.tag('pre', `${this.words()}\n  ${this.words()}`)
      case 4:
        return `<figure>${this.either(PICTURE, () => '')}<figcaption>${this.words()}</figcaption>${PICTURE}</figure>`
      case 5:
        return `<details><summary>${this.words()}</summary>${this.blocks(depth - 1)}</details>`
      case 6:
        return `<dl><dt>${this.inline(1)}</dt><dd>${this.inline(1)}</dd></dl>`
      case 7:
      case 8:
        return this.tag('p', this.inline(2))
      default:
        return this.tag(this.one(BLOCK), this.blocks(depth - 1))
    }
  }

  private inline(depth: number): string {
    return this.some(4, () => {
      const choice = this.below(10)
      if (choice < 5 || depth === 0) return this.words()
      if (choice === 5) return '<br>'
      return choice === 6 ? PICTURE : this.tag(this.one(INLINE), this.inline(depth - 1))
    })
  }

  private words(): string {
    const word = (): string => `w${(this.count++).toString(36)}z`
    return this.one([`${word()} `, `${word()} ${word()}`, `${word()}，${word()}。`])
  }

  private tag(opening: string, inside: string): string {
    const style = this.one(STYLES)
    return `<${opening}${style === '' ? '' : ` style="${style}"`}>${inside}</${opening.split(' ')[0]}>`
  }

  private some(most: number, make: () => string): string {
    return Array.from({ length: 1 + this.below(most) }, make).join('')
  }

  private either(one: string, other: () => string): string {
    return this.below(2) === 0 ? one : other()
  }

  private one<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T
  }

  /** mulberry32 */
  private below(most: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}
