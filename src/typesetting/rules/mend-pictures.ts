import { rowsOf } from '../blocks/card-parts'
import { isSame, paragraphsOf, writtenIn } from './mend-nodes'
import { fieldsOf, idOf, isRaw, type Raw, stringOf } from './raw'

/** Cards that are whole without their picture. */
const PICTURE_IS_EXTRA = new Set<unknown>(['guideCard', 'tapReveal'])
const PICTURE_IS_ALL = new Set<unknown>(['heroPicture', 'longPicture'])
const ROW_FIELDS = ['pictures', 'items']
const SIDES = ['before', 'after']

/**
 * A card without one picture ('' for the place where none is chosen). What was written beside the picture follows the
 * card; a card that would be left without any picture becomes its words.
 */
export function withoutPicture(card: Raw, id: string): readonly Raw[] {
  const fields = fieldsOf(card)
  const rows = ROW_FIELDS.find((name) => Array.isArray(fields[name]) && fields[name].length > 0)
  if (rows !== undefined) return withoutRows(card, rows, id)
  if (fields['blockType'] === 'beforeAfter') return withoutSide(card, id)
  if (idOf(fields['picture']) !== id) return [card]
  if (PICTURE_IS_EXTRA.has(fields['blockType'])) return withoutExtra(card, id)
  return PICTURE_IS_ALL.has(fields['blockType']) ? paragraphsOf(writtenIn(card)) : [card]
}

function withoutRows(card: Raw, key: string, id: string): readonly Raw[] {
  const fields = fieldsOf(card)
  const rows = (fields[key] as unknown[]).filter(isRaw)
  const kept = rows.filter((row) => idOf(row['picture']) !== id)
  if (isSame(rows, kept)) return [card]
  if (kept.length === 0) return paragraphsOf(writtenIn(card))
  const lost = rows.filter((row) => idOf(row['picture']) === id)
  return [{ ...card, fields: { ...fields, [key]: kept } }, ...wordsOf(lost)]
}

/** One picture alone compares nothing: it stays as a picture of the text, with its label as the caption. */
function withoutSide(card: Raw, id: string): readonly Raw[] {
  const fields = fieldsOf(card)
  const sides = SIDES.map((name): Raw => (isRaw(fields[name]) ? fields[name] : {}))
  const lost = sides.filter((side) => idOf(side['picture']) === id)
  if (lost.length === 0) return [card]
  const left = sides.find((side) => !lost.includes(side))
  if (!left) return paragraphsOf(writtenIn(card))
  return [pictureOf({ ...left, caption: left['label'] }), ...wordsOf(lost), ...paragraphsOf(stringOf(fields['caption']))]
}

/** A card of several pictures that shows only one, as a picture of the text. */
export function asPicture(card: Raw): readonly Raw[] {
  const fields = fieldsOf(card)
  const rows = rowsOf(fields, 'pictures')
  const [only, another] = rows.filter((row) => idOf(row['picture']) !== '')
  if (!only || another) return [card]
  const [own, whole] = [stringOf(only['caption']), stringOf(fields['caption'])]
  const picture = pictureOf({ ...only, caption: own || whole })
  return [picture, ...wordsOf(rows.filter((row) => row !== only)), ...paragraphsOf(own === '' ? '' : whole)]
}

/** A grid with too few pictures, as a row of them. */
export function asRow(card: Raw): readonly Raw[] {
  const { shape: _, caption, ...fields } = fieldsOf(card)
  const rows = rowsOf(fields, 'pictures')
  const pictures = rows.filter((row) => idOf(row['picture']) !== '')
  const row = { ...card, fields: { ...fields, blockType: 'pictureRow', pictures } }
  return [row, ...wordsOf(rows.filter((one) => !pictures.includes(one))), ...paragraphsOf(stringOf(caption))]
}

function pictureOf({ picture, caption = '', alt = '' }: Raw): Raw {
  return { type: 'upload', relationTo: 'assets', value: picture, fields: { caption, alt }, version: 3, format: '' }
}

function withoutExtra(card: Raw, id: string): readonly Raw[] {
  const fields = fieldsOf(card)
  const alt = stringOf(fields['alt'])
  if (id === '' && alt.trim() === '') return [card]
  return [{ ...card, fields: { ...fields, picture: null, alt: null } }, ...paragraphsOf(alt)]
}

function wordsOf(rows: readonly Raw[]): Raw[] {
  return paragraphsOf(rows.map((row) => writtenIn({ fields: row })).join('\n'))
}
