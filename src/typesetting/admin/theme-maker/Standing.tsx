'use client'
import { Link, useField, useFormModified, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useSavedForm } from '@/platform/admin/use-saved-form'
import { say, type Bilingual } from '@/platform/language'

/** Where a stored theme stands: not in use yet, or worn by drafts that a change of it sends back to review. */
export function Standing({ themeId, mayEdit }: { themeId: string; mayEdit: boolean }) {
  return (
    <>
      <NotInUse mayEdit={mayEdit} />
      <Approved themeId={themeId} />
    </>
  )
}

function NotInUse({ mayEdit }: { mayEdit: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { value: isStopped, setValue } = useField<boolean>({ path: 'archived' })
  const isUnsaved = useFormModified()
  const { settle } = useSavedForm()
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!isStopped) return null
  const start = async () => {
    setValue(false)
    const refused = await settle()
    setProblem(refused)
    if (refused) setValue(true)
  }
  return (
    <div className="xw-maker__standing">
      <p>
        {t({
          zh: '这套版式停用着：编辑选不到它，已经用它的文稿样子不变。',
          en: 'This theme is not in use: editors cannot choose it; drafts that wear it keep their look.',
        })}
      </p>
      {mayEdit && (
        <button type="button" className="xw-maker__button" onClick={() => void start()}>
          {t(isUnsaved ? { zh: '保存并启用', en: 'Save and put in use' } : { zh: '启用', en: 'Put in use' })}
        </button>
      )}
      <ProblemNote problem={problem} />
    </div>
  )
}

const WORN_AND_APPROVED = (themeId: string) => `where[and][0][theme][equals]=${encodeURIComponent(themeId)}&where[and][1][stage][equals]=approved`

/** Said before the change is saved. A theme that only single blocks wear is not counted: they are inside the text. */
function Approved({ themeId }: { themeId: string }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const isUnsaved = useFormModified()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const gone = new AbortController()
    call<{ totalDocs: number }>(`/drafts?draft=true&depth=0&limit=1&select[title]=true&${WORN_AND_APPROVED(themeId)}`, { signal: gone.signal }).then(
      (answer) => answer.ok && setCount(answer.value.totalDocs),
      () => undefined,
    )
    return () => gone.abort()
  }, [themeId])
  if (!isUnsaved || count === 0) return null
  return (
    <div className="xw-maker__standing" role="status">
      <p>
        {t({
          zh: `有 ${count} 篇已通过审核的文稿用这套版式。保存后，样子变了的要重新审核才能发出。`,
          en: `${count === 1 ? 'One approved draft wears' : `${count} approved drafts wear`} this theme. Once it is saved, those that look different need a new approval before they go out.`,
        })}{' '}
        <Link href={`/admin/collections/drafts?${WORN_AND_APPROVED(themeId)}`} target="_blank" prefetch={false}>
          {t({ zh: '看是哪些', en: 'Show them' })}
        </Link>
      </p>
    </div>
  )
}
