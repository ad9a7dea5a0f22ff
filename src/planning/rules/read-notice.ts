import type { Bilingual } from '@/platform/language'
import { daysIn, isDay, isWeekend, weekdayOf, yearOf, type Day } from './days'
import { holidayNames, type ArrangedDay } from './holidays'
import { plainNotice } from './notice-text'
import { readSentence, type Span } from './notice-sentence'

/** `blocks`: what was read contradicts itself or is not whole, and is not stored; others are for a person to look at. */
export type Doubt = { text: Bilingual; about: string; blocks: boolean }

export type ReadNotice = {
  year: number | null
  publishedOn: Day | null
  /** The number of the document, 国办发明电〔2025〕7号, where the text has it. */
  number: string | null
  days: ArrangedDay[]
  /** Sentences between the festivals that say nothing we could read. */
  unread: string[]
  doubts: Doubt[]
}

type Section = { names: string[]; sentences: string[] }

const festivals = Object.values(holidayNames).map(({ zh }) => zh)
const heading = new RegExp(
  `(?:[一二三四五六七八九十]+[、.]|\\d{1,2}[、.])?((?:${festivals.map((name) => name.replace(/节$/, '节?')).join('|')})(?:[、和与](?:${festivals.map((name) => name.replace(/节$/, '节?')).join('|')}))*)[::]`,
  'g',
)

/**
 * Reads the notice of the State Council on the holidays of a year from its text, also when copied with markup, with
 * full-width digits or broken lines. What it cannot read it names; it guesses nothing.
 */
export function readNotice(given: string): ReadNotice {
  const text = plainNotice(given)
  const year = yearIn(text)
  const published = /国务院办公厅(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text)
  const publishedOn = published ? asDay(published.slice(1)) : null
  const number = /国办发(?:明电)?[〔([]\d{4}[〕)\]]\d+号/.exec(text)?.[0] ?? null
  const read: ReadNotice = { year, publishedOn, number, days: [], unread: [], doubts: [] }
  if (year === null) return read
  for (const section of sectionsOf(text)) readSection(read, section, year)
  nameContradictions(read)
  nameMissing(read)
  read.days.sort((a, b) => a.day.localeCompare(b.day))
  return read
}

/** The year of which the text says that it arranges the holidays; null when it says none, or two. */
function yearIn(text: string): number | null {
  const said = [...text.matchAll(/(20\d{2})年(?:部分)?(?:法定)?(?:节假日|元旦|放假)/g)].map(([, year]) => Number(year))
  return new Set(said).size === 1 ? (said[0] ?? null) : null
}

function sectionsOf(text: string): Section[] {
  const found = [...text.matchAll(heading)]
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? text.length
    const body = text.slice(match.index + match[0].length, end)
    const names = (match[1] ?? '').split(/[、和与]/).map((name) => (festivals.includes(name) ? name : `${name}节`))
    // The last festival is followed by advice to authorities and by who signs.
    const own = at === found.length - 1 ? (body.split(/节假日期间|国务院办公厅/)[0] ?? '') : body
    return { names, sentences: own.split(/[。;]/).filter((sentence) => sentence !== '') }
  })
}

function readSection(read: ReadNotice, { names, sentences }: Section, year: number): void {
  const name = names.join('、')
  for (const sentence of sentences) {
    const spans = readSentence(sentence, year)
    if (spans === null) {
      read.unread.push(sentence)
      const isAdvice = /^(?:鼓励|请|各)/.test(sentence)
      read.doubts.push({
        about: sentence,
        blocks: false,
        text: isAdvice
          ? { zh: '这句是倡议，没有当作放假安排。', en: 'This sentence is advice and was not read as an arrangement.' }
          : { zh: '这句没有读懂，请自己看：里面的日子没有算进来。', en: 'This sentence could not be read; its days are not included. Look at it yourself.' },
      })
      continue
    }
    for (const span of spans) takeSpan(read, { span, name, sentence })
  }
}

function takeSpan(read: ReadNotice, { span, name, sentence }: { span: Span; name: string; sentence: string }): void {
  const doubt = (zh: string, en: string) => read.doubts.push({ about: sentence, blocks: true, text: { zh, en } })
  if (!isDay(span.from) || !isDay(span.to) || span.from > span.to || daysIn(span.from, span.to).length > 31) {
    doubt('这里的日期不存在或前后颠倒。', 'These dates do not exist or run backwards.')
    return
  }
  const days = daysIn(span.from, span.to)
  if (span.count !== null && span.count !== days.length) {
    doubt(`写着共 ${span.count} 天，日期算下来是 ${days.length} 天。`, `It says ${span.count} days; the dates make ${days.length}.`)
  }
  for (const { day, weekday } of span.weekdays) {
    if (isDay(day) && weekdayOf(day) !== weekday) doubt(`${day} 不是写着的星期。`, `${day} is not the weekday that is written.`)
  }
  for (const day of days) {
    if (span.is === 'work' && !isWeekend(day)) doubt(`${day} 本来就是工作日，却写着上班。`, `${day} is a working day anyway, yet it says work.`)
    if (!read.days.some((known) => known.day === day && known.is === span.is)) read.days.push({ day, name, is: span.is })
  }
}

function nameContradictions({ days, doubts, year }: ReadNotice): void {
  for (const { day, is, name } of days) {
    if (is === 'work' && days.some((other) => other.day === day && other.is === 'off')) {
      doubts.push({ about: day, blocks: true, text: { zh: `${day} 又放假又上班。`, en: `${day} is both off and a working day.` } })
    }
    if (year !== null && Math.abs(yearOf(day) - year) > 1) {
      doubts.push({ about: name, blocks: true, text: { zh: `${day} 不在 ${year} 年前后。`, en: `${day} is nowhere near ${year}.` } })
    }
  }
}

function nameMissing({ days, doubts }: ReadNotice): void {
  const read = new Set(days.filter(({ is }) => is === 'off').flatMap(({ name }) => name.split('、')))
  for (const { zh, en } of Object.values(holidayNames)) {
    if (!read.has(zh)) doubts.push({ about: zh, blocks: true, text: { zh: `没有读到${zh}放哪几天。`, en: `No days off were found for ${en}.` } })
  }
}

function asDay(parts: string[]): Day | null {
  const [year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
