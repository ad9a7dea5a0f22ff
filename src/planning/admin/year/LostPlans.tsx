'use client'
import type { LostDeparture } from '../../rules/year-view'
import type { Opened } from './opened'
import { useWords } from '@/platform/admin/room/use-words'

/** Topics that count from a departure which has moved or is gone: somebody has to say where they go. */
export function LostPlans({ lost, mayMove, onOpen }: { lost: readonly LostDeparture[]; mayMove: boolean; onOpen: (opened: Opened) => void }) {
  const words = useWords()
  return (
    <ul className="xw-lost" aria-label={words({ zh: '没跟上班期的选题', en: 'Topics left behind by a departure' })}>
      {lost.map((one) => (
        <li key={`${one.product}:${one.day}`}>
          <span>
            {words({
              zh: `《${one.title}》${one.day} 的班期没有了，还有 ${one.planned} 个选题按它排。`,
              en: `“${one.title}” has no departure on ${one.day} any more; ${one.planned} topics still count from it.`,
            })}
          </span>
          {mayMove && (
            <button type="button" onClick={() => onOpen({ kind: 'lost', lost: one })}>
              {words({ zh: '让选题跟上', en: 'Let them follow' })}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
