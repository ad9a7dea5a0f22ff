'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '../admin/call'
import { Dialog } from '../admin/Dialog'
import { ProblemNote } from '../admin/ProblemNote'
import { say, type Bilingual } from '../language'

type Props = { collection: string; id: string; version: string; said: string }

/** Puts an earlier version in place of the present one, which stays among the versions. */
export function RestoreVersion({ collection, id, version, said }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function restore() {
    setBusy(true)
    const answer = await call(`/${collection}/versions/${version}?draft=true`, { method: 'POST', language: i18n.language })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) window.location.assign(`/admin/collections/${collection}/${id}`)
  }
  return (
    <>
      <Button size="small" buttonStyle="secondary" margin={false} onClick={() => setOpen(true)}>
        {t({ zh: '恢复这一版…', en: 'Restore this version…' })}
      </Button>
      {isOpen && (
        <Dialog
          title={t({ zh: '恢复这一版', en: 'Restore this version' })}
          onClose={() => setOpen(false)}
          footer={
            <>
              <ProblemNote problem={problem} />
              <Button buttonStyle="secondary" onClick={() => setOpen(false)}>
                {t({ zh: '先不恢复', en: 'Not now' })}
              </Button>
              <Button disabled={isBusy} onClick={() => void restore()}>
                {t({ zh: '恢复为草稿', en: 'Restore as a draft' })}
              </Button>
            </>
          }
        >
          <p>
            {t({
              zh: `内容会回到「${said}」的样子，还没有发布；现在的内容仍在版本记录里。`,
              en: `The content returns to “${said}”, unpublished; what is there now stays among the versions.`,
            })}
          </p>
        </Dialog>
      )}
    </>
  )
}
