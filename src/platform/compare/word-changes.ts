import { align } from './line-diff'
import { pictureMark, piecesOf } from './picture-marks'

export type Part = { kind: 'same' | 'gone' | 'new'; text: string }
/** A line of two texts laid over each other; `same` when both say it alike. */
export type Paragraph = { isSame: boolean; parts: Part[] }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Two texts by word: lines that are equal as they are, and between them what is gone and what is new, word by word. */
export function wordChanges(before: string[], after: string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let [gone, fresh]: [string[], string[]] = [[], []]
  const flush = () => {
    paragraphs.push(...changedLines(gone, fresh))
    ;[gone, fresh] = [[], []]
  }
  for (const { kind, mine, theirs } of align(before, after)) {
    if (kind === 'same') {
      flush()
      paragraphs.push({ isSame: true, parts: [{ kind: 'same', text: mine ?? '' }] })
      continue
    }
    if (mine !== null) gone.push(mine)
    if (theirs !== null) fresh.push(theirs)
  }
  flush()
  return paragraphs
}

function changedLines(before: string[], after: string[]): Paragraph[] {
  if (before.length + after.length === 0) return []
  const lines: Part[][] = [[]]
  for (const { kind, text } of changedTokens(tokensOf(before), tokensOf(after))) {
    if (text === '\n') {
      lines.push([])
      continue
    }
    const line = lines.at(-1) ?? []
    const last = line.at(-1)
    if (last?.kind === kind) last.text += text
    else line.push({ kind, text })
  }
  return lines.filter((line) => line.length > 0).map((parts) => ({ isSame: parts.every(({ kind }) => kind === 'same'), parts }))
}

function changedTokens(before: string[], after: string[]): Part[] {
  const tokens: Part[] = []
  let pending: Part[] = []
  for (const { kind, mine, theirs } of align(before, after)) {
    if (kind === 'same') {
      tokens.push(...pending, { kind, text: mine ?? '' })
      pending = []
      continue
    }
    if (mine !== null) tokens.push({ kind: 'gone', text: mine })
    if (theirs !== null) pending.push({ kind: 'new', text: theirs })
  }
  return [...tokens, ...pending]
}

function tokensOf(lines: string[]): string[] {
  return lines.flatMap((line, at) => [
    ...(at > 0 ? ['\n'] : []),
    ...piecesOf(line).flatMap((piece) => ('picture' in piece ? [pictureMark(piece.picture)] : segments(piece.words))),
  ])
}

function segments(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}
