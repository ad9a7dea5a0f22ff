import type { Original } from '../measure'
import { absolute, attributesOf, classesThatHide, decoded, groundOf, isOutOfSight, isSign, markEnd, pictureAddresses } from './second-marks'
import { inScripts } from './second-scripts'

/**
 * What a page shows and what its scripts hold, read from left to right mark by mark. It shares nothing with the reader
 * that makes the document, so that it sees what that one loses. Time grows with the length only.
 */
export function secondReading(source: string, base: string): Original {
  const scanner = new Scanner(base, classesThatHide(source))
  scanner.scan(source)
  return scanner.chosen(source)
}

type Scope = 'page' | 'main' | 'article' | 'wechat'
type Frame = { name: string; isHidden: boolean; isSilent: boolean; scope: Scope; isKept: boolean; ground: string; seen: number }
type Part = Original & { inNoscript: { name: string; addresses: string[] }[] }

const VOID = /^(?:area|base|br|col|embed|hr|img|image|input|link|meta|param|source|track|wbr)$/
const SILENT =
  /^(?:script|style|template|head|title|desc|defs|metadata|datalist|canvas|meter|progress|iframe|object|embed|video|audio|mp-common-profile|mpprofile|annotation|annotation-xml|select|rp)$/
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|caption|option|br|text|foreignobject)$/
const RAW = /^(?:script|style|title|textarea)$/
const SYMBOLS = /font(?:-family)?\s*:[^;]*?(?:wingdings|webdings|\bsymbol\b)/i

class Scanner {
  private readonly parts: Record<Scope, Part> = { page: emptyPart(), main: emptyPart(), article: emptyPart(), wechat: emptyPart() }
  private readonly counts = { article: 0, main: 0, wechat: 0 }
  private readonly open: Frame[] = [{ name: '#page', isHidden: false, isSilent: false, scope: 'page', isKept: true, ground: '', seen: 0 }]
  private words = ''
  private link: { address: string; words: string } | null = null
  /** Words and pictures so far: what is empty between its marks shows its ground alone. */
  private seen = 0
  /** Addresses that a `<picture>` offers beside that of its image. */
  private sources: string[] = []

  constructor(
    private readonly base: string,
    private readonly hiding: ReadonlySet<string>,
  ) {}

  scan(source: string): void {
    const lower = source.toLowerCase()
    let at = 0
    while (at < source.length) {
      const open = source.indexOf('<', at)
      if (open !== at) {
        const end = open < 0 ? source.length : open
        this.text(source.slice(at, end))
        at = end
        continue
      }
      const end = markEnd(source, open)
      // What is not finished is not shown.
      if (end < 0) break
      const [, close = '', name] = /^<(\/?)([a-z][^\s/>]*)/i.exec(source.slice(open, open + 100)) ?? []
      at = end
      if (name === undefined) {
        if (!/[!?/]/.test(source[open + 1] ?? '')) this.text(source.slice(open, (at = open + 1)))
        continue
      }
      const tag = name.toLowerCase()
      if (close) this.end(tag)
      else {
        this.begin(tag, source.slice(open + 1 + name.length, end - 1))
        if (RAW.test(tag)) at = this.raw(tag, { source, lower, at })
      }
    }
    this.flush()
  }

  /** The article as readers find it: WeChat's own place, the one article, the one main part, the page. */
  chosen(source: string): Original {
    const { wechat, article, main, page } = this.parts
    const found = this.counts.wechat > 0 ? wechat : this.counts.article === 1 ? article : this.counts.main === 1 && this.counts.article !== 1 ? main : page
    const scripted = inScripts(source, found)
    const part = scripted ?? found
    const sure = new Set(part.pictures.flatMap(({ addresses }) => addresses.map(stem)))
    const extra = scripted ? [] : found.inNoscript.filter(({ addresses }) => !addresses.some((address) => sure.has(stem(address))))
    return { passages: part.passages, links: part.links, pictures: [...part.pictures, ...extra] }
  }

  private get top(): Frame {
    return this.open.at(-1) as Frame
  }

  private raw(name: string, { source, lower, at }: { source: string; lower: string; at: number }): number {
    const close = lower.indexOf(`</${name}`, at)
    const end = close < 0 ? source.length : close
    if (name === 'textarea') this.text(source.slice(at, end))
    return end
  }

  private begin(name: string, rest: string): void {
    if (BLOCK.test(name)) this.flush()
    if (VOID.test(name)) {
      if (name === 'br') return this.text(' ')
      if (name === 'source') this.sources.push(...pictureAddresses(attributesOf(rest)))
      if ((name === 'img' || name === 'image') && !this.top.isHidden && !this.top.isSilent) this.picture(attributesOf(rest))
      return
    }
    const of = attributesOf(rest)
    if (/\/\s*$/.test(rest) && (name.includes('-') || this.open.some((frame) => frame.name === 'svg'))) return
    const { top } = this
    const style = of['style'] ?? ''
    // Word writes the number of an item as text, with a gap of 7 points behind it.
    if (/font:\s*7(?:\.0)?pt/i.test(style) && /^\s*[（(]?\d{1,3}[.、．)）]\s*$/.test(this.words)) this.words = ''
    const classes = (of['class'] ?? '').split(/\s+/)
    const isGone =
      isOutOfSight(name, of, style) || [name, ...classes.map((one) => `.${one}`)].some((one) => this.hiding.has(one)) || this.isDuplicate(name, classes)
    const isUnseen = /visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i.test(style)
    const isSeenAgain = /visibility\s*:\s*visible|font-size\s*:\s*(?!0(?:px|pt|em|%)?\s*(?:;|!|$))[\d.]+/i.test(style)
    const scope = this.scopeOf(name, of, top.scope)
    // WeChat hides the article until its script has run.
    const isArticle = scope === 'wechat' && top.scope !== 'wechat'
    const isHidden = !isArticle && (isUnseen || (top.isHidden && !isSeenAgain))
    this.open.push({
      name,
      isHidden,
      isSilent: top.isSilent || (isGone && !isArticle) || SILENT.test(name) || SYMBOLS.test(style) || SYMBOLS.test(`font:${of['face'] ?? ''}`),
      scope,
      isKept: name !== 'noscript' && top.isKept,
      ground: groundOf(style, of),
      seen: this.seen,
    })
    if (name === 'a') this.link = { address: of['href'] ?? '', words: '' }
  }

  /** Formulas stand there twice: for the eye and for screen readers. */
  private isDuplicate(name: string, classes: readonly string[]): boolean {
    return name === 'mjx-math' || classes.some((one) => /^(?:katex-html|MathJax_Preview|mwe-math-fallback-image-\w+|line-index)$/.test(one))
  }

  private scopeOf(name: string, of: Record<string, string>, outer: Scope): Scope {
    if (of['id'] === 'js_content' || /(?:^|\s)rich_media_content(?:\s|$)/.test(of['class'] ?? '')) {
      this.counts.wechat++
      return 'wechat'
    }
    if (outer === 'wechat') return outer
    if (name === 'article') {
      this.counts.article++
      return 'article'
    }
    if (outer === 'article') return outer
    if (name === 'main' || of['role'] === 'main') {
      this.counts.main++
      return 'main'
    }
    return outer
  }

  private end(name: string): void {
    let at = this.open.length - 1
    while (at > 0 && this.open[at]?.name !== name) at--
    if (at === 0) return
    if (BLOCK.test(name)) this.flush()
    if (name === 'a') this.endLink()
    if (name === 'picture' || name === 'video' || name === 'audio') this.sources = []
    this.ground(this.open[at] as Frame)
    // A formatting element that ends late does not end the blocks in it.
    if (/^(?:a|b|i|u|s|em|strong|span|font|code|small|big)$/.test(name) && this.open.slice(at + 1).some((frame) => BLOCK.test(frame.name))) {
      this.open.splice(at, 1)
    } else this.open.length = at
  }

  /** An empty box as tall as a picture is there for the picture behind it. */
  private ground({ ground, seen, isSilent, isHidden }: Frame): void {
    const address = ground === '' || seen !== this.seen || isSilent || isHidden ? null : absolute(ground, this.base)
    if (address === null) return
    for (const part of this.partsFor(this.top.scope)) part.pictures.push({ name: address.slice(0, 120), addresses: [address] })
    this.seen++
  }

  private text(mark: string): void {
    const { top } = this
    if (top.isHidden || top.isSilent || !top.isKept) return
    const words = decoded(mark)
    this.words += words
    if (/\S/.test(words.replace(/\u00a0|\u200b/g, ''))) this.seen++
    if (this.link) this.link.words += words
  }

  private flush(): void {
    const { scope } = this.top
    if (/[\p{L}\p{N}]/u.test(this.words)) for (const part of this.partsFor(scope)) part.passages.push(this.words)
    this.words = ''
    if (this.link && this.link.words !== '') {
      const { address } = this.link
      this.endLink()
      this.link = { address, words: '' }
    }
  }

  /** What stands in the article stands in the page as well. */
  private partsFor(scope: Scope): Part[] {
    const { page, main, article, wechat } = this.parts
    const around = this.open.some((frame) => frame.scope === 'article') && scope === 'wechat' ? [article] : []
    const isMain = this.open.some((frame) => frame.scope === 'main') ? [main] : []
    if (scope === 'wechat') return [wechat, ...around, ...isMain, page]
    if (scope === 'article') return [article, ...isMain, page]
    return scope === 'main' ? [main, page] : [page]
  }

  private endLink(): void {
    const { link } = this
    this.link = null
    if (!link || !/[\p{L}\p{N}]/u.test(link.words)) return
    const address = absolute(link.address.trim(), this.base)
    if (address === null || !/^(?:https?:\/\/|mailto:|tel:)/i.test(address) || address.length > 2000 || /^\s*(?:#|$)/.test(link.address)) return
    for (const part of this.partsFor(this.top.scope)) {
      const last = part.links.at(-1)
      if (last?.address === address && this.words.endsWith(link.words) && this.words.endsWith(last.words + link.words)) last.words += link.words
      else part.links.push({ address, words: link.words })
    }
  }

  private picture(of: Record<string, string>): void {
    const addresses = [...pictureAddresses(of), ...this.sources].flatMap((one) => absolute(one, this.base) ?? [])
    this.seen++
    const said = of['alt']?.trim() ?? ''
    // The emoticons of WeChat and Weibo are words: [微笑].
    if (isSign(of) && /^(?:\[.{1,8}\]|\p{Script=Han}{1,6})$/u.test(said) && !/^(?:图片|图像)$/.test(said)) return this.text(said)
    if (addresses.length === 0 || isSign(of)) return
    const one = { name: of['alt']?.trim() || addresses[0]?.slice(0, 120) || '', addresses }
    for (const part of this.partsFor(this.top.scope)) (this.top.isKept ? part.pictures : part.inNoscript).push(one)
  }
}

function emptyPart(): Part {
  return { passages: [], pictures: [], links: [], inNoscript: [] }
}

function stem(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '')
}
