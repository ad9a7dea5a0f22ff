import type { ProductFacts } from '@/typesetting'

/** Why a trip that a post names cannot be had; null when it can. */
export type NotToBeHad = 'soldOut' | 'ended' | 'offline'

const said: Record<NotToBeHad, string> = { soldOut: '班期已满', ended: '已结束', offline: '已下架' }

/** The facts of a trip that cannot be had: its name says so wherever it stands, and no link leads to a page that is not there. */
export function withState(facts: ProductFacts, state: NotToBeHad | null): ProductFacts {
  if (state === null) return facts
  const title = `${facts.title}（${said[state]}）`
  return { ...facts, title, nextDeparture: null, ...(state === 'offline' ? { url: '' } : {}) }
}

/** The name without what was said of it. */
export function plainTitle(title: string): string {
  return title.replace(/（(?:班期已满|已结束|已下架)）$/, '')
}
