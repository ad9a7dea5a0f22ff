const DAY_MS = 86_400_000

/** Making a formatter costs a hundred times what using it does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Today's date in the shop's zone. */
export function dateIn(timeZone: string, now: number): string {
  const format = dateFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dateFormats.set(timeZone, format)
  return format.format(now)
}

/** The instant the shop's date next changes, in epoch ms: what a page says of dates holds until then. */
export function nextMidnight(timeZone: string, now: number): number {
  const today = dateIn(timeZone, now)
  let before = now
  let after = now + DAY_MS + DAY_MS / 12
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dateIn(timeZone, middle) === today) before = middle
    else after = middle
  }
  return after
}
