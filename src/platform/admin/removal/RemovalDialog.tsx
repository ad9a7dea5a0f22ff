'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { say, type Bilingual } from '../../language'
import { TERM_DAYS } from '../../removal/term'
import { call, type Problem } from '../call'
import { Dialog } from '../Dialog'
import { ProblemNote } from '../ProblemNote'
import { replacing } from './removal-call'
import { UseList, type ListedUse } from './UseList'

type Props = { collection: string; id: string | number; mayTrash: boolean; onReplace: () => void; onClose: () => void }
type Asked = { uses: ListedUse[]; more: boolean; title: Bilingual }

/** Says where a document is used before it is deleted; what is needed somewhere cannot be deleted from here. */
export function RemovalDialog({ collection, id, mayTrash, onReplace, onClose }: Props) {
  const { i18n } = useTranslation()
  const router = useRouter()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    call<Asked>(`/${collection}/${id}/uses`, { language: i18n.language, signal: stop.signal })
      .then((answer) => (answer.ok ? setAsked(answer.value) : setProblem(answer.problem)))
      .catch(() => undefined)
    return () => stop.abort()
  }, [collection, id, i18n.language])
  const other = replacing[collection]
  const blocking = asked?.uses.filter(({ blocks }) => blocks) ?? []
  async function trash() {
    setBusy(true)
    const answer = await call(`/${collection}/${id}`, { method: 'DELETE', language: i18n.language })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    router.push(`/admin/collections/${collection}`)
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      title={asked ? `${t({ zh: '用在哪里', en: 'Where it is used' })} · ${t(asked.title)}` : t({ zh: '用在哪里', en: 'Where it is used' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '关闭', en: 'Close' })}
          </Button>
          {mayTrash && other && blocking.length > 0 && (
            <Button id="replace-everywhere" buttonStyle="secondary" onClick={onReplace}>
              {t(other)}
            </Button>
          )}
          {mayTrash && (
            <Button disabled={isBusy || !asked || blocking.length > 0} onClick={() => void trash()} id="confirm-trash">
              {t({ zh: '移入回收站', en: 'Move to the trash' })}
            </Button>
          )}
        </>
      }
    >
      {asked ? (
        <Verdict asked={asked} blocking={blocking.length} mayTrash={mayTrash} />
      ) : (
        <p>{t({ zh: '正在查找各处的引用…', en: 'Looking for its uses…' })}</p>
      )}
    </Dialog>
  )
}

function Verdict({ asked, blocking, mayTrash }: { asked: Asked; blocking: number; mayTrash: boolean }) {
  const { i18n } = useTranslation()
  const words: Bilingual =
    blocking > 0
      ? {
          zh: `还有 ${blocking} 处在用，不能删除。请先在这些地方换掉、撤下或取消。`,
          en: `Still used, and not deletable before it is replaced, withdrawn or cancelled there. Places: ${blocking}.`,
        }
      : asked.uses.length > 0
        ? { zh: '下面的地方提到它，都不妨碍删除。', en: 'It is mentioned below; nothing of that keeps it from being deleted.' }
        : { zh: '没有地方在用它。', en: 'Nothing uses it.' }
  const term: Bilingual = {
    zh: `删除后进入回收站，${TERM_DAYS} 天内可以原样恢复，到期自动清除。`,
    en: `It goes to the trash, can be restored as it is for ${TERM_DAYS} days, and is deleted after that.`,
  }
  return (
    <>
      <p>{say(words, i18n.language)}</p>
      <UseList uses={asked.uses} />
      {asked.more && <p>{say({ zh: '另外还有更多，没有全部列出。', en: 'There are more that are not listed.' }, i18n.language)}</p>}
      {mayTrash && blocking === 0 && <p>{say(term, i18n.language)}</p>}
    </>
  )
}
