import { safeLink } from '../rules/address'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import type { ProductFacts } from '../rules/contract'
import { factLabels } from '../rules/facts'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, faceOf, FIGURES, hairline, leadingOf, spaceOf, tint, type as typeStyle } from '../rules/style'
import { cardInWords, type Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import type { Bound } from './bound'
import { useProductFact } from './card-text'
import { unitOf } from './price-unit'
import { UNDECIDED } from './fact'
import { linkMarkup, markdownAddress } from './link'
import { imageMarkup, usePicture } from './picture'

type Model = {
  title: string
  destination: string
  remark: string
  /** Label and value pairs, in the order a traveller asks. */
  row: [string, string][]
  /** Without 起, which is set smaller; '' when unknown. */
  price: string
  /** 起 /人: what follows the price. */
  unit: string
  /** Until when an offer holds; '' without one. */
  until: string
  address: string
  image: string
}

const styles = perLook((look) => {
  const { theme } = look
  const { textSize } = look.dialect
  const part = spaceOf(theme, 12)
  return {
    card: `margin:${spaceOf(theme, 28)}px 0;padding:0;${cardBox(look)}`,
    image: 'display:block;width:100%;max-width:100%;height:auto;margin:0;',
    body: `margin:0;padding:${spaceOf(theme, 16)}px 16px ${spaceOf(theme, 14)}px;`,
    place: `margin:0 0 4px;padding:0;${typeStyle(textSize - 4, 1.5, theme.accent)}font-weight:700;`,
    title: `margin:0;padding:0;${cardTitle(look, 2)}`,
    remark: `margin:6px 0 0;padding:0;${typeStyle(textSize - 2, leadingOf(theme, 0.1), theme.quiet)}text-align:left;${BREAK}`,
    row: `display:flex;margin:${part}px 0 0;padding:${part}px 0 0;border-top:${hairline(theme)};`,
    pair: 'flex:2;margin:0;padding:0 8px 0 0;',
    widePair: 'flex:3;margin:0;padding:0;',
    label: `margin:0;padding:0;${typeStyle(textSize - 5, 1.5, theme.quiet)}`,
    value: `margin:2px 0 0;padding:0;${typeStyle(textSize - 1, 1.5, theme.ink)}${FIGURES}${BREAK}`,
    foot: `display:flex;justify-content:space-between;align-items:flex-end;margin:${part}px 0 0;padding:${part}px 0 0;border-top:1px dashed ${tint(theme.ink, 0.2)};`,
    price: `margin:0;padding:0;${typeStyle(textSize + 8, 1.2, theme.accent)}${faceOf(theme)}font-weight:700;${FIGURES}`,
    unit: `font-size:${textSize - 4}px;line-height:1.2;color:${theme.quiet};font-weight:400;`,
    until: `margin:4px 0 0;padding:0;${typeStyle(textSize - 4, 1.5, theme.quiet)}${FIGURES}${BREAK}`,
    more: `margin:0;padding:0 0 2px;${typeStyle(textSize - 2, 1.4, theme.accent)}text-align:right;`,
  }
})

/** A product with its picture, its facts and its price. */
export const productCard = blockWriter<Model>({
  read: readCard,
  text(model, { voice }) {
    if (voice.isBrief) return inBrief(model, voice)
    const lines = [
      model.title,
      model.destination && `目的地 ${model.destination}`,
      model.remark,
      model.row.map(([label, value]) => `${label} ${value}`).join(' · '),
      `价格 ${priceInWords(model)}`,
      model.until,
      model.address,
    ]
    return lines.filter(Boolean).join('\n')
  },
  markup: asMarkup,
  markdown(model) {
    const title = escapeMarkdown(model.title)
    const lines = [`**${model.address ? `[${title}](${markdownAddress(model.address)})` : title}**`]
    if (model.destination) lines.push(`目的地 ${escapeMarkdown(model.destination)}`)
    if (model.remark) lines.push(escapeMarkdown(model.remark).replace(/\n+/g, ' '))
    if (model.row.length > 0) lines.push(model.row.map(([label, value]) => `${label} ${escapeMarkdown(value)}`).join(' · '))
    lines.push(`价格 ${escapeMarkdown(priceInWords(model))}`)
    if (model.until) lines.push(escapeMarkdown(model.until))
    return `${model.image === '' ? '' : `${model.image}\n\n`}${lines.map((words) => `> ${words}`).join('\\\n')}`
  },
})

const BRIEF: Record<string, (value: string) => string> = {
  [factLabels.departureCity.zh]: (city) => `${city}出发`,
  [factLabels.nextDeparture.zh]: (day) => `最近 ${day} 出发`,
}

function inBrief(model: Model, voice: Voice): string {
  const facts = [...model.row.map(([label, value]) => BRIEF[label]?.(value) ?? value), model.until]
  return cardInWords({ kind: 'product', title: model.title, value: priceInWords(model), facts, remark: model.remark, address: model.address }, voice)
}

function readCard(node: Raw, page: Page): Model | null {
  const fields = fieldsOf(node)
  const id = idOf(fields['product'])
  const remark = cleanText(stringOf(fields['remark'])).trim()
  const found = lookUp(page.setting.resources.products, id)
  if (!found) {
    if (id === '') page.remark('no-product-chosen')
    else page.remark('missing-product', id)
    return {
      title: id === '' ? '还没有选产品' : `产品 ${id}（已不存在）`,
      destination: '',
      remark,
      row: [],
      price: '',
      unit: '',
      until: '',
      address: '',
      image: '',
    }
  }
  const product = { id, of: found }
  const title = useProductFact(product, 'title', page)
  const row: [string, string][] = []
  for (const fact of ['days', 'departureCity', 'nextDeparture'] as const) {
    const value = useProductFact(product, fact, page)
    if (value !== '') row.push([factLabels[fact].zh, value])
  }
  const price = useProductFact(product, 'price', page)
  if (price === '' || found.priceMinor === null) page.remark('missing-fact', factLabels.price.zh)
  const model = { title: title || UNDECIDED, destination: useProductFact(product, 'destination', page), remark, row, ...priceOf(product, price, page) }
  return { ...model, address: addressOf(product, page), image: cardImage(product, page) }
}

function addressOf(product: { id: string; of: { url: string } } & Parameters<typeof useProductFact>[0], page: Page): string {
  const shown = useProductFact(product, 'url', page)
  if (shown === '' || page.setting.skeleton) return shown
  const safe = safeLink(shown, page.look.dialect.ownPaths)
  if (safe === null) page.remark('unsafe-link', shown)
  return safe ?? ''
}

function cardImage(product: Parameters<typeof useProductFact>[0], page: Page): string {
  const shown = product.of.picture
  if (page.setting.skeleton) {
    useProductFact(product, 'picture', page)
    return page.target.form === 'plain' ? '' : `{{product:${product.id}:picture}}`
  }
  if (!shown) return ''
  const alt = cleanText(stringOf(shown.alt) || stringOf(product.of.title))
  const src = usePicture(shown, alt, page)
  if (src === null) return ''
  useProductFact(product, 'picture', page)
  if (page.target.form === 'markup') return imageMarkup(shown, { src, alt, style: styles(page).image }, page)
  return page.target.form === 'markdown' ? `![${escapeMarkdown(alt).replace(/\n/g, ' ')}](${markdownAddress(src)})` : ''
}

function priceOf(product: Bound<ProductFacts>, shown: string, page: Page): Pick<Model, 'price' | 'unit' | 'until'> {
  return { price: shown.replace(/ 起$/, ''), unit: unitOf(product, page), until: useProductFact(product, 'priceUntil', page) }
}

function priceInWords({ price, unit }: Model): string {
  return price === '' ? UNDECIDED : [price, unit].filter(Boolean).join(' ')
}

function asMarkup(model: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const part = (css: string, words: string): string => (words === '' ? '' : `<${box} style="${css}">${words}</${box}>`)
  const pairs = model.row
    .map(([label, value]) =>
      part(label === factLabels.nextDeparture.zh ? style.widePair : style.pair, part(style.label, label) + part(style.value, escapeText(value))),
    )
    .join('')
  const price = model.price === '' ? escapeText(UNDECIDED) : `${escapeText(model.price)}<span style="${style.unit}">&nbsp;${escapeText(model.unit)}</span>`
  const more = model.address === '' ? '' : part(style.more, moreLink(model, page))
  return `<${box}${mark(page, 'productCard')} style="${style.card}">${model.image}${part(
    style.body,
    part(style.place, escapeText(model.destination)) +
      part(style.title, escapeText(model.title)) +
      part(style.remark, escapeText(model.remark)) +
      part(style.row, pairs) +
      part(style.foot, part(style.price, price) + more) +
      part(style.until, escapeText(model.until)),
  )}</${box}>`
}

function moreLink(model: Model, page: Page): string {
  return linkMarkup(model.address, { out: '查看行程', text: model.title }, page)
}
