/** When each member was last seen in a document, by id; ms. */
export type Seen = Record<string, number>

/** Pages say that they are open every so often; a page that was silent for `goneMs` is not open any more. */
export const saysMs = 15_000
const goneMs = 3 * saysMs

/** What is known after a member said that they are here, or that they leave. */
export function seenAfter(seen: Seen, { member, isLeaving, now }: { member: string; isLeaving: boolean; now: number }): Seen {
  const present = Object.entries(seen).filter(([id, at]) => id !== member && Number.isFinite(at) && now - at < goneMs)
  return Object.fromEntries(isLeaving ? present : [...present, [member, now]])
}
