'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { shortDay } from '../../rules/days'
import type { OfferedOccasion } from '../../rules/answers'
import { occasionKindNames, type OccasionKind } from '../../rules/vocabulary'
import { useAsking } from './use-asking'
import type { Doing } from './use-done'
import { useWords } from '@/platform/admin/room/use-words'

const kinds: OccasionKind[] = ['festival', 'sale', 'school', 'bloom', 'leaf', 'snow', 'season']

/** 加入本年度常见节点: what a team plans for every year, with check marks; what is there already is not offered again. */
export function UsualDialog({ year, onClose, doing }: { year: number; onClose: () => void; doing: Doing }) {
  const words = useWords()
  const { i18n } = useTranslation()
  const [offered, setOffered] = useState<OfferedOccasion[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { isBusy, problem, ask } = useAsking()
  useEffect(() => {
    const gone = new AbortController()
    call<{ occasions: OfferedOccasion[] }>(`/occasions/usual?year=${year}`, { language: i18n.language, signal: gone.signal })
      .then((answer) => {
        if (!answer.ok) return
        setOffered(answer.value.occasions)
        setChosen(new Set(answer.value.occasions.filter(({ there, isUsual }) => !there && isUsual).map(({ key }) => key)))
      })
      .catch(() => undefined)
    return () => gone.abort()
  }, [year, i18n.language])

  const set = (keys: readonly string[], isOn: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const key of keys) {
        if (isOn) next.add(key)
        else next.delete(key)
      }
      return next
    })

  async function add() {
    const answer = await ask<{ act: string; added: number }>('/occasions/usual', { year, keys: [...chosen] })
    if (!answer) return
    doing.tell({ zh: `加入了 ${answer.added} 个节点`, en: `${answer.added} occasions were added` }, doing.undoAct(answer.act))
    onClose()
  }

  return (
    <Dialog
      title={words({ zh: `${year} 年常见节点`, en: `The usual occasions of ${year}` })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {words({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button disabled={isBusy || chosen.size === 0} onClick={() => void add()}>
            {words({ zh: `加入 ${chosen.size} 个`, en: `Add ${chosen.size}` })}
          </Button>
        </>
      }
    >
      {!offered && <p className="xw-hint">{words({ zh: '正在算……', en: 'Working it out…' })}</p>}
      {kinds.map((kind) => {
        const own = offered?.filter((one) => one.kind === kind) ?? []
        const free = own.filter(({ there }) => !there).map(({ key }) => key)
        if (own.length === 0) return null
        const isAll = free.length > 0 && free.every((key) => chosen.has(key))
        return (
          <fieldset key={kind} className="xw-usual">
            <legend>
              <label>
                <input type="checkbox" checked={isAll} disabled={free.length === 0} onChange={() => set(free, !isAll)} />
                {words(occasionKindNames[kind])}
              </label>
            </legend>
            {own.map((one) => (
              <label key={one.key} className={one.there ? 'is-there' : undefined}>
                <input type="checkbox" checked={one.there || chosen.has(one.key)} disabled={one.there} onChange={() => set([one.key], !chosen.has(one.key))} />
                <span className="xw-usual__title">{one.title}</span>
                <span className="xw-hint tabular">
                  {one.there && words({ zh: '已有 ', en: 'there ' })}
                  {one.approximate && words({ zh: '约 ', en: 'about ' })}
                  {one.startsOn === one.endsOn ? shortDay(one.startsOn, year) : `${shortDay(one.startsOn, year)}–${shortDay(one.endsOn, year)}`}
                </span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </Dialog>
  )
}
