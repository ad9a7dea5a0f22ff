import { meansNames, type Means } from '@/writing'
import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, cardBox, cardTitle, FIGURES, spaceOf, tint, type as typeStyle } from '../rules/style'
import { neutralVoice, type Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import { flat, part, plainLines, quoted, rowsOf, wordsOf } from './card-parts'

/** `onward`: how and how long to the next stop. */
export type Stop = { name: string; remark: string; means: Means | null; onward: string }
type Model = { title: string; stops: Stop[] }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const { textSize } = dialect
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:18px 16px 12px;${cardBox(look)}`,
    title: `margin:0 0 12px;padding:0;${cardTitle(look)}`,
    row: 'display:flex;flex-wrap:wrap;align-items:center;margin:0;padding:0;',
    stop: `flex:none;max-width:100%;margin:0 0 8px;padding:4px 12px;border-radius:${theme.radius < 6 ? theme.radius : 16}px;background-color:${tint(theme.accent, 0.09)};${typeStyle(textSize - 2, 1.5, theme.accent)}font-weight:700;text-align:center;${BREAK}`,
    remark: `font-size:${textSize - 4}px;line-height:1.5;color:${theme.quiet};font-weight:400;`,
    way: `flex:none;min-width:40px;margin:0 0 8px;padding:0 6px;text-align:center;`,
    words: `margin:0;padding:0 4px 1px;border-bottom:1px solid ${tint(theme.accent, 0.5)};${typeStyle(textSize - 5, 1.4, theme.quiet)}text-align:center;${FIGURES}`,
    arrow: `margin:0;padding:0;${typeStyle(textSize - 2, 1.4, theme.accent)}text-align:center;`,
  }
})

/** The stops of a trip in order, with the way between them. */
export const routeStrip = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const all = rowsOf(fields, 'stops').map(stopOf)
    const stops = all.filter((stop) => stop.name !== '')
    for (const { name, remark, onward } of all) if (name === '' && remark + onward !== '') page.remark('stop-unnamed', remark || onward)
    if (stops.length < 2) page.remark('route-short')
    const title = wordsOf(fields, 'title')
    return stops.length === 0 && title === '' ? null : { title, stops }
  },
  text: ({ title, stops }, { voice }) => plainLines([voice.isBrief && title !== '' ? voice.cards.head(title, 'route') : title, inOneLine(stops, voice)]),
  markup: asMarkup,
  markdown: ({ title, stops }) => quoted([title && `**${flat(title)}**`, flat(inOneLine(stops, neutralVoice))]),
})

/** A stop as it is stored, without white space around its words. */
export function stopOf(row: Raw): Stop {
  const means = row['means']
  const known = typeof means === 'string' && Object.hasOwn(meansNames, means) ? (means as Means) : null
  const by = known ? meansNames[known].zh : ''
  return { name: wordsOf(row, 'name'), remark: wordsOf(row, 'remark'), means: known, onward: [by, wordsOf(row, 'takes')].filter(Boolean).join(' ') }
}

function inOneLine(stops: Stop[], { isBrief, cards }: Voice): string {
  const last = stops.length - 1
  const sign = (means: Means | null): string => (isBrief && means ? (cards.means[means] ?? '') : '')
  return stops
    .map(
      ({ name, remark, means, onward }, i) =>
        `${name}${remark && `（${remark}）`}${i < last ? ` —${onward && `${sign(means)}${onward}—`}→ ` : onward && `（${onward}）`}`,
    )
    .join('')
}

function asMarkup({ title, stops }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const last = stops.length - 1
  const row = stops.map(({ name, remark, onward }, i) => {
    const beside = remark && `<span style="${style.remark}">&nbsp;&nbsp;${escapeText(remark)}</span>`
    const way = onward === '' ? (i < last ? part(style.arrow, '→', page) : '') : part(style.words, escapeText(onward) + (i < last ? '&nbsp;→' : ''), page)
    return part(style.stop, escapeText(name) + beside, page) + part(style.way, way, page)
  })
  return `<${box}${mark(page, 'routeStrip')} style="${style.box}">${part(style.title, escapeText(title), page)}${part(style.row, row.join(''), page)}</${box}>`
}
