import { safeLink } from '../rules/address'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, faceOf, FIGURES, leadingOf, spaceOf, tint, type as typeStyle } from '../rules/style'
import { cardInWords, type Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import { usePromotionFact } from './card-text'
import { linkMarkup, markdownAddress } from './link'

type Model = { title: string; amount: string; isPrice: boolean; threshold: string; code: string; endsAt: string; remark: string; address: string }

const styles = perLook((look) => {
  const { theme } = look
  const { textSize } = look.dialect
  const high = spaceOf(theme, 14)
  const torn = theme.looks.card === 'edge'
  const worth = torn ? theme.accent : '#ffffff'
  const stub = torn ? `border-right:1px dashed ${tint(theme.ink, 0.3)};` : `background-color:${theme.accent};`
  const box = theme.looks.card === 'outline' ? `border:1px solid ${tint(theme.accent, 0.35)};border-radius:${theme.radius}px;overflow:hidden;` : cardBox(look)
  return {
    card: `display:flex;align-items:stretch;margin:${spaceOf(theme, 28)}px 0;padding:0;${box}`,
    left: `flex:none;display:flex;flex-direction:column;justify-content:center;width:30%;margin:0;padding:16px 6px;${stub}text-align:center;`,
    amount: `margin:0;padding:0;${typeStyle(textSize + 10, 1.2, worth)}${faceOf(theme)}font-weight:700;text-align:center;${FIGURES}`,
    threshold: `margin:4px 0 0;padding:0;${typeStyle(textSize - 5, 1.5, torn ? theme.quiet : worth)}text-align:center;${FIGURES}`,
    right: `flex:1;margin:0;padding:${high}px 10px ${high}px 16px;`,
    title: `margin:0;padding:0;${cardTitle(look)}`,
    line: `margin:3px 0 0;padding:0;${typeStyle(textSize - 3, leadingOf(theme, 0.15), theme.quiet)}text-align:left;${FIGURES}${BREAK}`,
    code: `color:${theme.accent};font-weight:700;`,
  }
})

/** A coupon: how much, from how much, its code and its end. */
export const couponCard = blockWriter<Model>({
  read: readCoupon,
  text: (model, { voice }) =>
    voice.isBrief
      ? inBrief(model, voice)
      : linesOf(model)
          .concat(model.address || [])
          .join('\n'),
  markup: asMarkup,
  markdown(model) {
    const [title = '', ...others] = linesOf(model).map((words) => escapeMarkdown(words).replace(/\n+/g, ' '))
    const first = `**${model.address === '' ? title : `[${title}](${markdownAddress(model.address)})`}**`
    return [first, ...others].map((words) => `> ${words}`).join('\\\n')
  },
})

function readCoupon(node: Raw, page: Page): Model {
  const fields = fieldsOf(node)
  const id = idOf(fields['promotion'])
  const remark = cleanText(stringOf(fields['remark'])).trim()
  const found = lookUp(page.setting.resources.promotions, id)
  if (!found) {
    if (id === '') page.remark('no-promotion-chosen')
    else page.remark('missing-promotion', id)
    return {
      title: id === '' ? '还没有选活动' : `活动 ${id}（已不存在）`,
      amount: '',
      isPrice: false,
      threshold: '',
      code: '',
      endsAt: '',
      remark,
      address: '',
    }
  }
  const promotion = { id, of: found }
  const url = usePromotionFact(promotion, 'url', page)
  const safe = url === '' || page.setting.skeleton ? url : safeLink(url, page.look.dialect.ownPaths)
  if (safe === null) page.remark('unsafe-link', url)
  return {
    title: usePromotionFact(promotion, 'title', page),
    amount: usePromotionFact(promotion, 'amount', page),
    isPrice: !page.setting.skeleton && found.amountIs === 'price',
    threshold: usePromotionFact(promotion, 'threshold', page),
    code: usePromotionFact(promotion, 'code', page),
    endsAt: usePromotionFact(promotion, 'endsAt', page),
    remark,
    address: safe ?? '',
  }
}

function inBrief({ title, amount, isPrice, threshold, code, endsAt, remark, address }: Model, voice: Voice): string {
  const value = amount && (isPrice ? `活动价 ${amount}` : `立减 ${amount}`)
  const facts = [threshold, code && `优惠码 ${code}`, endsAt && `${endsAt} 前有效`]
  return cardInWords({ kind: 'coupon', title, value, facts, remark, address }, voice)
}

function linesOf({ title, amount, isPrice, threshold, code, endsAt, remark }: Model): string[] {
  const value = [amount && `${isPrice ? '活动价' : '优惠'} ${amount}`, threshold].filter(Boolean).join(' · ')
  return [title, value, code && `优惠码 ${code}`, endsAt && `${endsAt} 前有效`, remark].filter(Boolean)
}

function asMarkup(model: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const part = (css: string, words: string): string => (words === '' ? '' : `<${box} style="${css}">${words}</${box}>`)
  const left = part(style.amount, escapeText(model.amount)) + part(style.threshold, escapeText(model.threshold))
  const code = model.code === '' ? '' : `优惠码 <span style="${style.code}">${escapeText(model.code)}</span>`
  const link = model.address === '' ? '' : linkMarkup(model.address, { out: '去领取', text: model.title }, page)
  const right =
    part(style.title, escapeText(model.title)) +
    part(style.line, code) +
    part(style.line, model.endsAt === '' ? '' : `${escapeText(model.endsAt)} 前有效`) +
    part(style.line, escapeText(model.remark)) +
    part(style.line, link)
  return `<${box}${mark(page, 'couponCard')} style="${style.card}">${part(style.left, left)}${part(style.right, right)}</${box}>`
}
