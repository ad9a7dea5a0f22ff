import { escapeText } from '../rules/escape'
import { factLabels } from '../rules/facts'
import type { ProductFacts } from '../rules/contract'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw } from '../rules/raw'
import { BREAK, cardBox, cardTitle, faceOf, FIGURES, hairline, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import type { Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import { type Bound, productOf, textsOf } from './bound'
import { flat, itemsOf, part, plainLines, quoted, wordsOf } from './card-parts'
import { useProductFact } from './card-text'
import { UNDECIDED } from './fact'
import { unitOf } from './price-unit'

type Model = { title: string; price: string; unit: string; until: string; included: string[]; excluded: string[]; remark: string }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const { textSize } = dialect
  const words = `text-align:left;${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:20px 18px 18px;${cardBox(look)}`,
    title: `margin:0 0 6px;padding:0;${cardTitle(look)}`,
    price: `margin:0;padding:0;${typeStyle(textSize + 12, 1.25, theme.accent)}${faceOf(theme)}font-weight:700;${FIGURES}${words}`,
    until: `margin:4px 0 0;padding:0;${typeStyle(textSize - 3, 1.6, theme.quiet)}${FIGURES}${words}`,
    unit: `font-size:${textSize - 3}px;line-height:1.25;color:${theme.quiet};font-weight:400;`,
    group: `margin:16px 0 0;padding:14px 0 0;border-top:${hairline(theme)};`,
    name: `margin:0 0 4px;padding:0;${typeStyle(textSize - 2, 1.5, theme.ink)}font-weight:700;${words}`,
    item: 'display:flex;align-items:flex-start;margin:0;padding:2px 0;',
    yes: `flex:none;width:22px;margin:0;padding:0;${typeStyle(textSize - 2, leadingOf(theme, 0.1), theme.accent)}font-weight:700;`,
    no: `flex:none;width:22px;margin:0;padding:0;${typeStyle(textSize - 2, leadingOf(theme, 0.1), theme.quiet)}`,
    words: `flex:1;margin:0;padding:0;${typeStyle(textSize - 2, leadingOf(theme, 0.1), theme.ink)}${words}`,
    remark: `margin:14px 0 0;padding:0;${typeStyle(textSize - 3, 1.6, theme.quiet)}${words}`,
  }
})

const YES = '✓'
const NO = '×'

/** What a trip costs, what is in it and what is not. */
export const priceBox = blockWriter<Model>({
  read: readBox,
  text: (model, { voice }) =>
    voice.isBrief
      ? inBrief(model, voice)
      : plainLines([
          model.title,
          `${factLabels.price.zh} ${model.price}${model.unit && ` ${model.unit}`}`,
          model.until,
          ...listed(factLabels.included.zh, model.included, YES),
          ...listed(factLabels.excluded.zh, model.excluded, NO),
          model.remark,
        ]),
  markup: asMarkup,
  markdown: (model) =>
    quoted([
      model.title && `**${flat(model.title)}**`,
      `${factLabels.price.zh} **${flat(model.price)}**${model.unit && ` ${flat(model.unit)}`}`,
      flat(model.until),
      ...listed(factLabels.included.zh, model.included, YES).map(flat),
      ...listed(factLabels.excluded.zh, model.excluded, NO).map(flat),
      flat(model.remark),
    ]),
})

/** What the writer fills in goes before what the product has; facts of the product that are not shown are not bound. */
function readBox(node: Raw, page: Page): Model {
  const fields = fieldsOf(node)
  const product = productOf(fields, page)
  const typed = wordsOf(fields, 'price')
  const price = typed || (product ? useProductFact(product, 'price', page) : '')
  if (price === '' || (typed === '' && product?.of.priceMinor === null)) page.remark('price-missing')
  return {
    title: wordsOf(fields, 'title') || (product ? useProductFact(product, 'title', page) : ''),
    price: (price || UNDECIDED).replace(/ 起$/, ''),
    unit: typed === '' && product && price !== '' ? unitOf(product, page) : '',
    until: typed === '' && product ? useProductFact(product, 'priceUntil', page) : '',
    included: listOf('included', { fields, product, page }),
    excluded: listOf('excluded', { fields, product, page }),
    remark: wordsOf(fields, 'remark'),
  }
}

type Listed = { fields: Raw; product: Bound<ProductFacts> | null; page: Page }

function listOf(key: 'included' | 'excluded', { fields, product, page }: Listed): string[] {
  const own = itemsOf(wordsOf(fields, key))
  if (own.length > 0 || !product) return own
  const shown = useProductFact(product, key, page)
  if (page.setting.skeleton) return [shown]
  return textsOf(product.of[key]).flatMap(itemsOf)
}

function inBrief({ title, price, unit, until, included, excluded, remark }: Model, { cards }: Voice): string {
  const cost = `${price}${unit && ` ${unit}`}`
  const list = (line: 'included' | 'excluded', items: string[]): string =>
    items.length === 0 ? '' : cards.line(factLabels[line].zh, items.join(cards.items), line)
  return plainLines([
    title === '' ? cards.head(`${factLabels.price.zh} ${cost}`, 'price') : cards.head(title, 'price'),
    title === '' ? '' : `${factLabels.price.zh} ${cost}`,
    until,
    list('included', included),
    list('excluded', excluded),
    remark && cards.line('', remark, 'remark'),
  ])
}

function listed(name: string, items: string[], sign: string): string[] {
  return items.length === 0 ? [] : [`${name}：`, ...items.map((item) => `${sign} ${item}`)]
}

function asMarkup(model: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const unit = model.unit && `<span style="${style.unit}">&nbsp;${escapeText(model.unit)}</span>`
  return `<${box}${mark(page, 'priceBox')} style="${style.box}">${
    part(style.title, escapeText(model.title), page) +
    part(style.price, escapeText(model.price) + unit, page) +
    part(style.until, escapeText(model.until), page) +
    group({ name: factLabels.included.zh, items: model.included, sign: YES }, page) +
    group({ name: factLabels.excluded.zh, items: model.excluded, sign: NO }, page) +
    part(style.remark, escapeText(model.remark), page)
  }</${box}>`
}

function group({ name, items, sign }: { name: string; items: string[]; sign: string }, page: Page): string {
  if (items.length === 0) return ''
  const style = styles(page)
  const lines = items.map((item) => part(style.item, part(sign === YES ? style.yes : style.no, sign, page) + part(style.words, escapeText(item), page), page))
  return part(style.group, part(style.name, name, page) + lines.join(''), page)
}
