import type { Tag } from '../html/tree'
import { chartTitle, diagramWords } from './diagram'
import type { Where } from './pictures'
import { tag, type WordReading } from './reading'
import { chosen } from './alternate'
import { childOf, childrenOf, everyNode, type Node, wordsIn } from './xml'

const EMU_PER_PIXEL = 9525

type Blocks = (nodes: readonly Node[]) => Tag[]

/** Pictures of a drawing stand in the line, its text boxes and the words of its diagrams behind the paragraph. */
export function drawingsIn(node: Node, reading: WordReading, blocks: Blocks): { line: Tag[]; behind: Tag[] } {
  const reader = new DrawingReader(reading, blocks)
  reader.read(node)
  return reader
}

class DrawingReader {
  readonly line: Tag[] = []
  readonly behind: Tag[] = []
  private where: Where

  constructor(
    private readonly reading: WordReading,
    private readonly blocks: Blocks,
  ) {
    this.where = { part: reading.part, alt: '', name: '', width: 0, height: 0, after: reading.after }
  }

  read(node: Node): void {
    const { reading } = this
    const { losses } = reading
    const { attributes } = node
    switch (node.name) {
      case 'mc:AlternateContent': {
        const branch = chosen(node)
        return branch && this.inside(branch)
      }
      case 'wp:extent':
        this.where.width = Math.round(Number(attributes['cx'] ?? 0) / EMU_PER_PIXEL)
        this.where.height = Math.round(Number(attributes['cy'] ?? 0) / EMU_PER_PIXEL)
        return
      case 'wp:docPr':
      case 'pic:cNvPr':
        this.name(attributes)
        break
      case 'wp:inline':
      case 'wp:anchor':
        if (isHidden(childOf(node, 'wp:docPr'))) return this.hidden(node)
        break
      case 'pic:pic':
        if (isHidden(childOf(childOf(node, 'pic:nvPicPr'), 'pic:cNvPr'))) return this.hidden(node)
        break
      case 'v:shape':
      case 'v:rect':
        if (/visibility:\s*hidden|display:\s*none/i.test(attributes['style'] ?? '')) return this.hidden(node)
        this.where.alt = attributes['alt'] ?? this.where.alt
        break
      case 'a:blip':
        return this.picture(attributes['r:embed'] || attributes['r:link'] || '')
      case 'v:imagedata':
        this.name({ title: attributes['o:title'] ?? '' })
        return this.picture(attributes['r:id'] ?? attributes['r:href'] ?? attributes['r:pict'] ?? '')
      case 'w:txbxContent':
        losses.add('word-text-box')
        return void this.behind.push(...this.apart(node))
      case 'a:txBody':
        return this.words(node)
      case 'v:textpath':
        if ((attributes['string'] ?? '').trim() !== '') this.behind.push(tag('p', [attributes['string'] ?? '']))
        return
      case 'c:chart':
      case 'cx:chart':
        return this.chart(attributes['r:id'] ?? '')
      case 'dgm:relIds':
        return this.diagram(attributes['r:dm'] ?? '')
      case 'o:OLEObject':
        return losses.add('word-object', attributes['ProgID'] ?? '')
      case 'wpi:ink':
      case 'w14:contentPart':
      case 'aink:ink':
        return losses.add('word-ink')
    }
    if (/webVideoPr$/.test(node.name)) losses.add('video', attributes['embeddedHtml'] ?? '')
    if (/^wps:wsp$/.test(node.name) && !contains(node, 'w:txbxContent') && !contains(node, 'a:blip')) losses.add('word-shape')
    this.inside(node)
  }

  private inside(node: Node): void {
    for (const child of childrenOf(node)) this.read(child)
  }

  private name({ descr, title, name }: Record<string, string>): void {
    this.where.alt = descr?.trim() || title?.trim() || this.where.alt
    this.where.name = name ?? this.where.name
  }

  private hidden(node: Node): void {
    this.reading.losses.add('word-hidden-object')
    this.reading.hide(wordsIn(node, 'w:t', 'a:t'))
  }

  private picture(id: string): void {
    const found = this.reading.pictures.read(id, this.where)
    if (!found) return
    const image = tag('img', [], { alt: found.alt })
    this.reading.images.set(image, found)
    this.line.push(image)
  }

  /** Text boxes are read by themselves: no field reaches into them. */
  private apart(node: Node): Tag[] {
    return this.blocks(childrenOf(node))
  }

  private words(body: Node): void {
    for (const paragraph of childrenOf(body)) {
      if (paragraph.name === 'a:p') this.behind.push(tag('p', [wordsIn(paragraph, 'a:t')]))
    }
  }

  private partOf(id: string): Node | null {
    const relation = this.reading.file.relationsOf(this.reading.part).get(id)
    return relation && !relation.isExternal ? this.reading.file.tree(relation.target) : null
  }

  private chart(id: string): void {
    const title = chartTitle(this.partOf(id))
    this.reading.pictures.lose(
      { ...this.where, alt: title || this.where.alt },
      {
        zh: '这是 Word 里的图表。请在 Word 里把它另存为图片（PNG）后上传，或把数据做成表格',
        en: 'it is a chart of Word. Save it as a picture (PNG) in Word and upload that, or make a table of its figures',
      },
    )
  }

  private diagram(id: string): void {
    const tree = this.partOf(id)
    const words = tree ? diagramWords(tree) : []
    const list = {}
    words.forEach((point, i) => {
      const item = tag('p', [point.words])
      this.reading.items.set(item, { list, kind: 'bullet', depth: point.depth, number: i + 1, checked: false })
      this.behind.push(item)
    })
    const kept =
      words.length > 0 ? { zh: `图里的 ${words.length} 条文字已保留为列表。`, en: `its ${words.length} texts are kept as a list. ` } : { zh: '', en: '' }
    this.reading.pictures.lose(this.where, {
      zh: `这是 Word 里的图示（SmartArt），${kept.zh}要图的话请在 Word 里另存为图片后上传`,
      en: `it is a SmartArt drawing; ${kept.en}for the drawing, save it as a picture in Word and upload that`,
    })
  }
}

function isHidden(properties: Node | undefined): boolean {
  return /^(?:1|true)$/.test(properties?.attributes['hidden'] ?? '')
}

function contains(node: Node, name: string): boolean {
  for (const inner of everyNode(node)) if (inner.name === name) return true
  return false
}
