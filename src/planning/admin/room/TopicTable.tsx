'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { StateWord } from '@/platform/admin/StateWord'
import { useWords } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import type { TableAnswer } from '../../rules/plan-answers'
import type { PlanCard } from '../../rules/plan-card'
import { columnNames } from '../../rules/plan-columns'
import type { OrderBy, PlanQuery } from '../../rules/plan-query'
import { draftTypeNames, formNames } from '../../rules/vocabulary'
import { columnTones } from './column-tones'
import { DateCell } from './DateCell'
import type { Ask } from './FilterBar'
import { OwnerChoice } from './OwnerChoice'
import { TableSelection } from './TableSelection'
import type { Moves } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'
import './table.css'

const heads: Record<OrderBy, Bilingual> = {
  title: { zh: '选题', en: 'Topic' },
  stage: { zh: '阶段', en: 'Stage' },
  type: { zh: '类型 · 形式', en: 'Type · form' },
  product: { zh: '产品', en: 'Product' },
  owner: { zh: '负责人', en: 'Owner' },
  dueAt: { zh: '交稿', en: 'Due' },
  publishAt: { zh: '发布', en: 'Publish' },
}

type Props = {
  answer: TableAnswer
  query: PlanQuery
  moves: Moves
  time: Time
  ask: Ask
  onOpen: (card: PlanCard) => void
  onMore: () => Promise<void>
  onChanged: () => void
}

/** 表格: everything in lines, ordered by any column, owner and dates changed in place, many changed at once. */
export function TopicTable({ answer, query, moves, time, ask, onOpen, onMore, onChanged }: Props) {
  const words = useWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { cards, found } = answer
  const picked = cards.filter(({ id }) => chosen.has(String(id)))
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const order = (by: OrderBy) => ask({ ...query, order: { by, isDown: query.order.by === by && !query.order.isDown } })
  return (
    <div className="xw-table">
      <div className="xw-table__scroll">
        <table>
          <thead>
            <tr>
              <th className="xw-table__pick">
                <input
                  type="checkbox"
                  aria-label={words({ zh: '全选', en: 'Choose all' })}
                  checked={cards.length > 0 && picked.length === cards.length}
                  onChange={() => setChosen(new Set(picked.length === cards.length ? [] : cards.map(({ id }) => String(id))))}
                />
              </th>
              {(Object.keys(heads) as OrderBy[]).map((by) => (
                <th key={by} scope="col" aria-sort={query.order.by === by ? (query.order.isDown ? 'descending' : 'ascending') : undefined}>
                  <button type="button" onClick={() => order(by)}>
                    {words(heads[by])}
                    {query.order.by === by && (query.order.isDown ? <ArrowDown size={14} aria-hidden /> : <ArrowUp size={14} aria-hidden />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <Line key={card.id} {...{ card, moves, time, onOpen }} isChosen={chosen.has(String(card.id))} onToggle={() => toggle(String(card.id))} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="xw-table__foot">
        <span>{words({ zh: `共 ${found} 个`, en: `${found} in all` })}</span>
        {found > cards.length && (
          <button type="button" onClick={() => void onMore()}>
            {words({ zh: `再看 ${Math.min(60, found - cards.length)} 个`, en: `${Math.min(60, found - cards.length)} more` })}
          </button>
        )}
        <a href="/admin/collections/topics?view=stock">
          {words({ zh: '用通用列表打开（自选列、复杂条件）', en: 'Open as a plain list (own columns, nested conditions)' })}
        </a>
      </footer>
      {picked.length > 0 && <TableSelection {...{ picked, moves, time, onChanged }} onClear={() => setChosen(new Set())} />}
    </div>
  )
}

type LineProps = { card: PlanCard; moves: Moves; time: Time; isChosen: boolean; onOpen: (card: PlanCard) => void; onToggle: () => void }

function Line({ card, moves, time, isChosen, onOpen, onToggle }: LineProps) {
  const words = useWords()
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <td className="xw-table__pick">
        <input type="checkbox" checked={isChosen} onChange={onToggle} aria-label={words({ zh: `选择「${card.title}」`, en: `Choose “${card.title}”` })} />
      </td>
      <td>
        <button type="button" className="xw-table__title" title={card.title} onClick={() => onOpen(card)}>
          {card.title}
        </button>
      </td>
      <td>
        <StateWord tone={columnTones[card.column]}>{words(columnNames[card.column])}</StateWord>
      </td>
      <td className="xw-table__quiet">
        {words(draftTypeNames[card.draftType])} · {words(formNames[card.form])}
      </td>
      <td className="xw-table__quiet" title={card.productName ?? undefined}>
        {card.productName ?? '–'}
      </td>
      <td>
        <OwnerChoice
          owner={card.owner}
          name={card.ownerName}
          label={words({ zh: `「${card.title}」的负责人`, en: `Owner of “${card.title}”` })}
          isFixed={!moves.mayChange}
          onChoose={(owner, ownerName) =>
            void moves.setDates(
              card,
              { owner },
              { shown: { ownerName }, said: { zh: `「${card.title}」交给${ownerName ?? '（未定）'}`, en: `“${card.title}” goes to ${ownerName ?? 'nobody'}` } },
            )
          }
        />
      </td>
      {(['dueAt', 'publishAt'] as const).map((field) => (
        <td key={field}>
          <DateCell key={card[field]} {...{ card, field, moves, time }} />
        </td>
      ))}
    </tr>
  )
}
