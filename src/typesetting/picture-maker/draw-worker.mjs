// Draws scenes (scene.ts) in a thread of its own. It is loaded by Node itself and belongs to no bundle, so that the
// native canvas and the font files are found where npm put them.
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import sharp from 'sharp'
import { familyOf, missingIn, runsOf } from './fonts.mjs'

/** The library refuses larger ones as well. */
const PIXEL_LIMIT = 100_000_000
const WEIGHTS = { regular: 400, bold: 700 }
function fontFor(run, size, bold) {
  const weight = bold ? WEIGHTS.bold : WEIGHTS.regular
  return `${weight} ${size}px "${familyOf(run.face, weight)}"`
}

const scale = createCanvas(8, 8).getContext('2d')
/** Widths are taken at this size and given in ems. */
const MEASURED_AT = 1000

function widthOf(text, bold) {
  let width = 0
  for (const run of runsOf(text)) {
    scale.font = fontFor(run, MEASURED_AT, bold)
    width += scale.measureText(run.text).width
  }
  return width / MEASURED_AT
}

function drawText(context, { text, x, y, size, bold, fill }) {
  context.fillStyle = fill
  let at = x
  for (const run of runsOf(text)) {
    context.font = fontFor(run, size, bold)
    context.fillText(run.text, at, y)
    scale.font = fontFor(run, MEASURED_AT, bold)
    at += (scale.measureText(run.text).width / MEASURED_AT) * size
  }
}

function outline(context, { x, y, width, height, radius = 0, flatBelow = false }) {
  context.beginPath()
  const round = Math.min(radius, width / 2, height / 2)
  if (radius > 0) context.roundRect(x, y, width, height, flatBelow ? [round, round, 0, 0] : round)
  else context.rect(x, y, width, height)
}

function drawBox(context, box) {
  outline(context, box)
  if (box.fill) {
    context.fillStyle = box.fill
    context.fill()
  }
  if (!box.stroke) return
  context.strokeStyle = box.stroke
  context.lineWidth = box.line ?? 2
  context.setLineDash(box.dash ? [box.dash, box.dash * 0.7] : [])
  context.stroke()
}

/** The part of a picture that covers a box, with the focal point as near to its middle as the edges allow. */
async function covering(file, { width, height, focus }) {
  const { data, info } = await sharp(file, { limitInputPixels: PIXEL_LIMIT })
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .toBuffer({ resolveWithObject: true })
  const ratio = width / height
  const cutWidth = Math.min(info.width, Math.round(info.height * ratio))
  const cutHeight = Math.min(info.height, Math.round(info.width / ratio))
  const left = clamp(Math.round(focus.x * info.width - cutWidth / 2), info.width - cutWidth)
  const top = clamp(Math.round(focus.y * info.height - cutHeight / 2), info.height - cutHeight)
  return sharp(data)
    .extract({ left, top, width: Math.max(1, cutWidth), height: Math.max(1, cutHeight) })
    .resize({ width: Math.round(width), height: Math.round(height), fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer()
}

function clamp(value, most) {
  return Math.max(0, Math.min(value, most))
}

/** The picture set last: the nine sheets of a grid show parts of one and the same. */
let lastTile = { key: '', tile: null }

async function tileOf(file, { width, height, focus }) {
  const key = JSON.stringify([file, statSync(file).mtimeMs, width, height, focus.x, focus.y])
  if (lastTile.key === key) return lastTile.tile
  const pixels = await covering(file, { width, height, focus })
  const tile = createCanvas(width, height)
  tile.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  lastTile = { key, tile }
  return tile
}

async function drawPicture(context, op, files) {
  const file = files[op.asset]
  if (!file) throw new Error(`no file for picture ${op.asset}`)
  const width = Math.round(op.width)
  const height = Math.round(op.height)
  const tile = await tileOf(file, { width, height, focus: op.focus })
  context.save()
  outline(context, op)
  context.clip()
  context.drawImage(tile, op.x, op.y)
  if (op.shade) {
    const shadow = context.createLinearGradient(0, op.y + op.height * (1 - op.shade), 0, op.y + op.height)
    shadow.addColorStop(0, 'rgba(0,0,0,0)')
    shadow.addColorStop(1, 'rgba(0,0,0,0.66)')
    context.fillStyle = shadow
    context.fillRect(op.x, op.y, op.width, op.height)
  }
  context.restore()
}

function drawQr(context, { x, y, side, rows }) {
  // Whole pixels to a module: a scanner reads edges.
  const module = Math.floor(side / rows.length)
  const left = Math.round(x + (side - module * rows.length) / 2)
  const top = Math.round(y + (side - module * rows.length) / 2)
  context.fillStyle = '#ffffff'
  context.fillRect(left, top, module * rows.length, module * rows.length)
  context.fillStyle = '#000000'
  for (const [r, row] of rows.entries()) {
    for (let c = 0; c < row.length; c++) if (row[c] === '1') context.fillRect(left + c * module, top + r * module, module, module)
  }
}

async function paint({ width, height, ground, ops }, files) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  for (const op of ops) {
    if (op.op === 'box') drawBox(context, op)
    else if (op.op === 'text') drawText(context, op)
    else if (op.op === 'qr') drawQr(context, op)
    else await drawPicture(context, op, files)
  }
  return Buffer.from(context.getImageData(0, 0, width, height).data.buffer)
}

const QUALITIES = [90, 84, 78, 70, 62, 54]

/** The first encoding that is small enough; `fits` is false when none is, and the smallest is given. */
async function encode(pixels, sheet, { format, maxBytes, aiNote }) {
  const raw = () => {
    const picture = sharp(pixels, { raw: { width: sheet.width, height: sheet.height, channels: 4 } }).removeAlpha()
    return aiNote ? picture.withExif({ IFD0: { ImageDescription: aiNote } }) : picture
  }
  if (format === 'png') {
    const data = await raw().png({ compressionLevel: 9 }).toBuffer()
    if (data.length <= maxBytes) return { data, mimeType: 'image/png', quality: null, fits: true }
  }
  let data = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    data = await raw()
      .jpeg({ quality, chromaSubsampling: quality > 70 ? '4:4:4' : '4:2:0', mozjpeg: true })
      .toBuffer()
    if (data.length <= maxBytes) return { data, mimeType: 'image/jpeg', quality, fits: true }
  }
  return { data, mimeType: 'image/jpeg', quality: QUALITIES.at(-1), fits: false }
}

async function answer({ act, words, text, sheet, files, encoding }) {
  if (act === 'measure') return words.map(({ text, bold }) => widthOf(text, bold))
  if (act === 'missing') return missingIn(text)
  const made = await encode(await paint(sheet, files), sheet, encoding)
  return { ...made, width: sheet.width, height: sheet.height, sha256: createHash('sha256').update(made.data).digest('hex') }
}

parentPort.on('message', async (task) => {
  try {
    parentPort.postMessage({ value: await answer(task) })
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.message ?? error), stack: error?.stack })
  }
})
