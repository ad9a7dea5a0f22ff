'use client'
import { useFormModified, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { TriedDraft } from './use-drafts'

type Props = {
  draft: TriedDraft
  /** The id of the theme, which is stored. */
  themeId: string
  onWorn: (change: Partial<TriedDraft>) => void
}

/** Dresses the draft that the theme is tried on. */
export function WearIt({ draft, themeId, onWorn }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const isUnsaved = useFormModified()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wear = async () => {
    setBusy(true)
    const answer = await call<{ doc: TriedDraft }>(`/drafts/${draft.id}?draft=true&depth=0`, {
      method: 'PATCH',
      body: { theme: themeId },
      language: i18n.language,
    })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) onWorn({ theme: answer.value.doc.theme, stage: answer.value.doc.stage })
  }
  const isWorn = draft.theme === themeId
  return (
    <div className="xw-maker__wear">
      {!isWorn && (
        <button type="button" className="xw-maker__button" disabled={isBusy || isUnsaved} onClick={() => void wear()}>
          {t({ zh: '让这篇文稿用它', en: 'Put it on this draft' })}
        </button>
      )}
      <span role="status">{t(wordsFor(draft, { isWorn, isUnsaved }))}</span>
      <a href={`/admin/collections/drafts/${draft.id}`}>{t({ zh: '打开文稿', en: 'Open the draft' })}</a>
      <ProblemNote problem={problem} onClose={() => setProblem(null)} />
    </div>
  )
}

function wordsFor({ stage }: TriedDraft, { isWorn, isUnsaved }: { isWorn: boolean; isUnsaved: boolean }): Bilingual {
  if (isWorn) return { zh: '这篇文稿用的就是它。', en: 'This draft wears it.' }
  if (isUnsaved) return { zh: '先保存版式，再给文稿换上。', en: 'Save the theme first.' }
  if (stage === 'approved') return { zh: '它已通过审核，换上后要重新审核。', en: 'It is approved; with another theme it needs a new review.' }
  return { zh: '', en: '' }
}
