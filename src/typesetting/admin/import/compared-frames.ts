import { type Theme, typeset, themes } from '../../index'
import { originalPage } from './original-page'
import type { Brought } from './use-import'

/** How wide both pages are laid out, CSS pixels. */
export const COMPARED_WIDTH = 390
const frameStyle = `html{background:#fff}body{margin:0;padding:16px;color:#1f2329;font:16px/1.75 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}[data-picture]{display:inline-block!important;max-width:min(100%,358px)!important;vertical-align:top;background:#e3e6ea;outline:1px solid #fff;outline-offset:-1px}table{max-width:100%}`
/** No script runs, and nothing is loaded from anywhere. WeChat hides its text until a script shows it. */
const guard = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`
const unhide = '<style>#js_content,.rich_media_content{visibility:visible!important;opacity:1!important}</style>'

/** A page that was handed in, for a frame. */
export function originalFrame(html: string): string {
  return `${guard}<style>${frameStyle}</style>${originalPage(html)}${unhide}`
}

/** The page as it was imported, for a frame; pictures are grey as in the original. */
export function importedFrame({ document, report, cards, theme }: Omit<Brought, 'page'>, worn?: Theme): string {
  const pictures = Object.fromEntries(report.pictures.map((picture) => [picture.id, { ...picture, url: `/picture/${picture.id}`, alt: picture.alt || ' ' }]))
  const { html } = typeset({
    document,
    resources: { pictures, ...(cards ?? { products: {}, promotions: {} }), ...(worn ? { themes: { [worn.id]: worn } } : {}) },
    target: 'wechat',
    theme: worn?.id || theme || (themes[0]?.id ?? ''),
  })
  // A stand-in keeps the proportions of the picture; its file is fetched when the draft is made.
  const shown = html.replace(/<img\b[^>]*>/g, (tag) => {
    const { width = 0, height = 0 } = pictures[/"\/picture\/([\w-]+)"/.exec(tag)?.[1] ?? ''] ?? {}
    return `<span data-picture style="width:100%;aspect-ratio:${width > 0 && height > 0 ? `${width}/${height}` : '3/2'}"></span>`
  })
  return `${guard}<style>${frameStyle}</style>${shown}`
}
