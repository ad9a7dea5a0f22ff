'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import { ListRemovalDialog } from '@/platform/admin/removal/ListRemovalDialog'
import { useWords } from '@/platform/admin/room/use-words'
import { addDays, onDay, usualClocks } from '../../rules/plan-days'
import type { PlanCard } from '../../rules/plan-card'
import { dayIn } from '@/platform/say-moment'
import type { Moved } from '../../rules/topic-move'
import { OwnerChoice } from './OwnerChoice'
import { useMany } from './use-many'
import type { Moves } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'

type Props = { picked: readonly PlanCard[]; moves: Moves; time: Time; onChanged: () => void; onClear: () => void }

/** At the bottom while something is chosen: how many, and what may be done to them. */
export function TableSelection({ picked, moves, time, onChanged, onClear }: Props) {
  const words = useWords()
  const many = useMany(moves, onChanged)
  const [isRemoving, setRemoving] = useState(false)
  const { zone } = time
  const later = (card: PlanCard, days: number): Moved => {
    const shifted = (field: 'dueAt' | 'publishAt') => {
      const iso = card[field]
      return iso === null ? {} : { [field]: onDay(iso, addDays(dayIn(zone, Date.parse(iso)), days), { zone, clock: usualClocks[field] }) }
    }
    return { ...shifted('dueAt'), ...shifted('publishAt') }
  }
  const dated = picked.filter(({ dueAt, publishAt }) => dueAt !== null || publishAt !== null)
  const shift = (days: number) =>
    void many.setMany(
      dated.map((card) => ({ card, set: later(card, days) })),
      (count) => ({
        zh: `${count} 个${days > 0 ? '往后' : '往前'}移了 ${Math.abs(days)} 天`,
        en: `${count} moved ${Math.abs(days)} days ${days > 0 ? 'later' : 'earlier'}`,
      }),
    )
  const proposed = picked.filter(({ column }) => column === 'proposed')
  return (
    <>
      <div
        className="xw-chosen-bar"
        role="toolbar"
        aria-label={words({ zh: '对选中的选题', en: 'With the chosen topics' })}
        onKeyDown={(event) => event.key === 'Escape' && onClear()}
      >
        <span className="xw-chosen-bar__count">
          <strong>{words({ zh: `选中 ${picked.length} 个`, en: `${picked.length} chosen` })}</strong>
        </span>
        <div className="xw-chosen-bar__acts">
          {moves.mayChange && (
            <>
              <OwnerChoice
                owner={null}
                name={null}
                placeholder={words({ zh: '交给…', en: 'Hand to…' })}
                label={words({ zh: '选中的都交给', en: 'Hand the chosen to' })}
                isFixed={false}
                onChoose={(owner, name) =>
                  void many.setMany(
                    picked.map((card) => ({ card, set: { owner } })),
                    (count) => ({ zh: `${count} 个交给了${name ?? ''}`, en: `${count} handed to ${name ?? ''}` }),
                  )
                }
              />
              {[1, 7, -1].map((days) => (
                <button key={days} type="button" disabled={dated.length === 0} onClick={() => shift(days)}>
                  {words({ zh: `${days > 0 ? '推后' : '提前'} ${Math.abs(days)} 天`, en: `${Math.abs(days)} d ${days > 0 ? 'later' : 'earlier'}` })}
                </button>
              ))}
              <button type="button" onClick={() => setRemoving(true)}>
                {words({ zh: '删除', en: 'Delete' })}
              </button>
            </>
          )}
          {moves.may('topic.approve') && proposed.length > 0 && (
            <button type="button" onClick={() => void many.approveMany(proposed)}>
              {words({ zh: `通过 ${proposed.length} 个`, en: `Approve ${proposed.length}` })}
            </button>
          )}
        </div>
        <button type="button" onClick={onClear} aria-label={words({ zh: '取消选择', en: 'Choose none' })}>
          <X size={16} aria-hidden />
        </button>
      </div>
      {isRemoving && (
        <ListRemovalDialog
          act="trash"
          collection="topics"
          count={picked.length}
          query={`?where[id][in]=${picked.map(({ id }) => id).join(',')}`}
          onClose={(isChanged) => {
            setRemoving(false)
            if (!isChanged) return
            onClear()
            onChanged()
          }}
        />
      )}
    </>
  )
}
