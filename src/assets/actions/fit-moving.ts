import sharp from 'sharp'
import { noteInGif } from '../rules/gif-texts'
import { pictureLimits } from '../rules/picture-limits'
import { findAiMark } from './find-ai-mark'

/** Tried in turn until the file is small enough; a phone shows no more than the first. */
const widths = [1080, 720, 480, 320]

/**
 * What moves, as a GIF of fewer than `limitBytes` that moves; null when it stands still, or stays too large at every
 * width (the report of the draft says so before anybody approves it). A label that names AI comes along as a comment.
 * @throws Error when the bytes are no picture
 */
export async function fitMoving(bytes: Buffer, limitBytes: number): Promise<Buffer | null> {
  const metadata = await sharp(bytes, { limitInputPixels: pictureLimits.moving }).metadata()
  if ((metadata.pages ?? 1) < 2) return null
  if (metadata.format === 'gif' && bytes.length < limitBytes) return bytes
  const note = findAiMark(bytes, metadata)?.note
  for (const width of widths) {
    const gif = await sharp(bytes, { animated: true, limitInputPixels: pictureLimits.moving }).resize({ width, withoutEnlargement: true }).gif().toBuffer()
    const labelled = note ? noteInGif(gif, note) : gif
    if (labelled.length < limitBytes) return labelled
  }
  return null
}
