import type { Original } from '../measure'
import { decoded } from './second-marks'

/** A message whose words and pictures stand only in the script: null when the page shows its article itself. */
export function inScripts(source: string, shown: Original): Original | null {
  if (!/item_show_type|text_page_info|picture_page_info_list/.test(source) || shown.pictures.length > 0) return null
  const list = /picture_page_info_list["']?\s*[:=]\s*\[([\s\S]*?)\]\s*[,;}<]/.exec(source)?.[1] ?? ''
  const flat = list.replace(/(?:watermark_info|share_cover)\s*:\s*\{[^{}]*\}/g, '')
  const pictures = [...flat.matchAll(/cdn_url["']?\s*:\s*(?:JsDecode\()?\s*["']([^"']+)["']/g)].map(([, url = '']) => decoded(literal(url)))
  const type = /item_show_type["']?\s*[:=]\s*["']?(\d+)/.exec(source)?.[1]
  const isWechatEmpty = shown.passages.length === 0 || type === '8' || type === '10'
  if (!isWechatEmpty) return null
  const text = /text_page_info["']?\s*[:=]\s*\{[\s\S]{0,200}?content(?:_noencode)?["']?\s*:\s*(?:JsDecode\()?\s*'((?:\\.|[^'\\])*)'/.exec(source)?.[1]
  const noted = text ?? /content_noencode["']?\s*[:=]\s*(?:JsDecode\()?\s*'((?:\\.|[^'\\])*)'/.exec(source)?.[1]
  const words = decoded(literal(noted ?? ''))
  if (words === '' && pictures.length === 0) return null
  const links = [...words.matchAll(/<a\b[^>]*href=["']?(https?:[^"'\s>]+)/gi)].flatMap(([, href = '']) =>
    URL.canParse(href) ? [{ address: new URL(href).href, words: '' }] : [],
  )
  const passages = words.split(/\n|<br\s*\/?>|<\/p>/i).map((line) => decoded(line.replace(/<[^>]*>/g, '')))
  const address = (url: string): string => (url.startsWith('//') ? `https:${url}` : url)
  return {
    passages: passages.filter((line) => line.trim() !== ''),
    links,
    pictures: pictures.map((url) => ({ name: url.slice(0, 120), addresses: [address(url)] })),
  }
}

function literal(text: string): string {
  return text
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, byte: string, unit: string) => String.fromCharCode(Number.parseInt(byte ?? unit, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\(.)/g, '$1')
}
