'use client'
import { jumpTo } from '@/platform/admin/jump-to-field'
import { useWords } from '@/platform/admin/room/use-words'
import type { Missing } from '../../rules/missing'

/** What a section lacks, what the law says to it, and the way to the field. */
export function MissingNotes({ missing }: { missing: readonly Missing[] }) {
  const words = useWords()
  if (missing.length === 0) return null
  return (
    <ul className="xw-missing">
      {missing.map(({ field, level, text, basis }) => (
        <li key={`${field}-${text.zh}`} className={`is-${level}`}>
          <button type="button" onClick={() => jumpTo(field.replace(/\..*/, ''))}>
            {words(text)}
          </button>
          {basis && <small>{words(basis)}</small>}
        </li>
      ))}
    </ul>
  )
}
