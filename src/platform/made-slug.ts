import { randomBytes } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { isSlug } from './slug'

const longestStem = 60
/** Two documents of one title have two addresses, without looking who is there already. */
const ending = /-[0-9a-f]{4}$/
const withoutWords = /^[0-9a-f]{10}$/

/** The address of a title: its words, Chinese ones in pinyin, and a short ending; a random one when it has no words. */
export function slugFrom(title: string): string {
  return slugOf(title, randomBytes(5).toString('hex'))
}

/** The address of the new title, when the present one was made of the title before; null when a person wrote it. */
export function followedSlug(present: string, before: string, now: string): string | null {
  const stem = stemOf(before)
  const isMade = stem === '' ? withoutWords.test(present) : ending.test(present) && present.slice(0, -5) === stem
  return isMade ? slugOf(now, present.slice(-4).padStart(10, randomBytes(5).toString('hex'))) : null
}

function slugOf(title: string, chance: string): string {
  const stem = stemOf(title)
  const slug = `${stem}-${chance.slice(-4)}`
  return stem !== '' && isSlug(slug) ? slug : chance
}

function stemOf(title: string): string {
  const words = pinyin(title.slice(0, longestStem), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
    (word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [],
  )
  let stem = ''
  for (const word of words) {
    const longer = stem === '' ? word : `${stem}-${word}`
    if (longer.length > longestStem) break
    stem = longer
  }
  return stem.length > 2 ? stem : ''
}
