import { strToU8, zipSync } from 'fflate'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export const run = (text: string, look = ''): string => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (runs: string, style = ''): string => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs}</w:p>`
export const item = (text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`
export const table = (rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
export const picture = (id: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const styles = ['Title', 'heading 1', 'heading 2', 'Quote'].map(
  (name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
)

/** A Word file with this body; `media` are PNG files by relation id, `more` are further entries. */
export function docx(body: string, { media = {}, more = {} }: { media?: Record<string, Uint8Array>; more?: Record<string, Uint8Array> } = {}): Uint8Array {
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = [
    `<Relationship Id="rS" Type="${office}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rN" Type="${office}/numbering" Target="numbering.xml"/>`,
    ...Object.keys(media).map((id) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`),
  ]
  const text = {
    '[Content_Types].xml': `${xml}<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${package_}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${xml}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${xml}<w:styles ${names}>${styles.join('')}</w:styles>`,
    'word/numbering.xml': `${xml}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  }
  const files = Object.fromEntries(Object.entries(text).map(([name, content]) => [name, strToU8(content)]))
  const pictures = Object.fromEntries(Object.entries(media).map(([id, bytes]) => [`word/media/${id}.png`, bytes]))
  return zipSync({ ...files, ...pictures, ...more })
}
