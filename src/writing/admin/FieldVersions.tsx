'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { changeWithin, sideBySide, type DiffRow } from '@/platform/compare/line-diff'
import { Pieces } from '@/platform/compare/Pieces'
import type { SaidVersions } from '@/platform/compare/says'
import { labelOf, readable, type Difference } from './versions-compared'

export type Side = 'mine' | 'theirs'

type Props = { difference: Difference; said: SaidVersions | null; side: Side; onChoose: (side: Side) => void }

/** One field of two versions, line by line, with the choice between them. */
export function FieldVersions({ difference: { name, field, mine, theirs }, said, side, onChoose }: Props) {
  const { i18n } = useTranslation()
  const language = i18n.language
  const [ours = [], other = []] = said?.fields[name] ?? [readable(field, mine, language), readable(field, theirs, language)]
  const pictures = said?.pictures ?? {}
  const rows = sideBySide(ours, other)
  const isFormatOnly = ours.join('\n') === other.join('\n')
  const label = labelOf(field, language)
  const column = (own: Side, lines: string[]) => (
    <label className={side === own ? 'xw-version xw-version--chosen' : 'xw-version'}>
      <span className="xw-version__choice">
        <input type="radio" name={`xw-version-${name}`} checked={side === own} onChange={() => onChoose(own)} />
        {say(own === 'mine' ? { zh: '留我的', en: 'Keep mine' } : { zh: '留对方的', en: 'Keep theirs' }, language)}
      </span>
      {lines.length === 0 ? (
        <span className="xw-hint">{say({ zh: '（空）', en: '(empty)' }, language)}</span>
      ) : (
        rows.map((row, index) => <VersionLine key={index} row={row} own={own} pictures={pictures} language={language} />)
      )}
    </label>
  )
  return (
    <fieldset className="xw-versions">
      <legend>{label}</legend>
      {isFormatOnly && <p className="xw-hint">{say({ zh: '文字相同，格式或细节不同。', en: 'The words are equal; format or details differ.' }, language)}</p>}
      <div className="xw-versions__pair">
        {column('mine', ours)}
        {column('theirs', other)}
      </div>
    </fieldset>
  )
}

type Line = { row: DiffRow; own: Side; pictures: SaidVersions['pictures']; language: string }

function VersionLine({ row, own, pictures, language }: Line) {
  if (row.kind === 'gap') return <span className="xw-version__gap">{say({ zh: `… ${row.lines} 行相同`, en: `… ${row.lines} equal lines` }, language)}</span>
  const line = row[own]
  if (line === null) return <span className="xw-version__line xw-version__line--absent" />
  const pieces = (text: string) => <Pieces text={text} pictures={pictures} />
  if (row.kind === 'same') return <span className="xw-version__line">{pieces(line)}</span>
  const [before, changed, after] = changeWithin(line, row[own === 'mine' ? 'theirs' : 'mine'])
  return (
    <span className="xw-version__line xw-version__line--changed">
      {pieces(before)}
      {changed && <mark>{pieces(changed)}</mark>}
      {pieces(after)}
    </span>
  )
}
