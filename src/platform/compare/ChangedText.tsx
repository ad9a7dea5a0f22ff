import { say } from '../language'
import type { Shown } from './says'
import { Pieces } from './Pieces'
import type { Paragraph, Part } from './word-changes'

/** Lines of context around a change; longer equal stretches are counted. */
const CONTEXT = 2

type Props = { paragraphs: Paragraph[]; pictures?: Shown; language: string | undefined }
type Row = Paragraph | { folded: Paragraph[] }

/** A text with what is gone struck through and what is new underlined; equal stretches open on request. */
export function ChangedText({ paragraphs, pictures = {}, language }: Props) {
  return (
    <div className="xw-words">
      {folded(paragraphs).map((row, at) =>
        'folded' in row ? (
          <details key={at}>
            <summary>{say({ zh: `${row.folded.length} 行相同`, en: `${row.folded.length} equal lines` }, language)}</summary>
            {row.folded.map(({ parts }, line) => (
              <p key={line}>
                {parts.map((part, place) => (
                  <Said key={place} part={part} pictures={pictures} />
                ))}
              </p>
            ))}
          </details>
        ) : (
          <p key={at} className={row.isSame ? undefined : 'is-changed'}>
            {row.parts.map((part, place) => (
              <Said key={place} part={part} pictures={pictures} />
            ))}
          </p>
        ),
      )}
    </div>
  )
}

function Said({ part: { kind, text }, pictures }: { part: Part; pictures: Shown }) {
  const Tag = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span'
  return (
    <Tag>
      <Pieces text={text} pictures={pictures} />
    </Tag>
  )
}

function folded(paragraphs: Paragraph[]): Row[] {
  const isNear = (at: number) => paragraphs.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ isSame }) => !isSame)
  const rows: Row[] = []
  paragraphs.forEach((paragraph, at) => {
    const last = rows.at(-1)
    if (isNear(at)) rows.push(paragraph)
    else if (last && 'folded' in last) last.folded.push(paragraph)
    else rows.push({ folded: [paragraph] })
  })
  return rows
}
