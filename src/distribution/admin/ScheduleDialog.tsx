'use client'
import { Button, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { useZone } from '@/platform/admin/Moment'
import { exactMoment, instantIn, wallClock, zoneName } from '@/platform/say-moment'
import { zoneOfBrowser } from '@/platform/live-in-zone'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useTime } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { sayNear } from '../rules/near-push'
import { ChannelChoice } from './ChannelChoice'
import { Planned, type PlannedPush } from './Planned'
import { useHindrances } from './use-hindrances'
import { openChannels, type DescribedVariant } from './variants'
import { WishProblems, wishProblems } from './WishProblems'

type Props = {
  draftId: string | number
  variants: DescribedVariant[]
  /** From a free slot of the room: its time, as a `datetime-local` says it, and its channel. */
  given?: { due: string; channel: string }
  onClose: () => void
  onPlanned: () => void
}

/** When, where to, and what happens when it gets late. */
export function ScheduleDialog({ draftId, variants, given, onClose, onPlanned }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const zone = useZone()
  const [due, setDue] = useDueTime(zone, given?.due ?? null)
  const [hardStop, setHardStop] = useState('')
  const [late, setLate] = useState('30')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<string[]>(() => (given ? [given.channel] : openChannels(variants)))
  const [planned, setPlanned] = useState<PlannedPush | null>(null)
  const { isBusy, problem, run } = useAct()
  const dueAt = instantIn(zone, due)
  const hardStopAt = hardStop ? instantIn(zone, hardStop) : null
  const wrong = wishProblems({ dueAt, lateToleranceMinutes: late.trim() === '' ? Number.NaN : Number(late), hardStopAt })
  const { hindrances, near } = useHindrances({ draftId, variants, channels: chosen, dueAt })
  const going = chosen.filter((id) => (hindrances[id] ?? []).length === 0)

  async function schedule() {
    const push = await run<PlannedPush>(`/drafts/${draftId}/schedule`, {
      channels: going,
      dueAt,
      lateToleranceMinutes: Number(late),
      hardStopAt,
      segmentNote: note,
    })
    if (!push) return
    setPlanned(push)
    onPlanned()
  }

  if (planned) {
    return (
      <Planned push={planned} names={variants.filter(({ channelId }) => going.includes(channelId)).map(({ channelName }) => channelName)} onClose={onClose} />
    )
  }
  return (
    <Dialog
      title={t({ zh: '排期', en: 'Schedule' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button disabled={isBusy || wrong.length > 0 || going.length === 0} onClick={() => void schedule()}>
            {t({ zh: '定下排期', en: 'Schedule it' })}
          </Button>
        </>
      }
    >
      <ChannelChoice variants={variants} hindrances={hindrances} chosen={chosen} onChange={setChosen} />
      <label className="xw-field">
        <span className="xw-label">{t({ zh: `发布时间（${zoneName(zone, 'zh')}）`, en: `Goes out at (${zoneName(zone, 'en')})` })}</span>
        <input type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
        <WishProblems problems={wrong} part="dueAt" />
        <OwnTime iso={dueAt} zone={zone} />
        <Near {...{ near, variants, dueAt }} channels={going} />
      </label>
      <div className="xw-field xw-field--pair">
        <label>
          <span className="xw-label">{t({ zh: '最多迟发（分钟）', en: 'At most late (minutes)' })}</span>
          <input type="number" min={0} max={1440} value={late} onChange={(event) => setLate(event.target.value)} />
          <WishProblems problems={wrong} part="lateToleranceMinutes" />
          <span className="xw-hint">{t({ zh: '再迟就停下来问人', en: 'Later than that, it stops and asks' })}</span>
        </label>
        <label>
          <span className="xw-label">{t({ zh: `过后不发（${zoneName(zone, 'zh')}，可不填）`, en: `Not after (${zoneName(zone, 'en')}, optional)` })}</span>
          <input type="datetime-local" value={hardStop} onChange={(event) => setHardStop(event.target.value)} />
          <WishProblems problems={wrong} part="hardStopAt" />
          <span className="xw-hint">{t({ zh: '例如活动结束的时刻', en: 'For example when the promotion ends' })}</span>
        </label>
      </div>
      <label className="xw-field">
        <span className="xw-label">{t({ zh: '给谁看（可不填）', en: 'For whom (optional)' })}</span>
        <input value={note} maxLength={120} onChange={(event) => setNote(event.target.value)} />
      </label>
    </Dialog>
  )
}

/** Starts with the time the topic was planned for, when that is still to come; otherwise tomorrow at nine. What was typed stays, however late the topic answers. */
function useDueTime(zone: string, given: string | null): [string, (due: string) => void] {
  const topic = useFormFields(([fields]) => fields?.topic?.value as string | number | { value: string | number } | null | undefined)
  const [typed, setTyped] = useState<string | null>(given)
  const [suggested, setSuggested] = useState(() => `${wallClock(zone, Date.now() + 86_400_000).slice(0, 10)}T09:00`)
  const topicId = typeof topic === 'object' ? topic?.value : topic
  useEffect(() => {
    if (topicId === undefined || topicId === null) return
    void call<{ publishAt?: string | null }>(`/topics/${topicId}?depth=0&select[publishAt]=true`).then((answer) => {
      const wanted = answer.ok && answer.value.publishAt ? Date.parse(answer.value.publishAt) : 0
      if (wanted > Date.now()) setSuggested(wallClock(zone, wanted))
    })
  }, [topicId, zone])
  return [typed ?? suggested, setTyped]
}

/** The same draft through the same channel within days of each other: said, and left to the person. */
function Near({ near, variants, channels, dueAt }: { near: Record<string, string>; variants: DescribedVariant[]; channels: string[]; dueAt: string | null }) {
  const words = useWords()
  const { moment } = useTime()
  if (dueAt === null) return null
  return variants.map(({ channelId, channelName }) => {
    const at = channels.includes(channelId) ? near[channelId] : undefined
    if (at === undefined) return null
    return (
      <span key={channelId} className="xw-warning" role="status">
        {words(sayNear(channelName, { at: moment(at), apartMs: Date.parse(at) - Date.parse(dueAt) }))}
      </span>
    )
  })
}

/** For people whose computer is in another zone: the same moment on their own clock. */
function OwnTime({ iso, zone }: { iso: string | null; zone: string }) {
  const { i18n } = useTranslation()
  const own = zoneOfBrowser()
  if (!iso || wallClock(own, Date.parse(iso)) === wallClock(zone, Date.parse(iso))) return null
  const there = exactMoment(iso, own, i18n.language)
  return <span className="xw-hint">{say({ zh: `你这边是 ${there}`, en: `On your clock: ${there}` }, i18n.language)}</span>
}
