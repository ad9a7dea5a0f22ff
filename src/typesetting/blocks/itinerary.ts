import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, isRaw, type Raw } from '../rules/raw'
import { BREAK, cardTitle, FIGURES, hairline, leadingOf, spaceOf, tint, type as typeStyle } from '../rules/style'
import type { Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import { productOf } from './bound'
import { useProductFact } from './card-text'
import { broken, flat, part, plainLines, rowsOf, wordsOf } from './card-parts'

type Day = { day: string; title: string; places: string; words: string; details: [key: Detail, label: string, words: string][] }
/** `stand` stands for all days where only the place of a fact is wanted. */
type Model = { title: string; days: Day[]; stand: string }

const DOT = 11

const styles = perLook((look) => {
  const { theme, dialect } = look
  const { textSize } = dialect
  const left = `text-align:left;${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:0;`,
    title: `margin:0 0 ${spaceOf(theme, 16)}px;padding:0;${cardTitle(look, 2)}`,
    day: `margin:0 0 0 6px;padding:0 0 ${spaceOf(theme, 26)}px 22px;border-left:1px solid ${tint(theme.accent, 0.4)};`,
    last: 'margin:0 0 0 6px;padding:0 0 2px 22px;border-left:1px solid transparent;',
    head: `display:flex;align-items:center;margin:0 0 4px -${22 + Math.ceil(DOT / 2)}px;padding:0;`,
    dot: `flex:none;width:${DOT}px;height:${DOT}px;margin:0;padding:0;border-radius:50%;background-color:${theme.accent};font-size:0;line-height:0;`,
    number: `flex:1;margin:0;padding:0 0 0 16px;${typeStyle(textSize - 2, 1.4, theme.accent)}font-weight:700;${FIGURES}${left}`,
    name: `margin:0;padding:0;${cardTitle(look, 1)}`,
    places: `margin:2px 0 0;padding:0;${typeStyle(textSize - 2, 1.6, theme.accent)}${left}`,
    words: `margin:8px 0 0;padding:0;${typeStyle(textSize - 1, leadingOf(theme, 0.05), theme.ink)}text-align:justify;${BREAK}`,
    details: `margin:10px 0 0;padding:8px 0 0;border-top:${hairline(theme)};`,
    detail: `margin:0;padding:1px 0;${typeStyle(textSize - 3, 1.7, theme.ink)}${left}`,
    label: `color:${theme.quiet};`,
  }
})

/** The trip day by day, as the writer tells it or as the product has it. */
export const itinerary = blockWriter<Model>({
  read: readItinerary,
  text({ title, days, stand }, { voice }) {
    if (!voice.isBrief) return [title, ...days.map(dayInWords), stand].filter(Boolean).join('\n\n')
    return plainLines([title && voice.cards.head(title, 'itinerary'), ...days.map((day) => dayInBrief(day, voice)), stand])
  },
  markup: asMarkup,
  markdown({ title, days, stand }) {
    return [title && `**${flat(title)}**`, ...days.map(dayInMarkdown), stand].filter(Boolean).join('\n\n')
  },
})

function readItinerary(node: Raw, page: Page): Model | null {
  const fields = fieldsOf(node)
  const title = wordsOf(fields, 'title')
  const product = productOf(fields, page)
  const own = rowsOf(fields, 'days')
    .map(dayOf)
    .filter((day) => day !== null)
  if (own.length > 0) return { title, days: numbered(own), stand: '' }
  const shown = product ? useProductFact(product, 'itinerary', page) : ''
  if (product && page.setting.skeleton) return { title, days: [], stand: shown }
  if (!product || shown === '') {
    page.remark('itinerary-empty')
    return title === '' ? null : { title, days: [], stand: '' }
  }
  return {
    title,
    days: numbered(
      (product.of.itinerary ?? [])
        .filter(isRaw)
        .map(dayOf)
        .filter((day) => day !== null),
    ),
    stand: '',
  }
}

const DETAILS = [
  ['meals', '用餐'],
  ['lodging', '住宿'],
  ['transport', '交通'],
] as const

type Detail = (typeof DETAILS)[number][0]

/** What a writer may put before a title to name the day. */
const NAMED = /^(第\s*[一二三四五六七八九十\d]{1,3}\s*[天日]|D(?:ay)?\s*\d{1,2})(?:[\s：:·．.|｜—-]+|$)/i

function dayOf(row: Raw): Day | null {
  const asked = wordsOf(row, 'title')
  const named = NAMED.exec(asked)
  const details = DETAILS.flatMap(([key, label]): Day['details'] => (wordsOf(row, key) === '' ? [] : [[key, label, wordsOf(row, key)]]))
  const day = { day: named?.[1] ?? '', title: asked.slice(named?.[0].length ?? 0), places: wordsOf(row, 'places'), words: wordsOf(row, 'text'), details }
  return asked === '' && day.places === '' && day.words === '' && details.length === 0 ? null : day
}

function numbered(days: Day[]): Day[] {
  return days.map((one, i) => (one.day === '' ? { ...one, day: `第 ${i + 1} 天` } : one))
}

function dayInWords({ day, title, places, words, details }: Day): string {
  return plainLines([`${day} ${title}`.trim(), places, words, details.map(([, label, value]) => `${label}：${value}`).join('\n')])
}

function dayInBrief({ day, title, places, words, details }: Day, { cards }: Voice): string {
  const facts = details.map(([key, label, value]) => cards.line(label, value.replace(/\n+/g, ' '), key))
  return plainLines([cards.day(day, title), places, words, facts.join(cards.between)])
}

function dayInMarkdown({ day, title, places, words, details }: Day): string {
  const lines = [places && flat(places), words && broken(words), ...details.map(([, label, value]) => `${label}：${flat(value)}`)].filter(Boolean)
  return `**${flat(`${day} ${title}`.trim())}**${lines.length === 0 ? '' : `\n\n${lines.join('\\\n')}`}`
}

function asMarkup({ title, days, stand }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const last = days.length - 1
  const all = days.map((day, i) => part(i === last ? style.last : style.day, dayMarkup(day, page), page)).join('')
  return `<${box}${mark(page, 'itinerary')} style="${style.box}">${part(style.title, escapeText(title), page)}${all}${part(style.words, stand, page)}</${box}>`
}

function dayMarkup({ day, title, places, words, details }: Day, page: Page): string {
  const style = styles(page)
  const dot = part(style.dot, '&nbsp;', page)
  const lines = details.map(([, label, value]) => part(style.detail, `<span style="${style.label}">${label}&nbsp;&nbsp;</span>${escapeText(value)}`, page))
  return (
    part(style.head, dot + part(style.number, escapeText(day), page), page) +
    part(style.name, escapeText(title), page) +
    part(style.places, escapeText(places), page) +
    (words === '' ? '' : `<p style="${style.words}">${escapeText(words)}</p>`) +
    part(style.details, lines.join(''), page)
  )
}
