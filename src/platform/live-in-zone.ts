/** A realm whose idea of local time can be replaced: `globalThis`, or another one in a test. */
type Realm = { Date: DateConstructor; Intl: typeof Intl }

const ownZoneKey = Symbol.for('xingwen.zone-of-the-browser')
const QUARTER_MS = 900_000
const DAY_MS = 86_400_000
const KEPT_OFFSETS = 2_000

/** Methods that read or set local parts, each with a twin for UTC. */
const parts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/**
 * Makes local time the zone's own, whatever the machine's: every date picker, list and version of the admin reads local parts.
 * Payload has no setting for it (payloadcms/payload#517). Does nothing where the machine lives in that zone already.
 */
export function liveInZone(zone: string, realm: Realm = globalThis): void {
  const kept = realm as Realm & { [ownZoneKey]?: string }
  if (kept[ownZoneKey]) return
  const own = new realm.Intl.DateTimeFormat().resolvedOptions().timeZone
  kept[ownZoneKey] = own
  if (own === zone) return
  const offsetAt = offsetsOf(zone, realm)
  replaceParts(realm.Date, offsetAt)
  replaceWords(realm.Date, zone)
  replaceConstructor(realm, offsetAt)
  replaceFormats(realm, zone)
}

/** The zone the browser itself lives in. */
export function zoneOfBrowser(realm: Realm = globalThis): string {
  return (realm as Realm & { [ownZoneKey]?: string })[ownZoneKey] ?? new realm.Intl.DateTimeFormat().resolvedOptions().timeZone
}

type OffsetAt = (epochMs: number) => number

/** Milliseconds that the zone's clock is ahead of UTC. Zones change only on quarters of an hour. */
function offsetsOf(zone: string, { Intl, Date: Native }: Realm): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  return (epochMs) => {
    const quarter = Math.floor(epochMs / QUARTER_MS)
    const before = known.get(quarter)
    if (before !== undefined || Number.isNaN(quarter)) return before ?? NaN
    if (known.size >= KEPT_OFFSETS) known.clear()
    const at = new Map(format.formatToParts(quarter * QUARTER_MS).map(({ type, value }) => [type, value]))
    const part = (name: Intl.DateTimeFormatPartTypes) => Number(at.get(name))
    const year = at.get('era') === 'BC' ? 1 - part('year') : part('year')
    const wall = new Native(0)
    wall.setUTCFullYear(year, part('month') - 1, part('day'))
    wall.setUTCHours(part('hour'), part('minute'), part('second'))
    const offset = wall.getTime() - quarter * QUARTER_MS
    known.set(quarter, offset)
    return offset
  }
}

/** The instant at which the zone's clock shows a wall time: the first of two in autumn; in a gap in spring, as much later. */
function instantOf(wallMs: number, offsetAt: OffsetAt): number {
  const before = wallMs - offsetAt(wallMs - DAY_MS)
  const after = wallMs - offsetAt(wallMs + DAY_MS)
  if (before === after || before + offsetAt(before) === wallMs) return before
  return after + offsetAt(after) === wallMs ? after : before
}

function replaceParts(Native: DateConstructor, offsetAt: OffsetAt): void {
  const proto = Native.prototype as unknown as Record<string, unknown>
  const wallOf = (date: Date) => new Native(date.getTime() + offsetAt(date.getTime()))
  for (const part of [...parts, 'Day'] as const) {
    proto[`get${part}`] = function (this: Date) {
      return wallOf(this)[`getUTC${part}`]()
    }
  }
  for (const part of parts) {
    proto[`set${part}`] = function (this: Date, ...given: number[]) {
      const wall = wallOf(this)
      ;(wall[`setUTC${part}`] as (...values: number[]) => number)(...given)
      return this.setTime(instantOf(wall.getTime(), offsetAt))
    }
  }
  proto.getTimezoneOffset = function (this: Date) {
    return -offsetAt(this.getTime()) / 60_000
  }
}

function replaceWords(Native: DateConstructor, zone: string): void {
  const proto = Native.prototype as unknown as Record<string, unknown>
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = Native.prototype[name] as (locales?: string | string[], options?: Intl.DateTimeFormatOptions) => string
    proto[name] = function (this: Date, locales?: string | string[], options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, { ...options, timeZone: options?.timeZone ?? zone })
    }
  }
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0')
  const dayIn = (date: Date) =>
    `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getDay()]} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[date.getMonth()]} ${two(date.getDate())} ${String(date.getFullYear()).padStart(4, '0')}`
  const clockIn = (date: Date) => {
    const ahead = -date.getTimezoneOffset()
    return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())} GMT${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}${two(ahead % 60)}`
  }
  const say = (words: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : words(this)
    }
  proto.toDateString = say(dayIn)
  proto.toTimeString = say(clockIn)
  proto.toString = say((date) => `${dayIn(date)} ${clockIn(date)}`)
}

/** A text without a zone is local time; a day alone, and anything with a zone, is not. */
const localText = /^\s*(?:[+-]\d{6}|\d{4})-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*$/
const otherLocalText = /^(?!.*(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?\s*$)(?!\s*(?:[+-]\d{6}|\d{4})(?:-\d{2}){0,2}\s*$)/i

function replaceConstructor(realm: Realm, offsetAt: OffsetAt): void {
  const Native = realm.Date
  const parse = Native.parse.bind(Native)
  const parseLocal = (text: string) => {
    const isLocal = localText.test(text) || otherLocalText.test(text)
    const wall = isLocal ? parse(localText.test(text) ? `${text.trim()}Z` : `${text} GMT`) : NaN
    return Number.isNaN(wall) ? parse(text) : instantOf(wall, offsetAt)
  }
  const epochOf = (given: unknown[]): number => {
    if (given.length === 0) return Native.now()
    if (given.length > 1) return instantOf((Native.UTC as (...values: unknown[]) => number)(...given), offsetAt)
    const [only] = given
    return typeof only === 'string' ? parseLocal(only) : new Native(only as number).getTime()
  }
  realm.Date = new Proxy(Native, {
    construct: (target, given: unknown[], self) => Reflect.construct(target, [epochOf(given)], self) as object,
    apply: () => new Native().toString(),
    get: (target, name) => (name === 'parse' ? parseLocal : (Reflect.get(target, name) as unknown)),
  })
  Native.prototype.constructor = realm.Date
}

function replaceFormats(realm: Realm, zone: string): void {
  const Native = realm.Intl.DateTimeFormat
  const inZone = ([locales, options]: unknown[]): [unknown, unknown] => {
    const given = (options ?? {}) as Intl.DateTimeFormatOptions
    return [locales, { ...given, timeZone: given.timeZone ?? zone }]
  }
  realm.Intl.DateTimeFormat = new Proxy(Native, {
    construct: (target, given: unknown[], self) => Reflect.construct(target, inZone(given), self) as object,
    apply: (target, _, given: unknown[]) => new target(...(inZone(given) as [string, Intl.DateTimeFormatOptions])),
  })
}
