import type { Bilingual } from '@/platform/language'
import type { Remark } from './contract'

type ExchangeRule = Pick<Remark, 'severity' | 'layer' | 'basis'> & { say(subject: string): Bilingual }

/** What changed in an exported article while it was away. */
export const exchangeRemarks = {
  'exchange-card-changed': {
    severity: 'warning',
    basis: 'own',
    say: (s) => ({
      zh: `「${s}」这一块的文字在外面改过，现在按改后的文字读入，不再是卡片。需要卡片请重新插入。`,
      en: `The words of the block "${s}" were changed outside; they are read as text and are no card any more. Insert the card again if you need it.`,
    }),
  },
  'exchange-picture-outside': {
    severity: 'warning',
    basis: 'own',
    say: (s) => ({
      zh: `图片「${s}」不在导出的文件夹里，只留下了网址。请把图片放进 pictures 文件夹，或在编辑器里插入。`,
      en: `The picture "${s}" is not in the exported folder; only its address is kept. Put it into pictures/ or insert it in the editor.`,
    }),
  },
} satisfies Record<string, ExchangeRule>
