import type { Card } from '@/writing'
import { cutText } from '@/platform/cut-text'
import type { Sums } from './line'
import type { LossRule } from './losses'
import type { Tag } from './tree'

export type Embed = { card: Card | null; lost: LossRule; example: string; goesOn: boolean }

const NAMES: Record<string, LossRule> = {
  video: 'video',
  'mp-common-videosnap': 'video',
  'mp-common-videosnapcard': 'video',
  audio: 'audio',
  mpvoice: 'audio',
  qqmusic: 'audio',
  'mp-common-mpaudio': 'audio',
  'mp-common-qqmusic': 'audio',
  'mp-miniprogram': 'mini-program',
  'mp-weapp': 'mini-program',
  'mp-common-miniprogram': 'mini-program',
  'mp-common-product': 'mini-program',
  mpcps: 'mini-program',
  'mp-common-cpsad': 'mini-program',
  'mp-common-poi': 'mini-program',
  mpvote: 'vote',
  'mp-common-vote': 'vote',
  'mp-common-redpacketcover': 'vote',
  embed: 'frame',
  object: 'frame',
  input: 'form',
  select: 'form',
  textarea: 'form',
  button: 'form',
}
/** These hold words of the page all the same. */
const HOLDS_WORDS = new Set(['button', 'object', 'select', 'textarea'])

/** What stands in a page but is no text, picture or table; null for ordinary elements. */
export function embedOf(tag: Tag, sums: Sums): Embed | null {
  const { name, attributes } = tag
  if (name === 'mp-common-profile' || (name === 'mpprofile' && attributes['data-nickname'])) return profile(tag)
  if (name === 'iframe') return frame(tag)
  if (name === 'svg') return drawing(tag, sums)
  const lost = NAMES[name]
  if (lost === undefined || (name === 'input' && /^(?:hidden|checkbox)$/.test(attributes['type'] ?? ''))) return null
  const example = attributes['name'] ?? attributes['title'] ?? attributes['data-title'] ?? attributes['data-miniprogram-title'] ?? attributes['src'] ?? ''
  return { card: null, lost, example: decodeURIComponentSafely(example), goesOn: HOLDS_WORDS.has(name) }
}

function profile({ attributes }: Tag): Embed | null {
  const name = cutText((attributes['data-nickname'] ?? '').trim(), 30)
  if (name === '') return null
  const introduction = cutText((attributes['data-signature'] ?? '').trim(), 80)
  return { card: { blockType: 'followCard', name, introduction: introduction || null }, lost: 'frame', example: '', goesOn: false }
}

function frame({ attributes }: Tag): Embed {
  const address = attributes['data-src'] ?? attributes['src'] ?? ''
  const isVideo = /video|v\.qq\.com|youtube|bilibili|vimeo|youku/i.test(`${attributes['class'] ?? ''} ${address}`)
  return { card: null, lost: isVideo ? 'video' : 'frame', example: address, goesOn: false }
}

function drawing(tag: Tag, { characters, pictures, moves }: Sums): Embed | null {
  const isPicture = /url\(/.test(tag.attributes['style'] ?? '')
  if (moves > 0) return { card: null, lost: 'animated-svg', example: '', goesOn: characters > 0 || pictures > 0 || isPicture }
  if (characters > 0 || pictures > 0 || isPicture) return null
  return { card: null, lost: 'svg-drawing', example: '', goesOn: false }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
