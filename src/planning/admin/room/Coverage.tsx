'use client'
import { Plus } from 'lucide-react'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { useWords } from '@/platform/admin/room/use-words'
import { fullness, types, type CoverLine } from '../../rules/coverage'
import type { CoverageAnswer } from '../../rules/plan-answers'
import { axisNames, type Axis, type PlanQuery } from '../../rules/plan-query'
import { draftTypeNames, formNames, type DraftType, type Form } from '../../rules/vocabulary'
import type { Ask } from './FilterBar'
import { QuickTopic } from './QuickTopic'
import type { Moves, NewTopic } from './use-moves'
import './week.css'

type Props = { answer: CoverageAnswer; query: PlanQuery; moves: Moves; ask: Ask; given: Partial<NewTopic> }
type Gap = { line: CoverLine; type: DraftType }

/** 覆盖: what is planned of which type, and what is not; a gap is filled where it shows. */
export function Coverage({ answer, query, moves, ask, given }: Props) {
  const words = useWords()
  const [gap, setGap] = useState<Gap | null>(null)
  const { axis } = query
  const most = Math.max(0, ...answer.lines.flatMap(({ cells }) => Object.values(cells)))
  const nameOf = ({ key, name }: CoverLine) => (axis === 'form' ? words(formNames[key as Form]) : name)
  const look = ({ key }: CoverLine, type: DraftType) => {
    const about = axis === 'channel' ? {} : { [axis]: [key] }
    ask({ ...query, view: 'table', filters: { ...query.filters, type: [type], ...about } })
  }
  return (
    <div className="xw-coverage">
      <div className="xw-calendar-bar__spans" role="group" aria-label={words({ zh: '按什么看', en: 'By' })}>
        {(Object.keys(axisNames) as Axis[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === axis} onClick={() => ask({ ...query, axis: name })}>
            {words(axisNames[name])}
          </button>
        ))}
      </div>
      {axis === 'channel' && (
        <p className="xw-plan__beyond">
          {words({ zh: '渠道在文稿里选，这里数的是已经开始写的。', en: 'Channels are chosen in the draft: counted are topics that are being written.' })}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words(axisNames[axis])}</th>
            {types.map((type) => (
              <th key={type} scope="col">
                {words(draftTypeNames[type])}
              </th>
            ))}
            <th scope="col">{words({ zh: '合计', en: 'Total' })}</th>
          </tr>
        </thead>
        <tbody>
          {answer.lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" title={nameOf(line)}>
                {nameOf(line)}
              </th>
              {types.map((type) => (
                <td key={type}>
                  <Cell
                    count={line.cells[type]}
                    step={fullness(line.cells[type], most)}
                    said={`${nameOf(line)} · ${words(draftTypeNames[type])}`}
                    onLook={() => look(line, type)}
                    onPropose={moves.mayCreate ? () => setGap({ line, type }) : null}
                  />
                </td>
              ))}
              <td className="xw-coverage__total">{line.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer.left > 0 && (
        <p className="xw-plan__beyond">
          {words({ zh: '只列出前 200 行，用上面的「产品」筛选看其余的。', en: 'Only 200 lines are listed; filter by product above to see others.' })}
        </p>
      )}
      {gap && (
        <Dialog
          title={words({
            zh: `在「${nameOf(gap.line)} · ${draftTypeNames[gap.type].zh}」加选题`,
            en: `Propose: ${nameOf(gap.line)} · ${draftTypeNames[gap.type].en}`,
          })}
          onClose={() => setGap(null)}
          footer={
            <Button buttonStyle="secondary" margin={false} onClick={() => setGap(null)}>
              {words({ zh: '关闭', en: 'Close' })}
            </Button>
          }
        >
          <QuickTopic
            moves={moves}
            given={{ ...given, ...fromGap(gap, axis), column: 'proposed' }}
            label={words({ zh: '选题标题', en: 'Title of the topic' })}
            isOpenAtFirst
            onClose={() => setGap(null)}
          />
        </Dialog>
      )}
    </div>
  )
}

function fromGap({ line: { key }, type }: Gap, axis: Axis): Partial<NewTopic> {
  if (axis === 'form') return { draftType: type, form: key }
  return axis === 'product' ? { draftType: type, product: /^\d+$/.test(key) ? Number(key) : key } : { draftType: type }
}

type CellProps = { count: number; step: number; said: string; onLook: () => void; onPropose: (() => void) | null }

function Cell({ count, step, said, onLook, onPropose }: CellProps) {
  const words = useWords()
  if (count > 0) {
    return (
      <button
        type="button"
        className="xw-coverage__cell"
        onClick={onLook}
        aria-label={words({ zh: `${said}：${count} 个，去看`, en: `${said}: ${count}, show them` })}
      >
        <i className={`is-${step}`} aria-hidden />
        {count}
      </button>
    )
  }
  if (!onPropose) return <span className="xw-coverage__cell is-empty">–</span>
  return (
    <button
      type="button"
      className="xw-coverage__cell is-empty"
      onClick={onPropose}
      aria-label={words({ zh: `${said}：没有，加一个`, en: `${said}: none, propose one` })}
    >
      <Plus size={16} aria-hidden />
    </button>
  )
}
