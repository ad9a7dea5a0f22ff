'use client'
import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { mayAct, type Role } from '@/people'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { PostHistory, ShownVersion } from './use-post-history'

type Props = { post: PostHistory; version: ShownVersion; onDone: () => Promise<void> }

/** An earlier version goes out once more, through the gate. Asked, because readers get it. */
export function PutBack({ post, version, onDone }: Props) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!mayAct((user as { role?: Role } | null)?.role ?? null, 'post.putBack')) return null
  async function putBack() {
    setBusy(true)
    const answer = await call(`/posts/${post.id}/put-back`, { method: 'POST', body: { version: version.key }, language: i18n.language })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setAsking(false)
    await onDone()
  }
  const act = t({ zh: '放回这一版', en: 'Put this version back' })
  return (
    <div className="xw-post__putback">
      <Button buttonStyle="secondary" margin={false} onClick={() => setAsking(true)}>
        {act}
      </Button>
      {isAsking && (
        <Dialog
          title={act}
          onClose={() => setAsking(false)}
          footer={
            <>
              <ProblemNote problem={problem} />
              <Button buttonStyle="secondary" margin={false} onClick={() => setAsking(false)}>
                {t({ zh: '先不', en: 'Not now' })}
              </Button>
              <Button disabled={isBusy} margin={false} onClick={() => void putBack()}>
                {act}
              </Button>
            </>
          }
        >
          <p>
            <Moment iso={version.at} /> {version.title}
          </p>
          <p>
            {t({
              zh: '它会作为一次新的投递马上上架，读者随即看到这一版；价格、班期按产品现在的。现在的一版留在历史里。',
              en: 'It goes out at once as a new delivery and readers get it, with prices and dates as they are now. The version they get now stays in the history.',
            })}
          </p>
        </Dialog>
      )}
    </div>
  )
}
