'use client'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import { byWeekDay, taskNames, type Task, type WeekGroup } from '../../rules/my-week'
import type { WeekAnswer } from '../../rules/plan-answers'
import type { PlanCard } from '../../rules/plan-card'
import { columnNames } from '../../rules/plan-columns'
import type { Moves } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'
import './week.css'

type Props = { answer: WeekAnswer; moves: Moves; time: Time; onOpen: (card: PlanCard) => void }

/** 我的一周: what I own, have to write or have to decide, by day, with the act on the row. */
export function MyWeek({ answer, moves, time, onOpen }: Props) {
  const words = useWords()
  const groups = byWeekDay(answer.tasks, time)
  return (
    <div className="xw-week">
      {answer.tasks.length === 0 && (
        <p className="xw-week__free">{words({ zh: '这一周没有等你做的选题和文稿。', en: 'No topics or drafts wait for you this week.' })}</p>
      )}
      {groups.map((group) => (
        <section key={`${group.kind}${group.day ?? ''}`} className={`xw-week__day is-${group.kind}${group.tasks.length === 0 ? ' is-free' : ''}`}>
          <h2>{words(nameOf(group, time))}</h2>
          <ul>
            {group.tasks.map((task) => (
              <TaskRow key={task.key} task={task} card={answer.cards.find(({ id }) => id === task.topic)} {...{ moves, time, onOpen }} />
            ))}
          </ul>
        </section>
      ))}
      {answer.left > 0 && (
        <p className="xw-plan__beyond">{words({ zh: `还有 ${answer.left} 件更晚的没有列出。`, en: `${answer.left} later ones are not listed.` })}</p>
      )}
    </div>
  )
}

function nameOf({ kind, day }: WeekGroup, time: Time): Bilingual {
  if (kind === 'day' && day) return { zh: time.day(day), en: time.day(day) }
  if (kind === 'overdue') return { zh: '已逾期', en: 'Overdue' }
  return kind === 'later' ? { zh: '以后', en: 'Later' } : { zh: '没有日期', en: 'No date' }
}

type RowProps = { task: Task; card: PlanCard | undefined; moves: Moves; time: Time; onOpen: (card: PlanCard) => void }

function TaskRow({ task, card, moves, time, onOpen }: RowProps) {
  const words = useWords()
  const about = card
    ? [words(columnNames[card.column]), card.productName, card.ownerName].filter(Boolean).join(' · ')
    : words({ zh: '没有选题的文稿', en: 'A draft without a topic' })
  return (
    <li>
      <TaskAct task={task} card={card} moves={moves} onOpen={onOpen} />
      {card ? (
        <button type="button" className="xw-week__title" title={task.title} onClick={() => onOpen(card)}>
          {task.title}
        </button>
      ) : (
        <Link className="xw-week__title" title={task.title} href={`/admin/collections/drafts/${task.draft}`} prefetch={false}>
          {task.title}
        </Link>
      )}
      <span className="xw-week__about">{about}</span>
      {task.at && (
        <time dateTime={task.at} title={words(time.moment(task.at))}>
          {time.short(task.at)}
        </time>
      )}
    </li>
  )
}

function TaskAct({ task, card, moves, onOpen }: Omit<RowProps, 'time'>) {
  const words = useWords()
  const name = words(taskNames[task.act])
  const said = words({ zh: `${name}：${task.title}`, en: `${name}: ${task.title}` })
  if (card && task.act === 'approve') return <ActButton name={name} said={said} onPress={() => void moves.setStage(card, 'approved')} />
  if (card && task.act === 'start' && card.column === 'approved') {
    return <ActButton name={name} said={said} onPress={() => void moves.setStage(card, 'inWriting')} />
  }
  if (task.draft !== null && task.act !== 'watch') {
    return (
      <Link className="xw-week__act" href={`/admin/collections/drafts/${task.draft}`} prefetch={false} aria-label={said}>
        {name}
      </Link>
    )
  }
  return <ActButton name={name} said={said} isQuiet onPress={() => card && onOpen(card)} />
}

function ActButton({ name, said, isQuiet = false, onPress }: { name: string; said: string; isQuiet?: boolean; onPress: () => void }) {
  return (
    <button type="button" className={isQuiet ? 'xw-week__act is-quiet' : 'xw-week__act'} aria-label={said} onClick={onPress}>
      {name}
    </button>
  )
}
