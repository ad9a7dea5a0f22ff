/** What is chosen, as in a file manager: `anchor` is where a range begins. Ids are texts, in the order of the room. */
export type RoomSelection = { chosen: ReadonlySet<string>; anchor: string | null }

export const nothingChosen: RoomSelection = { chosen: new Set(), anchor: null }

export function withToggled({ chosen }: RoomSelection, id: string): RoomSelection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, anchor: id }
}

/** From the anchor to this one and nothing else; without an anchor, this one. */
export function upTo({ anchor }: RoomSelection, id: string, order: readonly string[]): RoomSelection {
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return { chosen: new Set([id]), anchor: id }
  return { chosen: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor }
}

export function everyOne(order: readonly string[]): RoomSelection {
  return { chosen: new Set(order), anchor: order[0] ?? null }
}

/** What is no longer found is no longer chosen: no act goes to what nobody sees. */
export function within({ chosen, anchor }: RoomSelection, order: readonly string[]): RoomSelection {
  const there = new Set(order)
  const next = [...chosen].filter((id) => there.has(id))
  return next.length === chosen.size ? { chosen, anchor } : { chosen: new Set(next), anchor: anchor !== null && there.has(anchor) ? anchor : null }
}
