import type { Bilingual } from '@/platform/language'
import type { Remark } from '../../rules/contract'
import type { FoundPicture } from '../html/pictures'
import type { WordPackage } from './package'

/** What browsers and channels show. */
const SHOWN: Record<string, string> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', jfif: 'jpeg', gif: 'gif', webp: 'webp', bmp: 'bmp' }
const EMPTY_NAME = /^(?:图片|图像|picture|image|img|graphic|图形|图表|chart|diagram|图示|对象|object|shape|形状|_x0000_\w+)?\s*\d*$/i
const LARGEST = 15_000_000
const NAMED_AT_MOST = 30

export type Where = { part: string; alt: string; name: string; width: number; height: number; after: string }

/** The pictures of a Word file: those that come along, and of each other its name, its place and why. */
export class WordPictures {
  private found = 0
  private readonly lost: { number: number; alt: string; after: string; reason: Bilingual }[] = []

  constructor(private readonly file: WordPackage) {}

  /** A picture by its relation; null when it is lost, which is then remembered. */
  read(id: string, where: Where): Extract<FoundPicture, { kind: 'picture' }> | null {
    const relation = this.file.relationsOf(where.part).get(id)
    if (!relation) return this.lose(where, MISSING)
    if (relation.isExternal) return this.lose(where, LINKED(relation.target))
    const bytes = this.file.bytes(relation.target)
    if (!bytes || bytes.length === 0) return this.lose(where, MISSING)
    const kind = kindOf(bytes, relation.target)
    const shown = SHOWN[kind]
    if (shown === undefined) return this.lose(where, UNSHOWN(kind.toUpperCase()))
    if (bytes.length > LARGEST) return this.lose(where, TOO_LARGE)
    this.found++
    const url = `data:image/${shown};base64,${Buffer.from(bytes).toString('base64')}`
    return { kind: 'picture', url, alt: altOf(where), width: where.width, height: where.height }
  }

  lose(where: Where, reason: Bilingual): null {
    this.found++
    this.lost.push({ number: this.found, alt: altOf(where), after: where.after, reason })
    return null
  }

  remarks(): Remark[] {
    const named = this.lost.slice(0, NAMED_AT_MOST).map(({ number, alt, after, reason }): Remark => {
      const place = after === '' ? { zh: '在开头', en: 'at the start' } : { zh: `在「${after}」之后`, en: `after “${after}”` }
      const message = {
        zh: `第 ${number} 张图片${alt === '' ? '' : `「${alt}」`}没有带过来（${place.zh}）：${reason.zh}。`,
        en: `Picture ${number}${alt === '' ? '' : ` “${alt}”`} did not come along (${place.en}): ${reason.en}.`,
      }
      return { rule: 'import-word-picture', severity: 'warning', basis: 'own', message }
    })
    const more = this.lost.length - named.length
    if (more <= 0) return named
    const message = { zh: `还有 ${more} 张图片没有带过来。`, en: `${more} more pictures did not come along.` }
    return [...named, { rule: 'import-word-picture', severity: 'warning', basis: 'own', message }]
  }
}

const MISSING: Bilingual = { zh: '文件里没有这张图。请单独上传', en: 'the file does not hold it. Upload it by itself' }
const TOO_LARGE: Bilingual = { zh: '图片太大。请缩小后单独上传', en: 'it is too large. Make it smaller and upload it by itself' }
const LINKED = (address: string): Bilingual => ({
  zh: `它是链接进来的，图不在文件里（${address.slice(0, 100)}）。请单独上传`,
  en: `it is linked and not in the file (${address.slice(0, 100)}). Upload it by itself`,
})
const UNSHOWN = (kind: string): Bilingual => ({
  zh: `网页不能显示 ${kind} 格式。请在 Word 里另存为图片（PNG 或 JPG）后上传`,
  en: `pages cannot show ${kind}. Save it as a picture (PNG or JPG) in Word and upload that`,
})

/** By its beginning: names lie. */
function kindOf(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.subarray(0, 44))
  const said = /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (start.subarray(0, 4).toString('latin1') === '\x89PNG') return 'png'
  if (start[0] === 0xff && start[1] === 0xd8) return 'jpeg'
  if (start.subarray(0, 4).toString('latin1') === 'GIF8') return 'gif'
  if (start.subarray(8, 12).toString('latin1') === 'WEBP') return 'webp'
  if (/^(?:II\*\0|MM\0\*)/.test(start.subarray(0, 4).toString('latin1'))) return 'tiff'
  if (start.subarray(40, 44).toString('latin1') === ' EMF') return 'emf'
  if (start.subarray(0, 4).toString('hex') === 'd7cdc69a') return 'wmf'
  return said === '' ? 'unknown' : said
}

function altOf({ alt, name }: Where): string {
  const given = alt.trim() || name.trim()
  return EMPTY_NAME.test(given) || /\.(?:jpe?g|png|gif|webp|emf|wmf|tiff?|bmp)$/i.test(given) ? '' : given.slice(0, 200)
}
