// The fonts of drawn pictures: which file of which package draws a character. Loaded by Node beside `draw-worker.mjs`.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'
import { charactersOf } from './font-characters.mjs'

const require = createRequire(import.meta.url)

/**
 * Asked in this order. The first is the font of the house, cut into some hundred files by range of characters; then come the
 * scripts of the neighbours and signs; the whole of Source Han Sans, the same design in one large file, holds rare
 * characters and Korean, and is opened only for them.
 */
const PACKAGES = [
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-arabic',
  '@fontsource/noto-sans-thai',
  '@fontsource/noto-serif-tibetan',
  '@fontsource/noto-sans-mongolian',
  '@fontsource/noto-sans-lao',
  '@fontsource/noto-sans-khmer',
  '@fontsource/noto-sans-myanmar',
  '@fontsource/noto-sans-devanagari',
  '@fontsource/noto-sans-hebrew',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-tai-le',
  '@fontsource/noto-sans-new-tai-lue',
  '@fontsource/noto-sans-yi',
  '@fontsource/noto-sans-lisu',
]

const faces = PACKAGES.flatMap(facesOfPackage)
const whole = wholeHan()
/** Fractions and lowered figures, which the others lack; it comes as one file. */
const signs = fontsourceFace('@fontsource/dejavu-sans', 'dejavu-sans-latin', { weights: [400, 700], ranges: [[0, 0x10ffff]] })
/** One file that holds every emoji with its sequences (families, flags, keycaps). */
const emoji = fontsourceFace('@fontsource/noto-color-emoji', 'noto-color-emoji-emoji', { weights: [400], ranges: [[0, 0x10ffff]] })

const EMOJI = new RegExp('^(?:\\p{RGI_Emoji}|\\p{Emoji_Presentation}|\\p{Emoji}\\ufe0f\\u20e3?)', 'v')
/** Joiners, variation selectors and direction marks have no shape of their own. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u
const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** A file of a package: `weights` it comes in, `ranges` that it claims, which its own table of characters then has to confirm. */
function fontsourceFace(name, file, { weights, ranges }) {
  const folder = path.join(path.dirname(require.resolve(`${name}/package.json`)), 'files')
  return {
    id: file,
    isLatin: /-latin(-ext)?$/.test(file),
    ranges,
    fileFor: (weight) => path.join(folder, `${file}-${weights.includes(weight) ? weight : weights[0]}-normal.woff2`),
    // The older packing holds each table by itself, so that one can be read without unpacking the whole file.
    tablesIn: olderPacking(folder, { name, file }),
  }
}

/** Older packages have one such file for all ranges. */
function olderPacking(folder, { name, file }) {
  const own = path.join(folder, `${file}-400-normal.woff`)
  return existsSync(own) ? own : path.join(folder, `${path.basename(name)}-all-400-normal.woff`)
}

function facesOfPackage(name) {
  const folder = path.dirname(require.resolve(`${name}/package.json`))
  const css = readFileSync(path.join(folder, '400.css'), 'utf8')
  const weights = existsSync(path.join(folder, '700.css')) ? [400, 700] : [400]
  return [...css.matchAll(/url\('?\.\/files\/([^)']+?)-400-normal\.woff2'?\)[^}]*?unicode-range:\s*([^;]+);/g)]
    .map(([, file, ranges]) => fontsourceFace(name, file, { weights, ranges: ranges.split(',').map(rangeOf) }))
    .filter((face) => name === PACKAGES[0] || name === PACKAGES[1] || !face.isLatin)
}

function wholeHan() {
  const folder = path.dirname(require.resolve('node-source-han-sans-sc/package.json'))
  const fileFor = (weight) => path.join(folder, `SourceHanSansSC-${weight === 700 ? 'Bold' : 'Regular'}.otf`)
  return { id: 'source-han-sans', isLatin: false, ranges: [[0, 0x10ffff]], fileFor, tablesIn: fileFor(400) }
}

function rangeOf(range) {
  const [from, to] = range.trim().slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)]
}

const held = new Map()

/** Whether the file itself has a shape for the character: what a package claims for a range of them is more than it holds. */
function holds(face, code) {
  if (!isWithin(code, face.ranges)) return false
  if (!held.has(face.id)) held.set(face.id, charactersOf(face.tablesIn))
  return isWithin(code, held.get(face.id))
}

function isWithin(code, stretches) {
  return stretches.some(([from, to]) => code >= from && code <= to)
}

const faceOf = new Map()

/** The face that draws a cluster (a character with its marks, an emoji sequence), or null when none does. */
function faceFor(cluster) {
  const known = faceOf.get(cluster)
  if (known !== undefined) return known
  const face = findFace(cluster)
  faceOf.set(cluster, face)
  return face
}

function findFace(cluster) {
  const codes = shapesOf(cluster)
  const draws = (face) => codes.every((code) => holds(face, code))
  if (EMOJI.test(cluster) && draws(emoji)) return emoji
  const able = faces.filter(draws)
  // Chinese quotation marks are as wide as a character; the Latin file would give narrow ones.
  const latin = able.find((face) => face.isLatin)
  const chosen = (codes[0] < 0x2000 && latin) || able.find((face) => !face.isLatin) || latin
  return chosen ?? [whole, signs, emoji].find(draws) ?? null
}

function shapesOf(cluster) {
  return [...cluster].filter((character) => !SHAPELESS.test(character)).map((character) => character.codePointAt(0))
}

/**
 * A text cut where the font file changes. A cluster that no file can draw whole is drawn without the marks that are
 * missing, or left out; both are named by `missingIn`.
 */
export function runsOf(text) {
  const runs = []
  for (const { segment } of clusters.segment(text)) {
    const drawn = drawableOf(segment)
    if (drawn === '') continue
    const last = runs.at(-1)
    // A space takes the font of the word before it, so that a sentence from right to left stays one run.
    const face = /^\s+$/.test(drawn) && last && last.face !== emoji && holds(last.face, 0x20) ? last.face : faceFor(drawn)
    if (last && last.face === face) last.text += drawn
    else runs.push({ face, text: drawn })
  }
  return runs
}

function drawableOf(cluster) {
  if (/^\s+$/.test(cluster)) return faceFor(' ') ? ' ' : ''
  if (shapesOf(cluster).length === 0) return ''
  if (faceFor(cluster) !== null) return cluster
  return [...cluster].filter((character) => shapesOf(character).length > 0 && faceFor(character) !== null).join('')
}

/** The characters of a text that no font here has, each once. */
export function missingIn(text) {
  const missing = new Set()
  for (const { segment } of clusters.segment(text)) {
    if (/^\s+$/.test(segment) || shapesOf(segment).length === 0 || faceFor(segment) !== null) continue
    for (const character of segment) if (shapesOf(character).length > 0 && faceFor(character) === null) missing.add(character)
  }
  return [...missing]
}

const registered = new Set()

/** The family under which the canvas knows a face in a weight; its file is read when first asked for. */
export function familyOf(face, weight) {
  const family = `${face.id}-${weight}`
  if (!registered.has(family)) {
    GlobalFonts.registerFromPath(face.fileFor(weight), family)
    registered.add(family)
  }
  return family
}
