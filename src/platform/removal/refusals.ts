import type { BasePayload } from 'payload'
import { DomainError } from '../errors'
import type { Bilingual } from '../language'
import { usesIn, type FoundUse } from '../uses/declaration'
import { kindOf, titleOf, type Whole } from '../uses/documents'
import type { Found } from '../uses/uses-of'
import { standingWords } from './standing-words'

/** The uses that keep a document out of the trash; for deletion for good every use counts. */
export function inTheWay(payload: BasePayload, { uses }: Found, { collection, forGood = false }: { collection: string; forGood?: boolean }): FoundUse[] {
  const everyOne = forGood || usesIn(payload).kept.includes(collection)
  return everyOne ? uses : uses.filter(({ standing }) => standing !== 'past' && standing !== 'trashed')
}

type Saying = { language: keyof Bilingual; blocking?: readonly FoundUse[] }

/** The list of uses as the API says it: `where` in the language of the reader. */
export function sayUses(payload: BasePayload, uses: readonly FoundUse[], { language, blocking = uses }: Saying) {
  return uses.map((use) => ({
    collection: use.collection,
    id: use.id,
    title: use.title,
    where: use.where[language],
    whereText: use.where,
    kind: kindOf(payload, use.collection),
    standing: use.standing,
    blocks: blocking.includes(use),
  }))
}

const wayOut: Bilingual = { zh: '请先在这些地方换掉、撤下或取消，再删除', en: 'Replace it, withdraw or cancel there first, then delete it' }

/** @returns the refusal of a deletion, naming the document, every place (up to three in the sentence) and the way out. */
export function stillUsed(payload: BasePayload, document: Whole, { blocking, language }: Required<Saying>): DomainError {
  const { zh, en } = titleOf(payload, document)
  const places = blocking.slice(0, 3).map((use) => {
    const kind = kindOf(payload, use.collection)
    return {
      zh: `《${use.title}》的${use.where.zh}（${kind.zh}，${standingWords[use.standing].zh}）`,
      en: `${use.where.en} of “${use.title}” (${kind.en}, ${standingWords[use.standing].en})`,
    }
  })
  const rest = blocking.length - places.length
  const way = usesIn(payload).instead[document.collection] ?? wayOut
  return new DomainError({
    code: 'STILL_USED',
    status: 409,
    text: {
      zh: `「${zh}」还用在 ${blocking.length} 处，没有删除：${places.map((place) => place.zh).join('、')}${rest > 0 ? `，另有 ${rest} 处` : ''}。${way.zh}。`,
      en: `“${en}” is still used in ${blocking.length} places and was not deleted: ${places.map((place) => place.en).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. ${way.en}.`,
    },
    data: { collection: document.collection, id: document.id, title: zh, uses: sayUses(payload, blocking, { language }) },
  })
}

export function notFound(): DomainError {
  return new DomainError({
    code: 'NOT_FOUND',
    status: 404,
    text: {
      zh: '没有找到这份内容，可能已被永久删除。请回到列表刷新。',
      en: 'This document was not found; it may have been deleted for good. Go back to the list and reload.',
    },
  })
}

export function notInTrash(): DomainError {
  return new DomainError({
    code: 'NOT_IN_TRASH',
    status: 409,
    text: { zh: '这份内容不在回收站里。请回到列表刷新。', en: 'This document is not in the trash. Go back to the list and reload.' },
  })
}

export const indexNotReady = new DomainError({
  code: 'USES_BEING_READ',
  status: 503,
  text: {
    zh: '系统正在清点各处的引用，还不知道哪些内容在用，暂时不能删除。请几分钟后再试。',
    en: 'References are being counted, so it is not known yet what is in use, and nothing can be deleted. Try again in a few minutes.',
  },
})
