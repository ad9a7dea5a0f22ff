'use client'
import { useWords } from './use-words'
import './drag.css'
import type { Drop } from './DragRoom'

/** What Enter would do to the card that is being moved by keys, said before it happens. */
export function KeyHint({ drop }: { drop: Drop | null }) {
  const words = useWords()
  return (
    <div className="xw-key-hint" role="status" aria-live="assertive">
      {drop && (
        <p className={drop.isAllowed ? undefined : 'is-refused'}>
          {words(drop.says)}
          <span>{words(drop.isAllowed ? { zh: '回车放下 · Esc 取消', en: 'Enter drops · Esc cancels' } : { zh: 'Esc 取消', en: 'Esc cancels' })}</span>
        </p>
      )}
    </div>
  )
}
