import type { PayloadRequest } from 'payload'
import { inspectPicture } from '@/assets/server'
import { DomainError } from '@/platform/errors'
import type { GuardedFetch } from '@/platform/guarded-fetch'
import type { Bilingual } from '@/platform/language'
import { cutText } from '@/platform/cut-text'
import type { Picture, Remark } from '../rules/contract'

/** A picture as an article holds it, and how many one import fetches. */
const LIMITS = { maxBytes: 15_000_000, timeoutMs: 20_000, accept: 'image/*' }
const MOST_PICTURES = 120
const AT_ONCE = 4
/** After this, the pictures that are left are named as not fetched. */
const MOST_TIME_MS = 150_000

export type StoredPictures = {
  /** Asset ids by the ids that the document uses. */
  assets: Map<string, string | number>
  /** Assets that did not exist before. */
  made: { id: string | number; title: string }[]
  remarks: Remark[]
}

type Wanted = { pictures: readonly Picture[]; title: string; page: string; fetch: GuardedFetch }

/**
 * Fetches the pictures of an import once each and keeps them in the rework tier with their source. A picture that is
 * already in the library is used again. One that cannot be had is named in `remarks`; the others go on.
 */
export async function importPictures(req: PayloadRequest, wanted: Wanted): Promise<StoredPictures> {
  const stored: StoredPictures = { assets: new Map(), made: [], remarks: [] }
  const waiting = wanted.pictures.map((picture, index) => ({ picture, index }))
  const end = Date.now() + MOST_TIME_MS
  // One writer at a time: two pictures with the same content would both find none.
  let writing: Promise<void> = Promise.resolve()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { picture, index } = next
      try {
        if (index >= MOST_PICTURES) {
          throw refusal('PICTURE_TOO_MANY', { zh: `一次最多取 ${MOST_PICTURES} 张`, en: `at most ${MOST_PICTURES} are fetched at once` })
        }
        if (Date.now() > end) throw refusal('PICTURE_TOO_LATE', { zh: '前面的图片用了太多时间', en: 'the pictures before it took too long' })
        const data = await bytesOf(picture.url, wanted.fetch)
        const turn = writing.then(() => keep(req, { picture, index, data, wanted, stored }))
        writing = turn.catch(() => undefined)
        await turn
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        stored.remarks.push(lost(picture, error.text))
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return stored
}

async function bytesOf(address: string, fetch: GuardedFetch): Promise<Buffer> {
  const data = /^data:image\/[\w.+-]+;base64,/i.exec(address)
  return data ? Buffer.from(address.slice(data[0].length), 'base64') : (await fetch(address, LIMITS)).bytes
}

type Keeping = { picture: Picture; index: number; data: Buffer; wanted: Wanted; stored: StoredPictures }

async function keep(req: PayloadRequest, { picture, index, data, wanted, stored }: Keeping): Promise<void> {
  const name = `${cutText(wanted.title, 40)}-${index + 1}`
  const { sha256, mimeType } = await inspectPicture(name, data)
  const { docs } = await req.payload.find({ collection: 'assets', where: { sha256: { equals: sha256 } }, limit: 1, depth: 0, overrideAccess: true, req })
  const [known] = docs
  if (known) {
    stored.assets.set(picture.id, known.id)
    return
  }
  const title = `${cutText(wanted.title, 60)} 图 ${index + 1}`
  const source = picture.url.startsWith('data:') ? wanted.page : [picture.url, wanted.page].filter((part) => part !== '').join(' ← ')
  // The request carries the file of an upload; this one has a request of its own kind and none.
  const asset = await req.payload.create({
    collection: 'assets',
    data: {
      title,
      alt: cutText(picture.alt, 200) || title,
      tier: 'rework',
      licence: 'unknown',
      source: cutText(source, 2000) || null,
      note: '导入文章时带入，确认授权后才能转为常用素材。',
    } as never,
    file: { data, mimetype: mimeType, name: `${name}.${mimeType.split('/')[1] ?? 'jpg'}`, size: data.length },
    depth: 0,
    overrideAccess: true,
    user: req.user,
  })
  stored.made.push({ id: asset.id, title })
  stored.assets.set(picture.id, asset.id)
}

function lost({ url }: Picture, why: Bilingual): Remark {
  const shown = url.startsWith('data:') ? 'data:…' : url.slice(0, 100)
  return {
    rule: 'import-picture',
    severity: 'warning',
    basis: 'own',
    // A reason that names the address is not told it twice.
    message: why.zh.includes(shown)
      ? { zh: `图片没有带过来。${why.zh}`, en: `A picture did not come along. ${why.en}` }
      : { zh: `图片没有带过来：${shown}。${why.zh}`, en: `A picture did not come along: ${shown}. ${why.en}` },
  }
}

function refusal(code: string, text: Bilingual): DomainError {
  return new DomainError({ code, text: { zh: `${text.zh}。请单独上传。`, en: `${text.en}. Upload it by itself.` } })
}
