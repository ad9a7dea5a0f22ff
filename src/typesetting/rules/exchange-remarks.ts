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
  'exchange-picture-gone': gone((s) => ({
    zh: `图片「${s}」不在压缩包里，素材库里也没有，用到它的地方留空。请重新插入这张图片。`,
    en: `The picture “${s}” is neither in the archive nor in the library; its places are empty. Insert it again.`,
  })),
  'exchange-picture-refused': gone((s) => ({
    zh: `图片「${s}」没有带回来：超过 30 MB，或文件已损坏。用到它的地方留空，请换一张再插入。`,
    en: `The picture “${s}” did not come back: it has more than 30 MB, or its file is damaged. Its places are empty; insert another one.`,
  })),
  'exchange-products-gone': gone((s) => ({
    zh: `这里没有产品「${s}」，文稿和卡片里选它的地方留空。请先建好这个产品，或改选别的产品。`,
    en: `There is no product “${s}” here; where the draft or its cards name it, nothing is chosen. Add that product or choose another one.`,
  })),
  'exchange-promotions-gone': gone((s) => ({
    zh: `这里没有活动「${s}」，选它的卡片留空。请先建好这个活动，或改选别的活动。`,
    en: `There is no promotion “${s}” here; the cards that name it have none. Add that promotion or choose another one.`,
  })),
  'exchange-topics-gone': gone((s) => ({
    zh: `这里没有选题「${s}」，文稿先不属于任何选题。请在文稿右侧选一个。`,
    en: `There is no topic “${s}” here; the draft belongs to none. Choose a topic beside the draft.`,
  })),
  'exchange-channels-gone': gone((s) => ({
    zh: `这里没有渠道「${s}」，文稿先不选它；各渠道版本都在。请在文稿右侧选要发的渠道。`,
    en: `There is no channel “${s}” here, so it is not chosen; all channel versions are kept. Choose the channels beside the draft.`,
  })),
  'exchange-users-gone': gone((s) => ({
    zh: `这里没有名为「${s}」的成员，负责人是你。需要时请在文稿右侧改选。`,
    en: `Nobody here is called “${s}”; the draft is yours. Choose another owner beside it if need be.`,
  })),
  'exchange-record-many': gone((s) => ({
    zh: `这里有几个同名的「${s}」，认不出是哪一个，先留空。请自己选一次。`,
    en: `Several records here are called “${s}” and it is not clear which is meant; nothing is chosen. Choose it yourself.`,
  })),
  'exchange-theme-brought': {
    severity: 'fixed',
    basis: 'own',
    say: (s) => ({
      zh: `团队版式「${s}」这里没有，建稿时一起存进版式库，先停用着。看过没有问题再启用，别的文稿就能选用。`,
      en: `The team theme “${s}” is not here; it is added with the draft, not in use for now. Look at it, then put it in use so that other drafts may wear it.`,
    }),
  },
  'exchange-theme-not-brought': gone((s) => ({
    zh: `这里没有团队版式「${s}」，你的角色不能建版式，文稿先用默认版式显示。请把压缩包里的版式文件（.json）交给设计或管理员导入，导入后文稿自动恢复原样。`,
    en: `The team theme “${s}” is not here and your role may not add themes; the draft shows in the default one. Give the theme file (.json) in the archive to a designer or an administrator to import: the draft then looks as it did.`,
  })),
  'exchange-theme-missing': gone((s) => ({
    zh: `版式「${s}」这里没有，压缩包里也没有，文稿先用默认版式显示。请另选一套版式。`,
    en: `The theme “${s}” is neither here nor in the archive; the draft shows in the default one. Choose another theme.`,
  })),
  'exchange-theme-differs': gone((s) => ({
    zh: `这里的版式「${s}」和导出时的不一样，文稿用这里的。请看一遍预览。`,
    en: `The theme “${s}” here is not what it was when the draft was exported; the one here is used. Look at the preview.`,
  })),
  'exchange-address-taken': {
    severity: 'fixed',
    basis: 'own',
    say: (s) => ({
      zh: `网址「${s}」还由原来的文稿用着，这一篇会有新的网址。`,
      en: `The address “${s}” still belongs to the draft that has it; this one gets a new address.`,
    }),
  },
} satisfies Record<string, ExchangeRule>

/** Something that this system does not have: what became of it, and what the person can do. */
function gone(say: ExchangeRule['say']): ExchangeRule {
  return { severity: 'warning', basis: 'own', say }
}
