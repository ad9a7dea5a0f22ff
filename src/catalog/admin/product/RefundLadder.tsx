'use client'
import { useField, useForm } from '@payloadcms/ui'
import { X } from 'lucide-react'
import type { ArrayFieldClientProps } from 'payload'
import { useWords, type Words } from '@/platform/admin/room/use-words'
import { sayRung, whyNotLadder, type Rung } from '../../rules/refund-ladder'
import { RowsFrame } from './RowsFrame'
import { useRows, type Rows } from './use-rows'
import { useRungs } from './use-rungs'
import './rows.css'

/** The refund rules as a ladder: days before and how much comes back make the sentences; each can still be written otherwise. */
export function RefundLadder(props: ArrayFieldClientProps) {
  const words = useWords()
  const rows = useRows(props)
  const rungs = useRungs(rows.path, rows.rows.length)
  const wrong = whyNotLadder(rungs)
  return (
    <RowsFrame
      props={props}
      rows={rows}
      hint={words({ zh: '填天数和比例，句子自动写好，也可以自己改', en: 'Days and share write the sentences; they can be changed' })}
    >
      {rows.rows.length > 0 && (
        <div className="xw-ladder" role="table" aria-label={words({ zh: '退改规则', en: 'Refund rules' })}>
          <div role="row" className="xw-ladder__head">
            {heads.map((head) => (
              <span role="columnheader" key={head.zh}>
                {words(head)}
              </span>
            ))}
          </div>
          {rows.rows.map(({ id }, at) => (
            <RungRow key={id} {...{ rows, at, rungs, words }} />
          ))}
        </div>
      )}
      {wrong && <p className="xw-ladder__wrong">{words(wrong)}</p>}
    </RowsFrame>
  )
}

const heads = [
  { zh: '至少提前（天）', en: 'Days before' },
  { zh: '退（%）', en: 'Back in %' },
  { zh: '申请时间', en: 'When' },
  { zh: '怎么退', en: 'What comes back' },
]

type RowProps = { rows: Rows; at: number; rungs: readonly Rung[]; words: Words }

function RungRow({ rows, at, rungs, words }: RowProps) {
  const path = `${rows.path}.${at}`
  const { dispatchFields, getFields, setModified } = useForm()
  const until = useField<string>({ path: `${path}.until` })
  const text = useField<string>({ path: `${path}.text` })
  const change = (name: keyof Rung, typed: string) => {
    const value = typed === '' ? null : Math.max(0, Math.round(Number(typed)))
    if (value !== null && !Number.isFinite(value)) return
    const after = rungs.map((rung, index) => (index === at ? { ...rung, [name]: value } : rung))
    dispatchFields({ type: 'UPDATE', path: `${path}.${name}`, value })
    // A sentence that was made of the old numbers follows them, also that of the rung below; one that was written stays.
    for (const index of [at, at + 1]) {
      const [old, made] = [sayRung(rungs[index] ?? {}, rungs[index - 1] ?? null), sayRung(after[index] ?? {}, after[index - 1] ?? null)]
      if (!made) continue
      for (const part of ['until', 'text'] as const) {
        const place = `${rows.path}.${index}.${part}`
        const held = getFields()[place]?.value
        if (!held || held === old?.[part]) dispatchFields({ type: 'UPDATE', path: place, value: made[part] })
      }
    }
    setModified(true)
  }
  const number = (name: keyof Rung, label: { zh: string; en: string }, most: number) => (
    <input
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      id={`field-${path.replaceAll('.', '__')}__${name}`}
      value={rungs[at]?.[name] ?? ''}
      disabled={rows.isLocked}
      aria-label={words(label)}
      onChange={(event) => change(name, event.target.value)}
    />
  )
  const written = (name: 'until' | 'text', { value, setValue, showError }: typeof until, label: { zh: string; en: string }) => (
    <input
      type="text"
      id={`field-${path.replaceAll('.', '__')}__${name}`}
      value={value ?? ''}
      disabled={rows.isLocked}
      aria-label={words(label)}
      aria-invalid={showError || undefined}
      onChange={(event) => setValue(event.target.value)}
    />
  )
  return (
    <div role="row" className="xw-ladder__row">
      <span role="cell">{number('daysBefore', { zh: `第 ${at + 1} 档：至少提前几天`, en: `Rung ${at + 1}: days before` }, 365)}</span>
      <span role="cell">{number('percent', { zh: `第 ${at + 1} 档：退百分之几`, en: `Rung ${at + 1}: percent back` }, 100)}</span>
      <span role="cell">{written('until', until, { zh: `第 ${at + 1} 档：申请时间`, en: `Rung ${at + 1}: when` })}</span>
      <span role="cell">{written('text', text, { zh: `第 ${at + 1} 档：怎么退`, en: `Rung ${at + 1}: what comes back` })}</span>
      {!rows.isLocked && (
        <span role="cell">
          <button type="button" aria-label={words({ zh: `移除第 ${at + 1} 档`, en: `Remove rung ${at + 1}` })} onClick={() => rows.remove(at)}>
            <X size={16} aria-hidden />
          </button>
        </span>
      )}
    </div>
  )
}
