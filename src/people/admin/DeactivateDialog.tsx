'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { roleNames, type Role } from '../rules/roles'

type Id = string | number
type Work = { collection: string; id: Id; title: string; kind: Bilingual }
type Member = { id: Id; name: string; role: Role }
type Props = { id: Id; name: string; onClose: () => void }

/** Says what follows before a member is taken out of the team, and asks who takes the work over. */
export function DeactivateDialog({ id, name, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { work, scheduled, members, problem: unread } = useWork(id)
  const [heir, setHeir] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function deactivate() {
    setBusy(true)
    const answer = await call(`/users/${id}/deactivate`, { method: 'POST', body: heir === '' ? {} : { handOverTo: heir }, language: i18n.language })
    setBusy(false)
    if (answer.ok) window.location.reload()
    else setProblem(answer.problem)
  }
  return (
    <Dialog
      title={t({ zh: `停用「${name}」`, en: `Deactivate ${name}` })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不', en: 'Not now' })}
          </Button>
          <Button id="confirm-deactivate" disabled={isBusy || !work} onClick={() => void deactivate()}>
            {t({ zh: '停用', en: 'Deactivate' })}
          </Button>
        </>
      }
    >
      <ul className="xw-follows">
        <li>
          {t({
            zh: '马上退出所有设备，不能再登录；随时可以恢复。',
            en: 'They are signed out everywhere at once and cannot sign in; this can be undone at any time.',
          })}
        </li>
        <li>
          {t({ zh: '名字留在文稿、审核和历史里，后面注明「已停用」。', en: 'Their name stays on drafts, reviews and histories, marked as deactivated.' })}
        </li>
        {scheduled > 0 && <li>{t({ zh: `排好的 ${scheduled} 次推送照常发出。`, en: `The ${scheduled} pushes they planned go out as planned.` })}</li>}
      </ul>
      {work && <WorkList work={work} />}
      {work && work.length > 0 && (
        <label className="xw-heir">
          {t({ zh: '手上的工作交给', en: 'Their work goes to' })}
          <select id="hand-over-to" value={heir} onChange={(event) => setHeir(event.target.value)}>
            <option value="">{t({ zh: '先不交接（留在他名下）', en: 'Nobody yet (it stays with them)' })}</option>
            {members.map((member) => (
              <option key={member.id} value={String(member.id)}>
                {member.name} · {t(roleNames[member.role])}
              </option>
            ))}
          </select>
        </label>
      )}
    </Dialog>
  )
}

function WorkList({ work }: { work: readonly Work[] }) {
  const { i18n } = useTranslation()
  if (work.length === 0) return <p>{say({ zh: '手上没有选题和文稿。', en: 'They are responsible for no topic or draft.' }, i18n.language)}</p>
  return (
    <ul className="xw-uses">
      {work.map(({ collection, id, title, kind }) => (
        <li key={`${collection}:${id}`}>
          <a href={`/admin/collections/${collection}/${id}`}>{title || String(id)}</a>
          <span className="xw-uses__where">{say(kind, i18n.language)}</span>
        </li>
      ))}
    </ul>
  )
}

type Loaded = { work: Work[] | null; scheduled: number; members: Member[]; problem: Problem | null }

function useWork(id: Id): Loaded {
  const { i18n } = useTranslation()
  const [loaded, setLoaded] = useState<Loaded>({ work: null, scheduled: 0, members: [], problem: null })
  useEffect(() => {
    const stop = new AbortController()
    const ask = { language: i18n.language, signal: stop.signal }
    const active = 'where[deactivatedAt][exists]=false&limit=200&depth=0&sort=name&select[name]=true&select[role]=true'
    Promise.all([call<{ work: Work[]; scheduled: number }>(`/users/${id}/work`, ask), call<{ docs: Member[] }>(`/users?${active}`, ask)])
      .then(([work, members]) => {
        if (!work.ok) return setLoaded((before) => ({ ...before, problem: work.problem }))
        const others = members.ok ? members.value.docs.filter((member) => String(member.id) !== String(id)) : []
        setLoaded({ ...work.value, members: others, problem: members.ok ? null : members.problem })
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, i18n.language])
  return loaded
}
