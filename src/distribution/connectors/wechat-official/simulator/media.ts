import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { formatOf } from '../picture-format'
import { nameFrom, refuse } from './call'
import type { Call, ReplyBody } from './call'

const megabyte = 1_048_576

/** `media/uploadimg`: a picture for the inside of an article. */
export async function uploadImage(call: Call): Promise<ReplyBody> {
  const bytes = await uploadedFile(call)
  if (bytes.length >= megabyte) refuse(40009, 'invalid image size')
  const format = formatOf(bytes)
  if (format !== 'jpg' && format !== 'png') refuse(40005, 'invalid file type')
  return { url: keepPicture(call, bytes, format), errcode: 0, errmsg: 'ok' }
}

type MaterialRule = { limitBytes: number; tooLarge: number; isFine(bytes: Buffer): boolean }

const pictures = new Set(['bmp', 'png', 'jpg', 'gif'])

const materialRules: Record<string, MaterialRule> = {
  image: { limitBytes: 10 * megabyte, tooLarge: 40009, isFine: (bytes) => pictures.has(formatOf(bytes)) },
  thumb: { limitBytes: 64 * 1024, tooLarge: 40012, isFine: (bytes) => formatOf(bytes) === 'jpg' },
  voice: { limitBytes: 2 * megabyte, tooLarge: 40010, isFine: isSound },
  video: { limitBytes: 10 * megabyte, tooLarge: 40011, isFine: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp' },
}

/** `material/add_material`: permanent material; covers are of type `image`. */
export async function addMaterial(call: Call): Promise<ReplyBody> {
  const type = call.query.get('type') ?? ''
  const rule = materialRules[type] ?? refuse(40004, 'invalid media type')
  const bytes = await uploadedFile(call)
  if (bytes.length > rule.limitBytes) refuse(rule.tooLarge, `invalid ${type} size`)
  if (!rule.isFine(bytes)) refuse(40005, 'invalid file type')
  const { world, account } = call
  const own = [...world.materials.values()].filter(({ appId }) => appId === account.appId)
  if (own.length >= (account.materialCap ?? 100_000)) refuse(45001, 'media count out of limit')
  const url = keepPicture(call, bytes, formatOf(bytes))
  const mediaId = nameFrom(world, 'material')
  world.put({ in: 'materials', key: mediaId, value: { mediaId, appId: account.appId, type, pictureKey: keyIn(url) } })
  return type === 'image' ? { media_id: mediaId, url } : { media_id: mediaId }
}

function keepPicture({ world, account }: Call, bytes: Buffer, format: string): string {
  const key = createHash('sha256').update(`${account.appId}:${world.nextNumber()}:`).update(bytes).digest('hex').slice(0, 40)
  world.keepPicture(key, bytes)
  world.put({ in: 'pictures', key, value: { key, appId: account.appId, format, bytes: bytes.length } })
  return `http://mmbiz.qpic.cn/mmbiz_${format}/${key}/0?wx_fmt=${format === 'jpg' ? 'jpeg' : format}`
}

function keyIn(url: string): string {
  return url.split('/')[4] ?? ''
}

function isSound(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 12)
  return (
    head.startsWith('ID3') ||
    (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) ||
    head.startsWith('RIFF') ||
    head.startsWith('#!AMR') ||
    head.startsWith('\x30\x26\xb2\x75')
  )
}

/** The bytes of the form field `media`. @throws PlatformError 41005 without a file, 44001 for an empty one */
async function uploadedFile(call: Call): Promise<Buffer> {
  const file = await readForm(call).catch(() => null)
  if (!file) return refuse(41005, 'media data missing')
  return file.length > 0 ? file : refuse(44001, 'empty media data')
}

function readForm({ contentType, body }: Call): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const form = busboy({ headers: { 'content-type': contentType } })
    let file: Buffer | null = null
    form.on('file', (name, stream) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (name === 'media') file = Buffer.concat(parts)
      })
    })
    form.on('close', () => resolve(file))
    form.on('error', reject)
    Readable.from([body]).pipe(form)
  })
}
