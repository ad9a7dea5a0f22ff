'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { say, type Bilingual } from '../../language'
import { TERM_DAYS } from '../../removal/term'
import { Dialog } from '../Dialog'
import { removeMany, type Outcome } from './removal-call'
import { UseList } from './UseList'

export type ListAct = 'trash' | 'restore' | 'purge'
type Props = { act: ListAct; collection: string; count: number; query: string; onClose: (isChanged: boolean) => void }

const asks: Record<ListAct, (count: number) => { title: Bilingual; text: Bilingual; confirm: Bilingual }> = {
  trash: (count) => ({
    title: { zh: `删除 ${count} 条`, en: `Delete ${count}` },
    text: {
      zh: `移入回收站，${TERM_DAYS} 天内可以原样恢复，到期自动清除。有一条还在用，就一条也不删。`,
      en: `They go to the trash, can be restored for ${TERM_DAYS} days, and are deleted after that. If one is in use, none is deleted.`,
    },
    confirm: { zh: '移入回收站', en: 'Move to the trash' },
  }),
  restore: (count) => ({
    title: { zh: `恢复 ${count} 条`, en: `Restore ${count}` },
    text: { zh: '各条按删除前的样子回到列表，它们引用的东西也一起恢复。', en: 'They return to the list as they were, with what they refer to.' },
    confirm: { zh: '恢复', en: 'Restore' },
  }),
  purge: (count) => ({
    title: { zh: `永久删除 ${count} 条`, en: `Delete ${count} for good` },
    text: { zh: '连同历史版本和文件一起清除，不能恢复。', en: 'Their versions and files go with them. This cannot be undone.' },
    confirm: { zh: '永久删除', en: 'Delete for good' },
  }),
}

const unreachable: Bilingual = {
  zh: '连不上服务器，不知道做了没有。请刷新列表看一眼再试。',
  en: 'The server cannot be reached, so it is not known what was done. Reload the list, then try again.',
}

/** Asks, does it, and says of every refused row why it stayed. */
export function ListRemovalDialog({ act, collection, count, query, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isLost, setLost] = useState(false)
  const { title, text, confirm } = asks[act](count)
  const isChanged = (outcome?.docs.length ?? 0) > 0
  async function perform(partly: boolean) {
    setBusy(true)
    const path = `/${collection}${query}${act === 'trash' ? '' : '&trash=true'}${partly ? '&partly=true' : ''}` as const
    const restoring = { method: 'PATCH', body: { deletedAt: null } } as const
    const answer = await removeMany(path, { ...(act === 'restore' ? restoring : ({ method: 'DELETE' } as const)), language: i18n.language })
    setBusy(false)
    setLost(answer === null)
    setOutcome(answer)
    if (answer && answer.errors.length === 0) onClose(true)
  }
  const rest = count - (outcome?.errors.length ?? 0)
  const mayGoOn = outcome !== null && !isChanged && rest > 0 && act !== 'restore'
  return (
    <Dialog
      title={t(title)}
      onClose={() => onClose(isChanged)}
      footer={
        <>
          {isLost && <p role="alert">{t(unreachable)}</p>}
          <Button buttonStyle="secondary" onClick={() => onClose(isChanged)}>
            {t(outcome ? { zh: '关闭', en: 'Close' } : act === 'restore' ? { zh: '先不恢复', en: 'Not now' } : { zh: '不删了', en: 'Leave them' })}
          </Button>
          {!outcome && (
            <Button id="confirm-many" disabled={isBusy} onClick={() => void perform(false)}>
              {t(confirm)}
            </Button>
          )}
          {mayGoOn && (
            <Button id="confirm-rest" disabled={isBusy} onClick={() => void perform(true)}>
              {t({ zh: `只删其余 ${rest} 条`, en: `Delete the other ${rest} only` })}
            </Button>
          )}
        </>
      }
    >
      {outcome ? <Refusals outcome={outcome} /> : <p>{t(text)}</p>}
    </Dialog>
  )
}

function Refusals({ outcome: { docs, errors } }: { outcome: Outcome }) {
  const { i18n } = useTranslation()
  const done = docs.length
  const sentence: Bilingual =
    done === 0
      ? { zh: `一条也没有动。这 ${errors.length} 条不行：`, en: `Nothing was done, because of these ${errors.length}:` }
      : { zh: `做好 ${done} 条，这 ${errors.length} 条没有：`, en: `${done} done, these ${errors.length} not:` }
  return (
    <>
      <p>{say(sentence, i18n.language)}</p>
      {errors.map(({ id, message, data }) => (
        <section key={id} className="xw-refused">
          <h3>{data.title ?? String(id)}</h3>
          {data.uses ? <UseList uses={data.uses} /> : <p>{message}</p>}
        </section>
      ))}
    </>
  )
}
