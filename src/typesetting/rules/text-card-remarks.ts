import type { Bilingual } from '@/platform/language'
import type { Remark } from './contract'

type CardRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/** Something a card of words lacks. */
function lacks(say: CardRule['say']): CardRule {
  return { severity: 'error', basis: 'own', say }
}

/** What cards made of words say about themselves. */
export const textCardRemarks = {
  'itinerary-empty': lacks(() => ({
    zh: '每日行程还没有内容。请选一个写好行程的产品，或者在卡片里按天填写。',
    en: 'The itinerary has no days. Choose a product that has them, or write them in the card.',
  })),
  'route-short': lacks(() => ({ zh: '路线至少要有两站。请补上，或删掉卡片。', en: 'A route needs at least two stops. Add them or remove the card.' })),
  'price-missing': lacks(() => ({
    zh: '费用说明还没有价格，文中显示为「待定」。请选产品，或者填写价格。',
    en: 'The price box has no price; the text says 待定 (to be decided). Choose a product or fill in the price.',
  })),
  'deadline-missing': lacks(() => ({
    zh: '截止时间还没有填写，文中显示为「待定」。请选活动，或者填写时间。',
    en: 'The deadline is missing; the text says 待定 (to be decided). Choose a promotion or fill in the time.',
  })),
  'deadline-frozen': {
    severity: 'fixed',
    layer: 1,
    basis: 'O',
    say: (s) => ({
      zh: `公众号会去除脚本，倒计时不能跳动，已写成「截至 ${s}」。`,
      en: `WeChat removes scripts, so the countdown cannot run; it says “until ${s}” instead.`,
    }),
  },
  'contents-empty': {
    severity: 'warning',
    basis: 'own',
    say: () => ({
      zh: '目录后面没有标题，目录没有写入。请加上小标题，或删掉目录。',
      en: 'No heading follows the table of contents, so it is left out. Add headings or remove it.',
    }),
  },
  'contents-twice': {
    severity: 'warning',
    basis: 'own',
    say: () => ({ zh: '一篇只放一个目录，后面的没有写入。请删掉多余的。', en: 'A document has one table of contents; later ones are left out. Remove them.' }),
  },
  'contents-inside': {
    severity: 'warning',
    basis: 'own',
    say: () => ({
      zh: '目录放在表格等内容里面，没有写入。请移到正文里，或者删掉。',
      en: 'The table of contents stands inside another block, so it is left out. Move it into the text or remove it.',
    }),
  },
  'contents-left-out': {
    severity: 'fixed',
    basis: 'own',
    say: () => ({
      zh: '这个渠道的文字短，目录没有写入，小标题照常。',
      en: 'Texts of this channel are short: the table of contents is left out, the headings stay.',
    }),
  },
  'contents-unlinked': {
    severity: 'fixed',
    layer: 1,
    basis: 'P',
    say: () => ({
      zh: '公众号会去除页内跳转，目录只列出标题，不能点。',
      en: 'WeChat removes in-page links, so the table of contents only lists the headings.',
    }),
  },
  'guide-without-name': lacks(() => ({ zh: '领队卡片还没有填写姓名。请补上或删掉卡片。', en: "The guide's card has no name. Fill it in or remove the card." })),
  'folded-open': {
    severity: 'fixed',
    layer: 2,
    basis: 'T',
    say: () => ({ zh: '公众号不能折叠问答，回答已全部展开。', en: 'WeChat cannot fold questions and answers; every answer is shown.' }),
  },
} satisfies Record<string, CardRule>
