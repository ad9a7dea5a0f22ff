'use client'
import { CalendarClock, FileText, MoveRight } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'
import { isOverdue, type PlanCard } from '../../rules/plan-card'
import { draftTypeNames, formNames } from '../../rules/vocabulary'
import { sayLate } from './say-late'
import type { Time } from '@/platform/admin/room/use-time'

type Props = { card: PlanCard; time: Time; onMove?: () => void }

/** What a card says, in the order in which people look for it. */
export function CardFace({ card, time, onMove }: Props) {
  const words = useWords()
  const isLate = isOverdue(card, time.now)
  const { push, id: draft } = card.draft ?? {}
  return (
    <>
      <p className="xw-card__kind">
        {words(draftTypeNames[card.draftType])} · {words(formNames[card.form])}
      </p>
      <h3 title={card.title}>{card.title}</h3>
      {(card.productName ?? card.ownerName) && (
        <p className="xw-card__about">
          {card.productName && <span title={card.productName}>{card.productName}</span>}
          {card.ownerName && <span>{card.ownerName}</span>}
        </p>
      )}
      <p className="xw-card__dates">
        {card.dueAt && (
          <span className={isLate ? 'is-late' : undefined} title={words(time.moment(card.dueAt))}>
            {isLate ? words(sayLate(card.dueAt, time.now)) : `${words({ zh: '交', en: 'Due' })} ${time.short(card.dueAt).slice(0, 5)}`}
          </span>
        )}
        {card.publishAt && (
          <span title={words(time.moment(card.publishAt))}>
            {words({ zh: '发', en: 'Out' })} {time.short(card.publishAt)}
          </span>
        )}
      </p>
      {push && (
        <p className="xw-card__push" title={words(pushSaid(card, time))}>
          <CalendarClock size={14} aria-hidden />
          <span>
            {time.short(push.dueAt)} {card.channelNames.join(' ')}
          </span>
        </p>
      )}
      {onMove && (
        <div className="xw-card__acts">
          {draft !== undefined && (
            <Link
              href={`/admin/collections/drafts/${draft}`}
              prefetch={false}
              tabIndex={-1}
              aria-label={words({ zh: `打开「${card.title}」的文稿`, en: `Open the draft of “${card.title}”` })}
            >
              <FileText size={16} aria-hidden />
            </Link>
          )}
          <button type="button" tabIndex={-1} onClick={onMove} aria-label={words({ zh: `把「${card.title}」移到…`, en: `Move “${card.title}” to…` })}>
            <MoveRight size={16} aria-hidden />
          </button>
        </div>
      )}
    </>
  )
}

function pushSaid({ draft, channelNames }: PlanCard, time: Time) {
  const at = time.moment(draft?.push?.dueAt ?? '')
  return { zh: `排期：${channelNames.join('、')} ${at.zh}`, en: `Push: ${channelNames.join(', ')} ${at.en}` }
}
