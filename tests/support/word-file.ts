import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NAMES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
]
const SPACES = NAMES.map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ')
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WordParts = {
  body: string
  styles?: string
  /** Abstract lists by number: the levels of each; the list of that number uses it. */
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** Relations of the text: type, target, and whether it lies outside. */
  relations?: Record<string, [type: string, target: string, isExternal?: boolean]>
  files?: Record<string, string | Uint8Array>
}

/** A Word file of these parts, as small as Word still opens it. */
export function wordFile({ body, styles = '', numbering = '', footnotes, endnotes, comments, relations = {}, files = {} }: WordParts): Uint8Array {
  const marks = Object.entries(relations).map(
    ([id, [type, target, isExternal]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  const part = (name: string, content: string): string => `${XML}<w:${name} ${SPACES}>${content}</w:${name}>`
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${marks.join('')}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(endnotes === undefined ? {} : { 'word/endnotes.xml': part('endnotes', endnotes) }),
    ...(comments === undefined ? {} : { 'word/comments.xml': part('comments', comments) }),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])))
}

export const r = (text: string, look = ''): string => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph; words become a run. */
export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`
export const li = (words: string, list: number, level = 0): string => p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const styled = (words: string, style: string): string => p(words, `<w:pStyle w:val="${style}"/>`)

type Level = { format?: string; text: string; start?: number; more?: string }

/** A list with these levels, under one number. */
export function list(id: number, levels: Level[], overrides = ''): string {
  const marks = levels.map(
    ({ format = 'decimal', text, start = 1, more = '' }, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${marks.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`
}

export const style = (id: string, name: string, inner = ''): string => styleOf('paragraph', { id, name, inner })
export const characterStyle = (id: string, name: string, inner = ''): string => styleOf('character', { id, name, inner })

function styleOf(type: string, { id, name, inner }: { id: string; name: string; inner: string }): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
}

export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A field that shows what its instruction says. */
export const bareField = (instruction: string, form = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${form}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

export const row = (cells: string[], properties = ''): string => `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`
export const cell = (inner: string, properties = ''): string =>
  `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${inner.startsWith('<w:') ? inner : p(inner)}</w:tc>`
export const textBox = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
export const picture = (id: string, alt = '', more = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="2000000"/><wp:docPr id="1" name="图片 1" descr="${alt}"${more}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
export const formula = (inner: string): string => `<m:oMath>${inner}</m:oMath>`
export const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`

export const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'))
