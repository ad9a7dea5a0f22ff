import { attributeOf, htmlTokens, writeTag } from '@/platform/html-tokens'
import type { Attribute, HtmlToken } from '@/platform/html-tokens'

type Tag = Extract<HtmlToken, { kind: 'tag' }>

const styleUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi
const mmbiz = /^(?:https?:)?\/\/mmbiz\.(?:qpic|qlogo)\.cn\//i

/** Whether a picture address is one that WeChat keeps in an article: its own picture hosts. */
export function isWeChatPicture(src: string): boolean {
  return mmbiz.test(src)
}

/** Every picture address an article shows, in reading order: `<img>`, `<image>` of SVG, and backgrounds. An `<img>` without `src` counts as `''`. */
export function pictureAddresses(html: string): string[] {
  return htmlTokens(html).flatMap((token) => (token.kind === 'tag' && !token.isClosing ? addressesOf(token) : []))
}

/** Puts the address `swap` gives in the place of each picture address; leaves every byte of the rest as it was. */
export function swapPictures(html: string, swap: (src: string) => string): string {
  return htmlTokens(html)
    .map((token) => {
      if (token.kind !== 'tag' || token.isClosing || addressesOf(token).length === 0) return token.raw
      return writeTag({ ...token, attributes: token.attributes.map((attribute) => swapIn(token, attribute, swap)) })
    })
    .join('')
}

function addressesOf(tag: Tag): string[] {
  const own = tag.attributes.filter((attribute) => isAddress(tag, attribute)).map(({ value }) => value ?? '')
  if (tag.name === 'img' && own.length === 0) own.push('')
  return [...own, ...backgroundsOf(attributeOf(tag, 'style') ?? '')]
}

function isAddress(tag: Tag, { name }: Attribute): boolean {
  if (tag.name === 'img') return name === 'src'
  return tag.name === 'image' && (name === 'href' || name === 'xlink:href')
}

function swapIn(tag: Tag, attribute: Attribute, swap: (src: string) => string): Attribute {
  const { name, value } = attribute
  if (value === null) return attribute
  if (isAddress(tag, attribute)) return { name, value: swap(value) }
  if (name !== 'style') return attribute
  return { name, value: value.replace(styleUrl, (background) => swapBackground(background, swap)) }
}

function swapBackground(background: string, swap: (src: string) => string): string {
  const [address] = backgroundsOf(background)
  return address ? `url('${swap(address)}')` : background
}

function backgroundsOf(style: string): string[] {
  const addresses = [...style.matchAll(styleUrl)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  return addresses.filter((address) => address !== '' && !address.startsWith('#'))
}
