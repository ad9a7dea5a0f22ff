/** A date as people and machines write it. Without a zone it is China's, as the people who use this write. */
export function readDate(said: string): string | null {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(said)
  if (!found) return null
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone = '+08:00'] = found
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = Number(year) >= 1990 && Number(year) <= 2100 && !Number.isNaN(Date.parse(`${date}T00:00:00Z`))
  if (!isReal) return null
  if (hour === undefined || minute === undefined) return date
  const offset = zone === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const full = `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
  return Number.isNaN(Date.parse(full)) ? date : full
}
