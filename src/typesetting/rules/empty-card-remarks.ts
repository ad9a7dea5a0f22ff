import type { Bilingual } from '@/platform/language'
import { cardNames, type CardKind } from '@/writing'
import type { Remark } from './contract'

type CardRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/** What is said of cards that show nothing, or less than they promise. `subject` is the kind of card, or the words concerned. */
export const emptyCardRemarks = {
  'card-empty': lacks((kind) => ({
    zh: `「${nameOf(kind).zh}」是空的，成品里没有它。请填上内容，或者删掉卡片。`,
    en: `“${nameOf(kind).en}” is empty, so nothing of it is shown. Fill it in or remove the card.`,
  })),
  'card-without-pictures': lacks((kind) => ({
    zh: `「${nameOf(kind).zh}」还没有图片，成品里只有说明文字。请选图片，或者删掉卡片。`,
    en: `“${nameOf(kind).en}” has no pictures; only its words are shown. Choose pictures or remove the card.`,
  })),
  'card-bare': lacks((kind) => ({
    zh: `「${nameOf(kind).zh}」只有标题或署名，没有内容。请补上，或者删掉卡片。`,
    en: `“${nameOf(kind).en}” has a title or a name and nothing else. Add what is missing or remove the card.`,
  })),
  'question-open': lacks((words) => ({
    zh: `问题「${words}」还没有回答。请补上回答，或者删掉这一问。`,
    en: `The question “${words}” has no answer. Add one or remove the question.`,
  })),
  'group-empty': lacks((words) => ({
    zh: `清单里「${words}」下面没有物品。请补上，或者删掉这一组。`,
    en: `Nothing is listed under “${words}”. Add items or remove the group.`,
  })),
  'stop-unnamed': lacks((words) => ({
    zh: `路线里有一站没有站名，「${words}」没有写进去。请补上站名，或者删掉这一站。`,
    en: `A stop of the route has no name, so “${words}” is left out. Name the stop or remove it.`,
  })),
  'qr-without-address': lacks(() => ({
    zh: '二维码还没有填写网址，扫不出内容。请补上或删掉二维码。',
    en: 'The QR code has no address to lead to. Fill it in or remove the code.',
  })),
  'follow-without-name': lacks(() => ({
    zh: '关注引导还没有填写公众号名称。请补上或删掉卡片。',
    en: 'The follow card has no account name. Fill it in or remove the card.',
  })),
  'no-product-chosen': lacks(() => ({
    zh: '这里还没有选产品。请选一个产品或删掉它。',
    en: 'No product is chosen here yet. Choose one or remove it.',
  })),
  'no-promotion-chosen': lacks(() => ({
    zh: '优惠券还没有选活动。请选一个活动或删掉优惠券。',
    en: 'No promotion is chosen for the coupon yet. Choose one or remove the coupon.',
  })),
} satisfies Record<string, CardRule>

function lacks(say: CardRule['say']): CardRule {
  return { severity: 'error', basis: 'own', say }
}

/** What a kind of card is called; one that is not known, by itself. */
export function nameOf(kind: string): Bilingual {
  return Object.hasOwn(cardNames, kind) ? cardNames[kind as CardKind] : { zh: kind, en: kind }
}
