import { AI_LABEL } from '@/assets'
import { type Page, perLook, type Piece } from '../rules/page'
import { spaceOf, type as typeStyle } from '../rules/style'

/** What readers are told below pictures that are AI's work, wholly or in part. */
export const AI_NOTE_WORDS = `图片含 ${AI_LABEL}内容`

const styles = perLook(({ theme, dialect }) => ({
  // Drawn up to the block it speaks of.
  note: `margin:-${Math.min(spaceOf(theme, 16), 20)}px 0 ${spaceOf(theme, 24)}px;padding:0;${typeStyle(dialect.textSize - 4, 1.5, theme.quiet)}text-align:center;`,
}))

/** A block with the note below it, when it shows such a picture. Channels of plain text say it once, beside their pictures. */
export function withAiNote({ out, text }: Piece, page: Page): Piece {
  const { form } = page.target
  if (!page.takeAiNote() || form === 'plain') return { out, text }
  remarkOnAi(page)
  const note = form === 'markup' ? `<p style="${styles(page).note}">${AI_NOTE_WORDS}</p>` : `\n\n*${AI_NOTE_WORDS}*`
  return { out: out + note, text: `${text}\n${AI_NOTE_WORDS}` }
}

/** The platform wants to be told as well, where it asks. */
export function remarkOnAi(page: Page): void {
  const { aiDeclaration } = page.target
  if (aiDeclaration) page.remark('ai-picture', aiDeclaration)
}
