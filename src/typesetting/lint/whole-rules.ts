import type { Article, LintElement, Told } from './article'
import { isVideo } from './content-rules'
import type { Say } from './findings'
import type { LintRule } from './texts'
import { countText, utf8Bytes } from '../rules/count'
import { wechatLimits } from '../targets/limits'
import { insideSvg } from './style-rules'

const VIDEOS = 3
const SPACED = /^(?:margin|padding|border|background)/
const EMPTY = /^(?:0(?:px|em|rem|%)?|none|transparent|initial|auto)(?:\s+(?:0(?:px|em|rem|%)?|auto))*$/i

/** Rules 14, 30, 34, 37, 39 and 40: the article as a whole. */
export function inspectWhole(article: Article, say: Say): void {
  const [first] = article.elements
  const line = first?.line ?? 1
  inspectRoot(article, say)
  inspectEdges(article, say)
  inspectText(article, say)
  const videos = article.elements.filter(isVideo).length
  if (videos > VIDEOS) say('videos-many', line, String(videos))
  const { characters } = countText(article.text)
  if (characters > wechatLimits.characters) say('text-long', line, String(characters))
  const bytes = utf8Bytes(article.html)
  if (bytes > wechatLimits.htmlBytes) say('html-large', line, `${(bytes / 1_000_000).toFixed(2)} MB`)
  inspectLength(article.title, ['title-long', wechatLimits.title], say)
  inspectLength(article.author, ['author-long', wechatLimits.author], say)
  inspectLength(article.digest, ['digest-long', wechatLimits.digest], say)
}

function inspectLength(told: Told | null, [rule, limit]: [LintRule, number], say: Say): void {
  const length = told ? [...told.words].length : 0
  if (told && length > limit) say(rule, told.line, String(length))
}

const SHOWN = /^(?:section|div|p|h[1-6]|blockquote|ul|ol|table|figure|article|main|pre)$/

function inspectRoot({ roots }: Article, say: Say): void {
  const shown = roots.filter(({ name }) => name !== 'style' && name !== 'link' && name !== 'script')
  const [root] = shown
  if (!root || shown.length > 1 || !/^(?:section|div|article|main)$/.test(root.name)) return
  const { style } = root
  if (/url\(/i.test(style.get('background') ?? '')) return say('root-background', root)
  if (/url\(/i.test(style.get('background-image') ?? '')) return
  const has = (name: string): boolean => style.has(name) && !EMPTY.test(style.get(name) ?? '')
  if ([...style.keys()].some((name) => /^(?:padding|background)/.test(name) && has(name))) say('root-padding', root)
}

function inspectEdges({ roots }: Article, say: Say): void {
  const shown = roots.filter(({ name }) => SHOWN.test(name))
  for (const edge of new Set([shown[0], shown.at(-1)])) {
    if (!edge || /^0(?:px)?$/.test(edge.style.get('height') ?? '')) continue
    if ([...edge.style].some(([name, value]) => SPACED.test(name) && !EMPTY.test(value))) say('edge-block', edge)
  }
}

const WANTED = ['color', 'font-size', 'line-height'] as const
type Told34 = { [name in (typeof WANTED)[number]]: boolean }

/** A text must say its colour, size and line height itself or through what it stands in. */
function inspectText({ elements }: Article, say: Say): void {
  const told = new Map<LintElement, Told34>()
  for (const element of elements) {
    const above = element.parent ? told.get(element.parent) : undefined
    const own = { color: tells(element, 'color', above), 'font-size': tells(element, 'font-size', above), 'line-height': tells(element, 'line-height', above) }
    told.set(element, own)
    if (element.words.trim() === '' || element.name === 'style' || element.name === 'script' || insideSvg(element)) continue
    for (const name of WANTED) if (!own[name]) say('text-unstyled', element, name)
  }
}

function tells({ style }: LintElement, name: (typeof WANTED)[number], above: Told34 | undefined): boolean {
  return style.has(name) || (above?.[name] ?? false)
}
