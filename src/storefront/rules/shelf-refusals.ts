import { DomainError } from '@/platform/errors'
import { whyNotInert } from './inert-html'

type Named = { title: string; slug: string }

export function refuseLively({ html, title }: { html: string; title: string }): void {
  const reason = whyNotInert(html)
  if (reason === null) return
  throw new DomainError({
    code: 'POST_NOT_INERT',
    text: {
      zh: `《${title}》的正文里有店铺不允许的代码（${reason}），没有上架。请回到文稿删除这一段，重新排版后再送审。`,
      en: `The body of “${title}” holds code the shop does not allow (${reason}), so it was not put on the shelf. Remove it from the draft, typeset again and have it approved.`,
    },
    data: { reason },
  })
}

/** Scheduled before it was taken down: whoever took it down may not have thought of it. */
export function isWithdrawn(title: string, at: string): DomainError {
  return new DomainError({
    code: 'POST_WITHDRAWN',
    status: 409,
    text: {
      zh: `《${title}》的店铺文章在排期之后被撤下了，这次没有上架。要重新上架请点「现在发布」，否则点「取消」。`,
      en: `The post “${title}” was taken down after this was scheduled, so it was not put back. Choose “Publish now” to put it back, or “Cancel”.`,
    },
    data: { withdrawnAt: at },
  })
}

export function addressTaken({ title, slug }: Named, other: string): DomainError {
  return new DomainError({
    code: 'POST_ADDRESS_TAKEN',
    status: 409,
    text: {
      zh: `《${title}》的网址「${slug}」已经是《${other}》的，没有上架。请在文稿里换一个网址，再送审。`,
      en: `The address “${slug}” of “${title}” belongs to “${other}”, so it was not put on the shelf. Give the draft another address and have it approved.`,
    },
    data: { slug, title: other },
  })
}

export function addressWasAnothers({ title, slug }: Named): DomainError {
  return new DomainError({
    code: 'POST_ADDRESS_TAKEN',
    status: 409,
    text: {
      zh: `《${title}》的网址「${slug}」以前属于另一篇文章，老链接还在把读者带到那里，没有上架。请在文稿里换一个网址，或先在「旧网址」里释放它。`,
      en: `The address “${slug}” of “${title}” belonged to another post and still leads its readers there, so it was not put on the shelf. Give the draft another address, or give the old one free under “Old addresses”.`,
    },
    data: { slug },
  })
}
