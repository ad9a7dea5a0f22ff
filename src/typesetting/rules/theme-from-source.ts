import type { Bilingual } from '@/platform/language'
import { contrast, readColour } from '../dark-mode/colour'
import { plain } from '../themes/plain'
import { themes } from '../themes/registry'
import type { Theme } from '../themes/theme'
import { floored, measureNames, nearestReadable, partNames, placeNames, READABLE, weakestContrast } from './theme-check'
import { COLOUR, type ColourPart, colourParts, type Measure, measures } from './theme-limits'
import { sourceHash } from './variants/source-hash'

/** Colours and type as a page has them. Colours are `#rrggbb`, null where the page says none; sizes are pixels, 0 where it says none. */
export type SourceLook = {
  ink: string | null
  quiet: string | null
  accent: string | null
  /** The ground under most of its words, when it is dark and they are light. */
  darkGround: string | null
  textSize: number
  lineHeight: number
  tracking: number
  face: 'sans' | 'serif'
}

/** `draft`: a theme that passes every check; `notes`: where it departs from the source, and why. */
export type SourceTheme = SourceLook & { draft: Theme; notes: Bilingual[] }

type Colours = Record<ColourPart, string>

/** What a page says nothing about: quiet forms in which the accent is seen. */
const FORMS: Pick<Theme, 'spacing' | 'radius' | 'looks'> = {
  spacing: 'normal',
  radius: 6,
  looks: { heading: 'bar', number: 'badge', quote: 'line', divider: 'line', card: 'outline', callout: 'panel' },
}

/**
 * A theme in the colours and type of a page, named after its title. Whatever comes in, the theme passes `checkTheme`:
 * a colour that fails is moved to the nearest shade that passes, a measure to the nearest bound, and `notes` says so.
 */
export function themeFromSource(look: SourceLook, title: string | null): SourceTheme {
  const from = coloursOf(look)
  const { colours, notes } = mend(from)
  const type = typeOf(look)
  const name = nameOf(title ?? '')
  const id = `from-${sourceHash(JSON.stringify([name, colours, type.type])).slice(0, 6)}`
  return { ...look, draft: { id, name, ...colours, ...FORMS, type: type.type }, notes: [...groundNotes(look), ...notes, ...type.notes] }
}

/** The same theme under a name and an id that nobody has: neither one of `others` nor a built-in theme. */
export function unclaimed(theme: Theme, others: readonly Pick<Theme, 'id' | 'name'>[]): Theme {
  const taken = new Set([...others, ...themes].flatMap(({ id, name }) => [id, name.zh, name.en]))
  for (let n = 1; ; n++) {
    const { zh, en } = theme.name
    const next = n === 1 ? theme : { ...theme, id: `${theme.id}-${n}`, name: { zh: `${zh} ${n}`, en: `${en} ${n}` } }
    if (![next.id, next.name.zh, next.name.en].some((one) => taken.has(one))) return next
  }
}

/** The three colours to start from: the source's own; what it lacks is taken from what it has, then from the plain theme. */
function coloursOf({ ink, quiet, accent, darkGround }: SourceLook): Colours {
  const text = darkGround === null ? known(ink) : known(darkGround)
  const main = text ?? plain.ink
  return { ink: main, quiet: (darkGround === null ? known(quiet) : null) ?? plain.quiet, accent: known(accent) ?? text ?? plain.accent }
}

function known(colour: string | null): string | null {
  const written = typeof colour === 'string' ? colour.toLowerCase() : ''
  return COLOUR.test(written) ? written : null
}

/** The accent first: the other two are judged on its tints. */
function mend(from: Colours): { colours: Colours; notes: Bilingual[] } {
  const colours = { ...from }
  const notes: Bilingual[] = []
  for (const part of ['accent', 'ink', 'quiet'] as const) {
    const weakest = weakestContrast(colours, part)
    if (!weakest || weakest.ratio >= READABLE) continue
    const taken = nearestReadable(colours, part) ?? plain[part]
    const [place, ratio, { zh, en }] = [placeNames[weakest.place], floored(weakest.ratio), partNames[part]]
    notes.push({
      zh: `${zh} ${from[part]}：${place.zh}对比度只有 ${ratio}，读者看不清（至少要 ${READABLE}），版式里换成相近的 ${taken}。`,
      en: `The ${en} ${from[part]} has a contrast of only ${ratio} ${place.en} (readers need ${READABLE}); the theme has ${taken}, which is close and passes.`,
    })
    colours[part] = taken
  }
  if (strength(colours.ink) >= strength(colours.quiet)) return { colours, notes }
  notes.push({
    zh: `次要色 ${colours.quiet} 比正文色 ${colours.ink} 还重，版式里两者对调。`,
    en: `The secondary colour ${colours.quiet} is stronger than the text ${colours.ink}; the theme has them the other way round.`,
  })
  return { colours: { ...colours, ink: colours.quiet, quiet: colours.ink }, notes }
}

const WHITE = { r: 255, g: 255, b: 255, a: 1 }

function strength(hex: string): number {
  return contrast(readColour(hex) ?? WHITE, WHITE)
}

function groundNotes({ darkGround }: SourceLook): Bilingual[] {
  if (known(darkGround) === null) return []
  return [
    {
      zh: `原文是深底浅字。版式一律浅底深字，原来的底色 ${darkGround} 用来写正文；读者开深色模式时，微信会自己转成深底。`,
      en: `The source has light words on a dark ground. A theme has a light ground, so its ground ${darkGround} became the text colour; in dark mode WeChat turns the page over by itself.`,
    },
  ]
}

function typeOf({ textSize, lineHeight, tracking, face }: SourceLook): { type: Theme['type']; notes: Bilingual[] } {
  const notes: Bilingual[] = []
  const within = (value: number, measure: Exclude<Measure, 'radius'>, otherwise: number): number => {
    if (!Number.isFinite(value) || value <= 0) return otherwise
    const { least, most, step } = measures[measure]
    const kept = Math.min(most, Math.max(least, value))
    const stepped = Number((Math.round(kept / step) * step).toFixed(2))
    if (kept !== value) {
      const [{ zh, en }, unit, shown] = [measureNames[measure], measure === 'lineHeight' ? '' : ' px', Number(value.toFixed(2))]
      notes.push({
        zh: `原文${zh} ${shown}${unit}，版式取 ${least} 到 ${most}，用 ${stepped}${unit}。`,
        en: `The ${en} of the source is ${shown}${unit}; themes take ${least} to ${most}, so it is ${stepped}${unit}.`,
      })
    }
    return stepped
  }
  const type: Theme['type'] = { size: within(textSize, 'size', 16), lineHeight: within(lineHeight, 'lineHeight', 1.75), scale: 'clear' }
  const spread = within(tracking, 'tracking', 0)
  return { type: { ...type, ...(face === 'serif' ? { face } : {}), ...(spread > 0 ? { tracking: spread } : {}) }, notes }
}

/** Room for “ 同款”, “Like ” and a number within the 24 characters of a name. */
const LONGEST_HEAD = 14

/** English words that lead on to what was cut off. */
const LOOSE_ENDS = /(?:\s+(?:an?|the|of|in|on|at|to|by|and|or|for|with|from))+$/i

/** Named after the first part of the title that says something. */
function nameOf(title: string): Bilingual {
  const clean = title
    .normalize('NFC')
    .replace(/[\p{C}<>]+|\s+/gu, ' ')
    .replace(/^\s*\d{1,2}[\s.、]+/, '')
    .trim()
  const parts = clean.split(/[|｜：:，,。！？!?…；;—]|\s[-–]\s/u).map((part) => part.trim())
  const head = parts.find((part) => /[\p{L}\p{N}].*[\p{L}\p{N}]{3}/u.test(part)) ?? parts.find((part) => /[\p{L}\p{N}]/u.test(part)) ?? ''
  const letters = [...head]
  const cut = letters.slice(0, LONGEST_HEAD).join('')
  const isTorn = /[a-z]$/i.test(cut) && /[a-z]/i.test(letters[LONGEST_HEAD] ?? '')
  const short = (isTorn ? cut.replace(/\s+\S*$/, '') : cut).trim().replace(LOOSE_ENDS, '')
  return short === '' ? { zh: '导入的版式', en: 'Imported theme' } : { zh: `${short} 同款`, en: `Like ${short}` }
}

/** What became of each colour of the source, for those it has. */
export function colourMoves({ draft, darkGround, ...look }: SourceTheme): { part: ColourPart; from: string; to: string }[] {
  return colourParts.flatMap((part) => {
    const from = part === 'ink' && darkGround !== null ? darkGround : look[part]
    return from === null ? [] : [{ part, from, to: draft[part] }]
  })
}
