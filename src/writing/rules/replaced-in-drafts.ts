import type { Bilingual } from '@/platform/language'
import type { Standing } from '@/platform/uses/reference'
import { readVariants } from './variants'

type Table = Record<string, unknown>

/** Changes what `hiddenReferences` finds: the pictures chosen for single channels. */
export function swapHidden({ variants }: Table, { from, to }: { from: string; to: string }): Table {
  const [old, other] = [idOf(from), idOf(to)]
  if (old === null || other === null) return {}
  const own = readVariants(variants)
  const changed = Object.entries(own).filter(([, { cover, pictures = [] }]) => cover === old || pictures.includes(old))
  if (changed.length === 0) return {}
  const swapped = changed.map(([channel, variant]) => {
    const { cover, pictures } = variant
    const chosen = pictures && [...new Set(pictures.map((id) => (id === old ? other : id)))]
    return [channel, { ...variant, ...(cover === old ? { cover: other } : {}), ...(chosen ? { pictures: chosen } : {}) }]
  })
  return { variants: { ...own, ...(Object.fromEntries(swapped) as typeof own) } }
}

function idOf(key: string): string | null {
  return key.startsWith('assets:') ? key.slice('assets:'.length) : null
}

const follows: Partial<Record<Standing, Bilingual>> = {
  approved: { zh: '审核失效，要重新送审', en: 'its approval falls and it has to be reviewed again' },
  scheduled: { zh: '审核失效；重新通过之前，这次排期不会发出', en: 'its approval falls; the push does not go out before it is approved again' },
  live: {
    zh: '只改文稿；已经发出的不变，重新审核并投递后才更新',
    en: 'only the draft changes; what is out stays until the draft is approved and delivered again',
  },
}

/** What a draft has to expect when something it shows gives way to another. */
export function whatFollows(standing: Standing): Bilingual | null {
  return follows[standing] ?? null
}
