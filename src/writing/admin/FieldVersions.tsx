'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { sideBySide } from './line-diff'
import { labelOf, readable, type Difference, type Names } from './versions-compared'

export type Side = 'mine' | 'theirs'

type Props = { difference: Difference; names: Names; side: Side; onChoose: (side: Side) => void }

/** One field of two versions, line by line, with the choice between them. */
export function FieldVersions({ difference: { name, field, mine, theirs }, names, side, onChoose }: Props) {
  const { i18n } = useTranslation()
  const language = i18n.language
  const saying = { language, names }
  const [ours, other] = [readable(field, mine, saying), readable(field, theirs, saying)]
  const rows = sideBySide(ours, other)
  const isFormatOnly = ours.join('\n') === other.join('\n')
  const label = labelOf(field, language)
  const column = (own: Side, lines: (string | null)[]) => (
    <label className={side === own ? 'xw-version xw-version--chosen' : 'xw-version'}>
      <span className="xw-version__choice">
        <input type="radio" name={`xw-version-${name}`} checked={side === own} onChange={() => onChoose(own)} />
        {say(own === 'mine' ? { zh: '留我的', en: 'Keep mine' } : { zh: '留对方的', en: 'Keep theirs' }, language)}
      </span>
      {lines.every((line) => line === null || line === '') && <em className="xw-hint">{say({ zh: '（空）', en: '(empty)' }, language)}</em>}
      {rows.map((row, index) =>
        row.kind === 'gap' ? (
          <span key={index} className="xw-version__gap">
            {say({ zh: `… ${row.lines} 行相同`, en: `… ${row.lines} equal lines` }, language)}
          </span>
        ) : (
          <span key={index} className={`xw-version__line xw-version__line--${row.kind}`}>
            {lines[index] ?? ''}
          </span>
        ),
      )}
    </label>
  )
  return (
    <fieldset className="xw-versions">
      <legend>{label}</legend>
      {isFormatOnly && <p className="xw-hint">{say({ zh: '文字相同，格式或细节不同。', en: 'The words are equal; format or details differ.' }, language)}</p>}
      <div className="xw-versions__pair">
        {column('mine', rows.map((row) => (row.kind === 'gap' ? null : row.mine)))}
        {column('theirs', rows.map((row) => (row.kind === 'gap' ? null : row.theirs)))}
      </div>
    </fieldset>
  )
}
