import { type CardVoice, soberCards } from './card-voice'

/** A card in words. `value` says what it costs or saves; `facts` are short; `address` is '' when there is none. */
export type CardWords = { kind: 'product' | 'coupon' | 'scan' | 'follow'; title: string; value: string; facts: string[]; remark: string; address: string }

/**
 * How a channel of plain text speaks: signs instead of type, and what it allows in words. Blocks ask the voice of the
 * page for their `text`; those that do not speak for themselves.
 */
export type Voice = {
  /** Cards and tables as people write them in a chat, instead of every field in full. */
  isBrief: boolean
  /** Between two blocks, and after a heading. */
  gap: string
  headGap: string
  /** The title, where the channel has no field for one. */
  title(words: string): string
  heading(words: string, level: number): string
  /** May be several lines: the last names who said it. */
  quote(words: string): string
  bullet: string
  number(count: number): string
  divider: string
  /** What stands in the text where a picture is: its words, when the pictures go out beside it. */
  picture(words: string, isCaption: boolean): string
  /** The line that leads to an address. */
  link(address: string): string
  /** Whether addresses may stand in the text; otherwise they are left out. */
  links: boolean
  /** Whether a reader may be sent to WeChat. */
  namesWechat: boolean
  /** How cards of a trip and of answers are written where `isBrief`. */
  cards: CardVoice
  /** Signs before the title of a card, by kind. */
  signs: Partial<Record<CardWords['kind'], string>>
}

/** Every word of a document, without any sign that is not in it: for `plain`, for counting and for comparing. */
export const neutralVoice: Voice = {
  isBrief: false,
  gap: '\n\n',
  headGap: '\n\n',
  title: (words) => words,
  heading: (words) => words,
  quote: (words) => words,
  bullet: '• ',
  number: (count) => `${count}. `,
  divider: '———',
  picture: (words) => `［图］${words}`,
  link: (address) => address,
  links: true,
  namesWechat: true,
  cards: soberCards,
  signs: {},
}

/** What readers of an article read: a picture is seen, so only its caption is words. */
export const readersVoice: Voice = { ...neutralVoice, picture: (words, isCaption) => (isCaption ? words : '') }

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** What people write by hand on social channels; each target says how it differs. */
export const socialVoice: Voice = {
  ...neutralVoice,
  isBrief: true,
  headGap: '\n',
  heading: (words) => `▎${words}`,
  quote: quoteInWords,
  number: (count) => `${CIRCLED[count - 1] ?? `${count}.`} `,
  divider: '',
  // The description stands for a picture that cannot be seen; here the picture itself goes out.
  picture: (words, isCaption) => (isCaption ? `（图：${words}）` : ''),
  link: (address) => `👉 ${address}`,
}

/** A card as a few lines: what it is, what decides, what to know, where to go. */
export function cardInWords({ kind, title, value, facts, remark, address }: CardWords, voice: Voice): string {
  const head = `${voice.signs[kind] ?? ''}${title}`
  const decides = [value, ...facts].filter(Boolean).join(' · ')
  const lines = [title === '' ? '' : head, decides, remark, address === '' || !voice.links ? '' : voice.link(address)]
  return lines.filter(Boolean).join('\n')
}

const QUOTED = /^[“"「『]([\s\S]*?)[”"」』]$/

function quoteInWords(words: string): string {
  const lines = words.split('\n').map((line) => line.trim())
  const first = QUOTED.exec(lines[0] ?? '')
  if (first && lines.length > 1) return [`「${first[1] ?? ''}」`, ...lines.slice(1).map((line) => (/^[—–-]/.test(line) ? line : `—— ${line}`))].join('\n')
  const by = lines.length > 1 ? (lines.at(-1) ?? '') : ''
  if (/^——/.test(by)) return [`「${unquoted(lines.slice(0, -1).join('\n'))}」`, by].join('\n')
  return `「${unquoted(words.trim())}」`
}

function unquoted(words: string): string {
  const whole = QUOTED.exec(words)
  return whole ? (whole[1] ?? '') : words
}
