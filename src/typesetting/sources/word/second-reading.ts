import { unzipSync } from 'fflate'
import type { Original } from '../measure'
import { signOf } from '../measure'
import { attributesOf, decoded, readRelations, type Relation, stylesThatHide } from './second-marks'

/**
 * What a Word file holds, read straight from its parts mark by mark. It shares nothing with the reader that makes the
 * document, so that it sees what that one loses.
 */
export function secondReading(bytes: Uint8Array): Original {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) || /media\//i.test(name) })
  const part = (name: string): string => (files[name] ? new TextDecoder().decode(files[name]) : '')
  const main = /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/.exec(part('_rels/.rels'))
  const name = main?.[1] ?? main?.[2] ?? 'word/document.xml'
  const folder = name.replace(/[^/]*$/, '')
  const relationsOf = (of: string): Map<string, Relation> => readRelations(part(`${folder}_rels/${of.slice(folder.length)}.rels`), folder)
  const hiding = stylesThatHide(part(`${folder}styles.xml`))
  const original: Original = { passages: [], pictures: [], links: [] }
  const scanner = new Scanner(original, { relations: relationsOf(name), hiding, files })
  scanner.scan(part(name))
  const noted = [...scanner.notes]
  for (const [i, [kind, id]] of noted.entries()) {
    const file = `${folder}${kind}s.xml`
    const note = new RegExp(`<(\\w+:)?${kind}\\b[^>]*\\b\\w+:id="${id.replace(/[^\w-]/g, '\\$&')}"[^>]*>[\\s\\S]*?</\\1?${kind}>`).exec(part(file))
    if (note) new Scanner(original, { relations: relationsOf(file), hiding, files }, `[${i + 1}] `).scan(note[0])
  }
  return original
}

type Given = { relations: Map<string, Relation>; hiding: Set<string>; files: Record<string, Uint8Array> }

/** `ahead`: what stood on the page before; `behind`: passages that stand in a paragraph but are read after it, as those of a text box. */
type Frame = { name: string; isHidden: boolean; passage: string; ahead: string[]; behind: string[] }

const WITHOUT_WORDS = /^(?:del|moveFrom|Fallback|rPrChange|pPrChange|instrText|delText|delInstrText|sectPr)$/
const MARK = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:([\w-]+):)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

class Scanner {
  readonly notes: [string, string][] = []
  private readonly open: Frame[] = [{ name: '#top', isHidden: false, passage: '', ahead: [], behind: [] }]
  private readonly fields: { instruction: string; isResult: boolean }[] = []
  private link: { address: string; words: string } | null = null
  private above = ''
  private isSkippingMark = false

  constructor(
    private readonly original: Original,
    private readonly given: Given,
    /** What stands before its first passage. */
    private before = '',
  ) {}

  scan(source: string): void {
    for (const [mark, data, close, , name = '', rest = '', empty, words] of source.matchAll(MARK)) {
      if (words !== undefined || data !== undefined) this.words(data ?? decoded(words ?? ''))
      else if (name === '') continue
      else if (close) this.end(name)
      else {
        this.begin(name, attributesOf(rest), mark)
        if (empty) this.end(name)
      }
    }
    this.passage(this.open[0] as Frame)
  }

  private get top(): Frame {
    return this.open.at(-1) as Frame
  }

  private inside(name: string): Frame | undefined {
    for (let i = this.open.length - 1; i >= 0; i--) if (this.open[i]?.name === name) return this.open[i]
    return undefined
  }

  private begin(name: string, of: Record<string, string>, mark: string): void {
    const { top } = this
    const isHidden = top.isHidden || WITHOUT_WORDS.test(name)
    this.open.push({ name, isHidden, passage: '', ahead: [], behind: [] })
    if (/^(?:vanish|webHidden|specVanish)$/.test(name) && !/^(?:0|false|off)$/.test(of['w:val'] ?? '1')) this.hideRun()
    if (name === 'vanish' && /^(?:0|false|off)$/.test(of['w:val'] ?? '1')) this.showRun()
    if ((name === 'rStyle' || name === 'pStyle') && this.given.hiding.has(of['w:val'] ?? '')) this.hideStyled(name)
    if (name === 'hidden' && top.name === 'trPr') this.hide('tr')
    if ((name === 'del' || name === 'moveFrom') && top.name === 'trPr') this.hide('tr')
    if (name === 'cellDel') this.hide('tc')
    if (name === 'showingPlcHdr') this.hide('sdt')
    if (name === 'checkbox' && top.name === 'sdtPr') this.showAgain('sdt')
    if (name === 'docPr' && /^(?:1|true)$/.test(of['hidden'] ?? '')) this.hide('drawing')
    if (name === 'shape' && /visibility:\s*hidden/i.test(of['style'] ?? '')) this.top.isHidden = true
    if (name === 'fldChar') this.field(of['w:fldCharType'] ?? '')
    if (name === 'fldSimple') this.fields.push({ instruction: of['w:instr'] ?? '', isResult: true })
    if (this.isUnseen) return
    if (name === 'hyperlink') this.linkTo(of['r:id'] ?? '', of['w:anchor'] ?? '')
    if (/^(?:br|cr|tab|ptab)$/.test(name)) this.add(/w:type="(?:page|column)"/.test(mark) ? '\u0001' : ' ')
    if (name === 'noBreakHyphen') this.add('-')
    if (/^(?:footnote|endnote)Reference$/.test(name)) this.note(name.replace('Reference', ''), of)
    if (name === 'textpath' && of['string']) this.put(decoded(of['string']))
    this.picture(name, of)
  }

  private get isUnseen(): boolean {
    return this.top.isHidden || this.fields.some(({ isResult }) => !isResult)
  }

  /** A run hides what is in it; the mark of a paragraph only itself. */
  private hideRun(): void {
    const run = this.inside('r')
    if (run && this.inside('rPr') && !this.isAfter('pPr', 'r')) run.isHidden = true
  }

  private showRun(): void {
    const run = this.inside('r')
    if (run && !this.isAfter('pPr', 'r')) run.isHidden = this.open[this.open.indexOf(run) - 1]?.isHidden ?? false
  }

  private hideStyled(name: string): void {
    if (name === 'rStyle') return this.hideRun()
    const paragraph = this.inside('p')
    if (paragraph) paragraph.isHidden = true
  }

  /** Whether the nearest of one name stands inside the nearest of another. */
  private isAfter(inner: string, outer: string): boolean {
    const places = this.open.map(({ name }) => name)
    return places.lastIndexOf(inner) > places.lastIndexOf(outer)
  }

  private hide(name: string): void {
    const frame = this.inside(name)
    if (frame) for (const inner of this.open.slice(this.open.indexOf(frame))) inner.isHidden = true
  }

  private showAgain(name: string): void {
    const frame = this.inside(name)
    if (frame) frame.isHidden = this.open[this.open.indexOf(frame) - 1]?.isHidden ?? false
  }

  private field(kind: string): void {
    if (kind === 'begin') this.fields.push({ instruction: '', isResult: false })
    const last = this.fields.at(-1)
    if (kind === 'separate' && last) {
      last.isResult = true
      const address = /^\s*HYPERLINK\s+"([^"]*)"/.exec(last.instruction)?.[1]
      if (address) this.link = { address: decoded(address), words: '' }
    }
    if (kind === 'end') {
      const ended = this.fields.pop()
      if (/^\s*HYPERLINK/.test(ended?.instruction ?? '')) this.endLink()
    }
  }

  private linkTo(id: string, anchor: string): void {
    const relation = this.given.relations.get(id)
    if (!relation?.isExternal) return
    this.link = { address: relation.target + (anchor && !relation.target.includes('#') ? `#${anchor}` : ''), words: '' }
  }

  private endLink(): void {
    const { link } = this
    this.link = null
    if (!link || !/[\p{L}\p{N}]/u.test(link.words) || !/^(?:https?:\/\/[^\s/]|mailto:|tel:)/i.test(link.address) || !URL.canParse(link.address)) return
    this.original.links.push({ address: new URL(link.address).href, words: link.words })
  }

  private note(kind: string, of: Record<string, string>): void {
    const id = of['w:id'] ?? ''
    if (!this.notes.some(([one, known]) => one === kind && known === id)) this.notes.push([kind, id])
    this.add(`[${this.notes.findIndex(([one, known]) => one === kind && known === id) + 1}]`)
    if (of['w:customMarkFollows'] !== undefined) this.isSkippingMark = true
  }

  private words(words: string): void {
    const { top } = this
    if (top.name === 'instrText') {
      const last = this.fields.at(-1)
      if (last && !last.isResult) last.instruction += words
      return
    }
    if (top.name !== 't' || this.isUnseen) return
    if (this.isSkippingMark && this.inside('r')) return
    if (this.inside('rt')) this.above += words
    else this.add(words)
  }

  private add(words: string): void {
    const paragraph = this.inside('p') ?? (this.open[0] as Frame)
    if (words === '\u0001') return this.break(paragraph)
    paragraph.passage += words
    if (this.link) this.link.words += words
  }

  /** A page ends within a paragraph: what stood before is read first. */
  private break(paragraph: Frame): void {
    if (paragraph.passage.trim() !== '') paragraph.ahead.push(this.before + paragraph.passage)
    this.before = paragraph.passage.trim() === '' ? this.before : ''
    paragraph.passage = ''
  }

  private put(passage: string): void {
    const host = this.inside('p')
    if (host) host.behind.push(passage)
    else this.original.passages.push(passage)
  }

  private passage(frame: Frame): void {
    if (frame.passage.trim() !== '') {
      this.put(this.before + frame.passage)
      this.before = ''
    }
    frame.passage = ''
  }

  private end(name: string): void {
    if (this.top.name !== name) return
    const frame = this.open.pop() as Frame
    if (name === 'p') {
      for (const one of frame.ahead) this.put(one)
      this.passage(frame)
      for (const one of frame.behind) this.put(one)
    }
    if (name === 'r') this.isSkippingMark = false
    if (name === 'hyperlink') this.endLink()
    if (name === 'fldSimple') this.fields.pop()
    if (name === 'ruby') {
      this.add(this.above)
      this.above = ''
    }
  }

  private picture(name: string, of: Record<string, string>): void {
    if (name === 'blip') this.embedded(of['r:embed'] || of['r:link'] || '', name)
    else if (name === 'imagedata') this.embedded(of['r:id'] ?? of['r:href'] ?? '', of['o:title'] ?? name)
    else if (name === 'chart' && of['r:id']) this.original.pictures.push({ name: 'chart', addresses: [] })
    else if (name === 'relIds') this.diagram(of['r:dm'] ?? '')
  }

  private embedded(id: string, name: string): void {
    const relation = this.given.relations.get(id)
    const bytes = relation && !relation.isExternal ? this.given.files[relation.target] : undefined
    const sign = bytes ? signOf(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`) : ''
    this.original.pictures.push({ name: relation?.target.split('/').at(-1) ?? name, addresses: sign === '' ? [] : [sign] })
  }

  private diagram(id: string): void {
    const data = this.given.files[this.given.relations.get(id)?.target ?? '']
    this.original.pictures.push({ name: 'SmartArt', addresses: [] })
    const source = data ? new TextDecoder().decode(data) : ''
    for (const [, kind = 'node', body = ''] of source.matchAll(/<dgm:pt\b(?:(?!\btype=)[^>])*(?:\btype="(\w+)")?[^>]*>([\s\S]*?)<\/dgm:pt>/g)) {
      if (!/^(?:node|asst)$/.test(kind)) continue
      for (const [paragraph] of body.matchAll(/<a:p\b[\s\S]*?<\/a:p>/g)) {
        const words = [...paragraph.matchAll(/<a:t\b[^>]*>([^<]*)</g)].map(([, text = '']) => decoded(text)).join('')
        if (words.trim() !== '') this.put(words)
      }
    }
  }
}
