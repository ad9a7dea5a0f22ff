import { safeLink } from '../rules/address'
import { cleanText, escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, idOf, lookUp, type Raw, stringOf } from '../rules/raw'
import { BREAK, FIGURES, tint, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { usePromotionFact } from './card-text'
import { linkMarkup, markdownAddress } from './link'

type Model = { title: string; amount: string; threshold: string; code: string; endsAt: string; remark: string; address: string }

const styles = perLook(({ theme, dialect }) => {
  const { textSize } = dialect
  return {
    card: `display:flex;align-items:stretch;margin:28px 0;padding:0;border:1px solid ${tint(theme.accent, 0.35)};border-radius:${theme.radius}px;overflow:hidden;`,
    left: `flex:none;display:flex;flex-direction:column;justify-content:center;width:30%;margin:0;padding:16px 6px;background-color:${theme.accent};text-align:center;`,
    amount: `margin:0;padding:0;${typeStyle(textSize + 10, 1.2, '#ffffff')}font-weight:700;text-align:center;${FIGURES}`,
    threshold: `margin:4px 0 0;padding:0;${typeStyle(textSize - 5, 1.5, '#ffffff')}text-align:center;${FIGURES}`,
    right: 'flex:1;margin:0;padding:14px 10px 14px 16px;',
    title: `margin:0;padding:0;${typeStyle(textSize, 1.5, theme.ink)}font-weight:700;text-align:left;${BREAK}`,
    line: `margin:3px 0 0;padding:0;${typeStyle(textSize - 3, 1.6, theme.quiet)}text-align:left;${FIGURES}${BREAK}`,
    code: `color:${theme.accent};font-weight:700;`,
  }
})

/** A coupon: how much, from how much, its code and its end. */
export const couponCard = blockWriter<Model>({
  read: readCoupon,
  text: (model) =>
    linesOf(model)
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
    return { title: id === '' ? '还没有选活动' : `活动 ${id}（已不存在）`, amount: '', threshold: '', code: '', endsAt: '', remark, address: '' }
  }
  const promotion = { id, of: found }
  const url = usePromotionFact(promotion, 'url', page)
  const safe = url === '' || page.setting.skeleton ? url : safeLink(url, page.look.dialect.ownPaths)
  if (safe === null) page.remark('unsafe-link', url)
  return {
    title: usePromotionFact(promotion, 'title', page),
    amount: usePromotionFact(promotion, 'amount', page),
    threshold: usePromotionFact(promotion, 'threshold', page),
    code: usePromotionFact(promotion, 'code', page),
    endsAt: usePromotionFact(promotion, 'endsAt', page),
    remark,
    address: safe ?? '',
  }
}

function linesOf({ title, amount, threshold, code, endsAt, remark }: Model): string[] {
  const value = [amount && `优惠 ${amount}`, threshold].filter(Boolean).join(' · ')
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
