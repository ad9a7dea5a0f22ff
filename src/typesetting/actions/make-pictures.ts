import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { AI_LABEL, AI_NOTE, whyNotOutgoing } from '@/assets'
import type { Asset } from '@/payload-types'
import { requirePictureRole } from './picture-role'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { sliceHeights } from '../picture-maker/kinds'
import { assetsIn, wordsOf, type Sheet } from '../picture-maker/scene'
import { forgetOldPictures, keepMadePicture, type MadePicture } from './made-pictures'
import { firstSliceHeight, layOutPictures } from './picture-layout'
import { pictureRequestIn, refusePictures, type PictureRequest } from './picture-request'
import { loadPictureSource, type PictureSource } from './picture-source'
import { draw, layOut, missingCharacters, type Drawn } from './picture-studio'

/** A made picture and where its bytes are. */
export type OfferedPicture = MadePicture & { url: string }
/** `remarks`: what a person should know before using the pictures. */
export type MadePictures = { pictures: OfferedPicture[]; remarks: Bilingual[] }

/** Characters of text. More is laid out too long on the thread that answers requests: 20,000, the longest article of WeChat, take half a second. */
const MOST_CHARACTERS = 30_000
/** Requests that wait while one is drawn; more are turned away. */
const MOST_WAITING = 4
let waiting = 0
let line: Promise<unknown> = Promise.resolve()

/**
 * `{draftId | productId, kind, theme?, options?}` → pictures. Reading and layout run on the thread of the request,
 * drawing and encoding in a thread of their own, one request at a time in a process.
 * @throws DomainError when the person is not signed in, the request is not understood, a picture may not go out, or too many wait.
 */
export async function makePictures(req: PayloadRequest, body: Record<string, unknown>): Promise<MadePictures> {
  requirePictureRole(req, 'make')
  const request = pictureRequestIn(body)
  if (waiting > MOST_WAITING) {
    throw refusePictures(
      'PICTURES_BUSY',
      { zh: '正在画别人的图，队伍满了。请过一会儿再试。', en: 'Others’ pictures are being made and the line is full. Try again in a while.' },
      429,
    )
  }
  waiting += 1
  const turn = line.then(() => make(req, request))
  line = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    waiting -= 1
  }
}

async function make(req: PayloadRequest, request: PictureRequest): Promise<MadePictures> {
  const source = await loadPictureSource(req, request)
  const characters = charactersIn(source.parts)
  if (characters > MOST_CHARACTERS) {
    throw refusePictures(
      'SOURCE_TOO_LONG',
      {
        zh: `正文有 ${characters} 个字，画成图片最多 ${MOST_CHARACTERS} 个。请分成几篇。`,
        en: `The text has ${characters} characters; pictures are made of at most ${MOST_CHARACTERS}. Split it.`,
      },
      413,
    )
  }
  await forgetOldPictures(Date.now())
  let sliceHeight = firstSliceHeight(request)
  for (;;) {
    const sheets = await layOut((measure) => layOutPictures({ source, request, measure, shopUrl: readConfig().publicUrl, sliceHeight }))
    requireFew(sheets, request)
    const files = await filesOf(assetsIn(sheets), source)
    const drawn = await drawAll(sheets, files, request)
    if (drawn) return offer(sheets, drawn, { request, source })
    if (sliceHeight <= sliceHeights.least) throw tooHeavy(request)
    sliceHeight = Math.max(sliceHeights.least, Math.floor(sliceHeight * 0.6))
  }
}

/** Every text in it, whatever it is called. */
function charactersIn(part: unknown): number {
  if (typeof part === 'string') return part.length
  if (typeof part !== 'object' || part === null) return 0
  return Object.values(part).reduce((sum: number, inner: unknown) => sum + charactersIn(inner), 0)
}

/** All sheets as bytes, or null when one stays over its cap at the lowest quality we would show. */
async function drawAll(sheets: Sheet[], files: Record<string, string>, { kind, options }: PictureRequest): Promise<Drawn[] | null> {
  const encoding = { format: options.format ?? 'jpeg', maxBytes: kind.maxBytes } as const
  const drawn: Drawn[] = []
  for (const sheet of sheets) {
    const one = await draw(sheet, files, { ...encoding, aiNote: isAiMade(sheet, options) ? AI_NOTE : null })
    if (!one.fits) return null
    drawn.push(one)
  }
  return drawn
}

/** Asked for, or drawn because a picture on the sheet is AI's work. */
function isAiMade({ ops }: Sheet, { aiLabel }: PictureRequest['options']): boolean {
  return aiLabel === true || ops.some((op) => op.op === 'text' && op.text === AI_LABEL)
}

type Made = { request: PictureRequest; source: PictureSource }

async function offer(sheets: Sheet[], drawn: Drawn[], { request, source }: Made): Promise<MadePictures> {
  const pictures: OfferedPicture[] = []
  for (const [i, { data, sha256, mimeType, width, height }] of drawn.entries()) {
    const sheet = sheets[i] as Sheet
    const picture: MadePicture = {
      id: sha256,
      kind: request.kind.id,
      name: `${sheet.name}.${mimeType === 'image/png' ? 'png' : 'jpg'}`,
      title: source.front.title,
      from: { collection: source.collection, id: source.id },
      assets: assetsIn([sheet]),
      aiMade: isAiMade(sheet, request.options),
      mimeType,
      width,
      height,
      bytes: data.length,
    }
    await keepMadePicture(picture, data)
    pictures.push({ ...picture, url: `/api/made-pictures/${sha256}` })
  }
  return { pictures, remarks: await remarksOn(sheets, { request, source }) }
}

async function remarksOn(sheets: Sheet[], { request, source }: Made): Promise<Bilingual[]> {
  const remarks: Bilingual[] = []
  const missing = await missingCharacters(sheets.map(wordsOf).join(''))
  const holes = missing.filter((character) => source.front.title.includes(character))
  if (holes.length > 0) {
    remarks.push({
      zh: `标题里的 ${nameCharacters(holes, 'zh')} 没有字体能画，图上的标题缺了字。请换一个写法再生成。`,
      en: `No font can draw ${nameCharacters(holes, 'en')} in the title, so the title in the pictures has a hole. Write it another way and make them again.`,
    })
  }
  const others = missing.filter((character) => !holes.includes(character))
  if (others.length > 0) {
    remarks.push({
      zh: `字体里没有这些字符，图上没有画：${nameCharacters(others, 'zh')}`,
      en: `No font has these characters, so they are not in the pictures: ${nameCharacters(others, 'en')}`,
    })
  }
  if (source.isVersion) remarks.push({ zh: '标题和文字用的是这篇文稿的小红书版。', en: 'Title and text are those of the draft’s 小红书 version.' })
  const { hostname } = new URL(readConfig().publicUrl)
  if (sheets.some(({ ops }) => ops.some(({ op }) => op === 'qr')) && (hostname === 'localhost' || hostname.startsWith('127.'))) {
    remarks.push({
      zh: `二维码指向 ${readConfig().publicUrl}，手机打不开。请管理员设置 PUBLIC_URL。`,
      en: `The QR code leads to ${readConfig().publicUrl}, which phones cannot open. Ask the administrator to set PUBLIC_URL.`,
    })
  }
  if (request.kind.id === 'poster' && !source.product) {
    remarks.push({ zh: '没有选产品，所以海报上没有价格和二维码。', en: 'No product is chosen, so the poster has neither price nor QR code.' })
  }
  return [...remarks, ...smallPictures(sheets, source)]
}

/** So many are named; of more the number is said. */
const MOST_NAMED = 60

/** With the code point: a character that no font here has may be invisible on the reader's screen as well. */
function nameCharacters(characters: readonly string[], language: 'zh' | 'en'): string {
  const named = characters.slice(0, MOST_NAMED).map((character) => `${character}（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}）`)
  const rest = characters.length - named.length
  const words = language === 'zh' ? named : named.map((one) => one.replace('（', ' (').replace('）', ')'))
  if (rest === 0) return words.join(language === 'zh' ? '、' : ', ')
  return language === 'zh' ? `${words.join('、')}，还有 ${rest} 个` : `${words.join(', ')} and ${rest} more`
}

/** Cuts larger than what they are cut from look soft. */
function smallPictures(sheets: Sheet[], { assets }: PictureSource): Bilingual[] {
  const soft = new Set<string>()
  for (const op of sheets.flatMap(({ ops }) => ops)) {
    const asset = op.op === 'picture' ? assets.get(op.asset) : undefined
    if (op.op === 'picture' && asset?.width && asset.height && Math.max(op.width / asset.width, op.height / asset.height) > 1.5) soft.add(asset.title)
  }
  return [...soft].map((title) => ({
    zh: `图片「${title}」太小，放大后会发虚，请换一张大图。`,
    en: `The picture “${title}” is small and will look soft. Use a larger one.`,
  }))
}

function requireFew(sheets: Sheet[], { kind }: PictureRequest): void {
  if (sheets.length === 0) {
    throw refusePictures('NOTHING_TO_DRAW', {
      zh: '还没有内容可画，请先写正文或补全产品。',
      en: 'There is nothing to draw yet. Write the text or fill in the product first.',
    })
  }
  if (sheets.length <= kind.most) return
  throw refusePictures('PICTURES_TOO_MANY', {
    zh: `「${kind.name.zh}」要 ${sheets.length} 张，最多 ${kind.most} 张。请删减正文，或分成几篇。`,
    en: `“${kind.name.en}” would take ${sheets.length} pictures; at most ${kind.most} are allowed. Shorten the text or split it.`,
  })
}

function tooHeavy({ kind }: PictureRequest): DomainError {
  return refusePictures('PICTURE_TOO_HEAVY', {
    zh: `「${kind.name.zh}」压到最低质量仍超过 ${kind.maxBytes / 1_000_000} MB。请换一张细节少的图。`,
    en: `“${kind.name.en}” stays above ${kind.maxBytes / 1_000_000} MB at the lowest quality. Use a picture with less detail.`,
  })
}

/** Files of the pictures, after the same gate as at approval. */
export async function filesOf(ids: readonly string[], { assets }: { assets: Map<string, Asset> }): Promise<Record<string, string>> {
  const refusals: { text: Bilingual }[] = []
  const files: Record<string, string> = {}
  for (const id of ids) {
    const asset = assets.get(id)
    const file = asset?.filename ? path.join(readConfig().mediaDir, path.basename(asset.filename)) : null
    const stopped = asset ? whyNotOutgoing(asset, Date.now()) : null
    if (stopped) refusals.push({ text: stopped })
    else if (!file || !(await stat(file).catch(() => null))) refusals.push({ text: gone(id, asset) })
    else files[id] = file
  }
  const [first] = refusals
  if (first) throw new DomainError({ code: 'PICTURES_NOT_OUTGOING', text: first.text, status: 409, data: { refusals } })
  return files
}

function gone(id: string, asset: Asset | undefined): Bilingual {
  if (asset) return { zh: `图片「${asset.title}」的文件不在了，请重新上传。`, en: `The file of the picture “${asset.title}” is missing. Upload it again.` }
  return {
    zh: `素材库里没有编号为 ${id || '（空）'} 的图片，可能已被删除。请在正文里换一张。`,
    en: `The library has no picture with the id ${id || '(none)'}; it may have been deleted. Choose another in the text.`,
  }
}
