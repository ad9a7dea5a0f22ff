import { AI_LABEL } from '@/assets'
import type { TypesetRequest } from '../rules/contract'
import { NO_PIECE, type Page, perLook, type Piece } from '../rules/page'
import { lookUp } from '../rules/raw'
import { spaceOf, type as typeStyle } from '../rules/style'

/** What readers are told below pictures that are AI's work, wholly or in part. */
export const AI_NOTE_WORDS = `图片含 ${AI_LABEL}内容`
const AI_COVER_WORDS = `封面含 ${AI_LABEL}内容`

const styles = perLook(({ theme, dialect }) => {
  const quiet = `padding:0;${typeStyle(dialect.textSize - 4, 1.5, theme.quiet)}text-align:center;`
  return {
    // Drawn up to the block it speaks of.
    note: `margin:-${Math.min(spaceOf(theme, 16), 20)}px 0 ${spaceOf(theme, 24)}px;${quiet}`,
    coverNote: `margin:${spaceOf(theme, 12)}px 0 ${spaceOf(theme, 24)}px;${quiet}`,
  }
})

/** A block with the note below it, when it shows such a picture. Channels of plain text say it once, beside their pictures. */
export function withAiNote({ out, text }: Piece, page: Page): Piece {
  const { form } = page.target
  if (!page.takeAiNote() || form === 'plain') return { out, text }
  remarkOnAi(page)
  const note = form === 'markup' ? `<p style="${styles(page).note}">${AI_NOTE_WORDS}</p>` : `\n\n*${AI_NOTE_WORDS}*`
  return { out: out + note, text: `${text}\n${AI_NOTE_WORDS}` }
}

/** Stands below an article whose cover is such a picture, which the walk does not show; nothing where the text shows it too. */
export function coverNote({ cover, variant, resources }: TypesetRequest, page: Page): Piece {
  const id = variant?.cover ?? cover ?? ''
  if (page.target.form !== 'markup' || !lookUp(resources?.pictures, id)?.aiMade || page.images.some((image) => image.id === id)) return NO_PIECE
  if (page.report.every(({ rule }) => rule !== 'ai-picture')) remarkOnAi(page)
  return { out: `<p style="${styles(page).coverNote}">${AI_COVER_WORDS}</p>`, text: AI_COVER_WORDS }
}

/** The platform wants to be told as well, where it asks. */
export function remarkOnAi(page: Page): void {
  const { aiDeclaration } = page.target
  if (aiDeclaration) page.remark('ai-picture', aiDeclaration)
}
