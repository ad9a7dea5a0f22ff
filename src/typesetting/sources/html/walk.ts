import type { Picture } from '../../rules/contract'
import { picturesBeside } from './beside'
import type { Declarations, Sheet } from './css'
import { type Box, type ItemPlace, type Line, type Place, sumUp, type Sums, visible, type WordsLine } from './line'
import { declarationsOf, isOutOfSight, isUnseen, lookOf, pixels } from './look'
import type { Losses } from './losses'
import { LineWriter } from './line-writer'
import { readPicture, backgroundOf, type FoundPicture } from './pictures'
import { cellsOf, isDataTable, straysOf } from './tables'
import { embedOf } from './embeds'
import { checkboxOf, codeOf, languageOf, markerOf } from './marks'
import { frameOf, isDrawnRule } from './frames'
import { isBlockName, SILENT, type Tag, textOf } from './tree'

export type Surroundings = { sheet: Sheet; losses: Losses; base: string; pictures: Record<string, Picture>; pictureIds: Map<string, string>; told?: Told }

/** What another reader knows of elements that it made itself. */
export type Told = { items: ReadonlyMap<Tag, ItemPlace>; images: ReadonlyMap<Tag, FoundPicture> }

/** Turns a page into lines: what stands between two block boundaries, with its look. */
export class Walk {
  readonly lines: Line[] = []
  private readonly sums: Map<Tag, Sums>
  private readonly writer: LineWriter
  private boxes = 0
  private quotes = 0

  constructor(
    root: Tag,
    private readonly around: Surroundings,
    sums?: Map<Tag, Sums>,
  ) {
    this.sums = sums ?? sumUp(root)
    this.writer = new LineWriter((line) => this.lines.push(line))
  }

  run(root: Tag, place: Place): Line[] {
    this.children(root, place)
    this.writer.flush()
    return this.lines
  }

  private children(tag: Tag, place: Place): void {
    for (const child of tag.children) {
      if (typeof child === 'string') this.writer.words(child, place)
      else this.element(child, place)
    }
  }

  private element(tag: Tag, place: Place): void {
    const { name } = tag
    if (SILENT.has(name)) return
    const style = declarationsOf(tag, this.around.sheet)
    if (isOutOfSight(tag, style)) {
      const { characters } = this.sumsOf(tag)
      if (characters > 0) this.around.losses.add('hidden', '', characters)
      return
    }
    // Word draws the marker of a list item as text.
    if (/ignore/i.test(style['mso-list'] ?? '')) return
    if (name === 'br') return this.writer.lineBreak()
    if (name === 'img' || name === 'image') return this.picture(tag, style, place)
    const embed = embedOf(tag, this.sumsOf(tag))
    if (embed) {
      this.writer.flush()
      if (embed.card) this.lines.push({ kind: 'card', card: embed.card })
      else this.around.losses.add(embed.lost, embed.example)
      if (!embed.goesOn) return
    }
    const look = lookOf(tag, style, place.look)
    const inner: Place = { ...place, look }
    if (name === 'a') inner.link = this.linkOf(tag) ?? place.link
    this.container(tag, style, inner)
  }

  private container(tag: Tag, style: Declarations, place: Place): void {
    const { name } = tag
    if (name === 'hr') return this.rule(true)
    if (name === 'pre' && style['white-space'] !== 'normal' && !isUnseen(place.look)) return this.code(tag)
    if (name === 'table' && isDataTable(tag, this.sums)) return this.table(tag, place)
    const beside = picturesBeside(tag, style, { sheet: this.around.sheet, sums: this.sums, base: this.around.base })
    if (beside > 0) this.around.losses.add('pictures-beside', '', beside)
    if (name === 'ul' || name === 'ol' || name === 'menu') return this.list(tag, place)
    if (!this.isBlock(tag, style)) return this.children(tag, place)
    this.writer.flush()
    this.background(tag, style)
    if (isDrawnRule(this.sumsOf(tag), style)) this.rule(false)
    const inner = this.insideOf(tag, style, place)
    this.children(tag, inner)
    this.writer.flush()
  }

  private insideOf(tag: Tag, style: Declarations, place: Place): Place {
    const { name, attributes } = tag
    const inner = { ...place, box: this.boxOf(tag, style) ?? place.box }
    if (/^h[1-6]$/.test(name) || name === 'figcaption') inner.tag = name as WordsLine['tag']
    // A heading as Feishu, and Google Docs when it is pasted, name it.
    if (attributes['role'] === 'heading') inner.tag = `h${Math.min(6, Math.max(1, Number(attributes['aria-level']) || 2))}` as WordsLine['tag']
    if (name === 'blockquote') inner.quote = ++this.quotes
    inner.item = this.around.told?.items.get(tag) ?? inner.item
    const level = /level(\d)/.exec(style['mso-list'] ?? '')?.[1]
    if (level !== undefined && name !== 'li') inner.item = this.wordItem(tag, Number(level))
    return inner
  }

  /** A list item of Word, which is a paragraph with a drawn marker. */
  private wordItem(tag: Tag, depth: number): ItemPlace {
    const marker =
      this.sumsOf(tag).characters > 5000
        ? ''
        : tag.children
            .map((child) => (typeof child === 'object' ? markerOf(child) : ''))
            .join('')
            .trim()
    const number = /^\(?(\d{1,4})[.)、]?/.exec(marker)?.[1]
    const last = this.lines.at(-1)
    const before = last?.kind === 'words' ? last.item : null
    const kind = number === undefined && !/^\(?[a-z一二三四五六七八九十]{1,3}[.)、]/i.test(marker) ? 'bullet' : 'number'
    const isSame = before !== null && before.depth === depth && before.kind === kind
    return { list: isSame ? before.list : {}, kind, depth, number: number === undefined ? (isSame ? before.number + 1 : 1) : Number(number), checked: false }
  }

  private list(tag: Tag, place: Place): void {
    this.writer.flush()
    if (/line-index/.test(tag.attributes['class'] ?? '')) return
    let list = {}
    const isDown = tag.attributes['reversed'] !== undefined && tag.name === 'ol'
    const count = tag.children.filter((child) => typeof child === 'object' && child.name === 'li').length
    let number = Number.parseInt(tag.attributes['start'] ?? '', 10)
    if (Number.isNaN(number)) number = isDown ? count : 1
    for (const child of tag.children) {
      if (typeof child === 'string') {
        this.writer.words(child, place)
        continue
      }
      if (child.name !== 'li') {
        this.element(child, { ...place, depth: place.depth + 1 })
        continue
      }
      const said = Number.parseInt(child.attributes['value'] ?? '', 10)
      // Our lists count upwards one by one; what does not is a list of its own.
      if (isDown || (!Number.isNaN(said) && said !== number)) list = {}
      if (!Number.isNaN(said)) number = said
      const style = declarationsOf(child, this.around.sheet)
      if (isOutOfSight(child, style)) continue
      const box = checkboxOf(child)
      const kind = box !== null ? 'check' : tag.name === 'ol' ? 'number' : 'bullet'
      this.writer.flush()
      const item = { list, kind, depth: place.depth + 1, number, checked: box === true } as const
      number += isDown ? -1 : 1
      this.children(child, { ...place, look: lookOf(child, style, place.look), item, depth: place.depth + 1 })
      this.writer.flush()
    }
  }

  private table(tag: Tag, place: Place): void {
    this.writer.flush()
    this.children({ ...tag, children: straysOf(tag) }, place)
    this.writer.flush()
    const rows = cellsOf(tag, (inner) => this.isGone(inner)).map((row) =>
      row.map((cell) => {
        const style = declarationsOf(cell.tag, this.around.sheet)
        const inside: Place = { ...place, look: lookOf(cell.tag, style, place.look), item: null, depth: 0, box: null, tag: '', quote: 0 }
        const lines = new Walk(cell.tag, this.around, this.sums).run(cell.tag, inside)
        return { lines, isHead: cell.isHead, colSpan: cell.colSpan, rowSpan: cell.rowSpan }
      }),
    )
    const caption = tag.children.find((child): child is Tag => typeof child === 'object' && child.name === 'caption')
    if (caption) this.element(caption, place)
    this.lines.push({ kind: 'table', rows })
  }

  private code(tag: Tag): void {
    this.writer.flush()
    const code = codeOf(tag, (inner) => this.isGone(inner))
      .replace(/\u00a0/g, ' ')
      .replace(/^\n+/, '')
      .trimEnd()
    if (code.trim() !== '') this.lines.push({ kind: 'code', code, language: languageOf(tag) })
  }

  private rule(isSure: boolean): void {
    this.writer.flush()
    this.lines.push({ kind: 'rule', isSure })
  }

  private picture(tag: Tag, style: Declarations, place: Place): void {
    const found = this.around.told?.images.get(tag) ?? readPicture(tag, style, this.around.base)
    if (found.kind === 'words') {
      this.around.losses.add('emoticon')
      return this.writer.words(found.words, place)
    }
    if (found.kind === 'small') return this.around.losses.add('emoticon')
    if (found.kind === 'none') {
      if (found.address !== '') this.around.losses.add('picture-address', found.address)
      return
    }
    this.writer.flush()
    this.put(found, place.item)
  }

  private put({ url, alt, width, height }: Extract<FoundPicture, { kind: 'picture' }>, item: ItemPlace | null): void {
    const { pictures, pictureIds } = this.around
    const known = pictureIds.get(url)
    const id = known ?? `picture-${pictureIds.size + 1}`
    if (known === undefined) {
      pictureIds.set(url, id)
      pictures[id] = { id, url, width, height, alt }
    }
    this.lines.push({ kind: 'picture', id, alt, caption: '', item })
  }

  private background(tag: Tag, style: Declarations): void {
    const address = backgroundOf(style, this.around.base)
    if (address === null) return
    const sums = this.sumsOf(tag)
    const box = /^[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)$/.exec((tag.attributes['viewbox'] ?? tag.attributes['viewBox'] ?? '').trim())
    const isTall = (pixels(style['height']) ?? 0) >= 80 || /(?:[2-9]\d|1\d\d)(?:\.\d+)?%/.test(`${style['padding-bottom'] ?? ''} ${style['padding-top'] ?? ''}`)
    if (sums.characters === 0 && sums.pictures === 0 && (isTall || Number(box?.[1] ?? 0) >= 100)) {
      this.put({ kind: 'picture', url: address, alt: '', width: Math.round(Number(box?.[1] ?? 0)), height: Math.round(Number(box?.[2] ?? 0)) }, null)
    } else this.around.losses.add('background-picture', address)
  }

  private linkOf(tag: Tag): string | null {
    const href = tag.attributes['href']?.trim() ?? ''
    if (href === '' || href.startsWith('#')) return null
    const full = URL.canParse(href) ? href : this.around.base !== '' && URL.canParse(href, this.around.base) ? new URL(href, this.around.base).href : href
    if (/^(?:https?:\/\/[^\s/]|mailto:|tel:)/i.test(full) && full.length <= 2000 && URL.canParse(full)) return new URL(full).href
    if (visible(textOf(tag)) !== '' && !/^javascript:(?:;|void\(0\);?)?$/i.test(href)) this.around.losses.add('link', href)
    return null
  }

  private isBlock(tag: Tag, style: Declarations): boolean {
    const display = style['display'] ?? ''
    const { characters, blocks, pictures } = this.sumsOf(tag)
    // A large first letter floats beside its own sentence.
    if (/left/.test(style['float'] ?? '') && characters <= 2 && pictures === 0) return false
    if (/^inline(?!-block|-flex|-table)/.test(display)) return false
    if (/^(?:inline-block|inline-flex|inline-table)/.test(display)) return isBlockName(tag.name) || blocks > 0
    if (/^(?:block|flex|grid|table|list-item)/.test(display)) return true
    return isBlockName(tag.name) || tag.name === 'svg'
  }

  private boxOf(tag: Tag, style: Declarations): Box | null {
    const { characters, pictures } = this.sumsOf(tag)
    const frame = characters === 0 ? null : frameOf(style)
    return frame && { id: ++this.boxes, ...frame, characters, pictures }
  }

  private isGone(tag: Tag): boolean {
    return isOutOfSight(tag, declarationsOf(tag, this.around.sheet))
  }

  private sumsOf(tag: Tag): Sums {
    return this.sums.get(tag) ?? NO_SUMS
  }
}

const NO_SUMS: Sums = { characters: 0, pictures: 0, blocks: 0, tables: 0, moves: 0 }
