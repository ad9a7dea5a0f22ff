'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { call, type Problem } from './call'
import { ProblemNote } from './ProblemNote'
import { say, type Bilingual } from '../language'
import './new-document.css'

type Props = {
  collection: 'drafts' | 'products'
  heading: Bilingual
  /** What the title is called, what may stand in it, and how long it may be, in characters. */
  title: { label: Bilingual; example: Bilingual; longest: number }
  start: Bilingual
  /** Below `/api`; answers with the new document as `doc`. */
  path: `/${string}`
  /** What is sent besides the title. */
  more: Record<string, unknown>
  children?: ReactNode
}

/** Where a document begins: nothing is stored before it has a title. */
export function NewDocument({ collection, heading, title, start, path, more, children }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const router = useRouter()
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function begin(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (!words.trim()) {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    const answer = await call<{ doc: { id: string | number } }>(path, { method: 'POST', body: { ...more, title: words.trim() }, language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    // A second press while the next page loads would make a second document.
    if (answer.ok) router.push(`/admin/collections/${collection}/${answer.value.doc.id}`)
    else setBusy(false)
  }

  return (
    <main className="xw-new">
      <h1>{t(heading)}</h1>
      <form onSubmit={(event) => void begin(event)} noValidate>
        <label className="xw-new__title">
          <span>{t(title.label)}</span>
          <input
            ref={field}
            type="text"
            name="title"
            value={words}
            maxLength={title.longest}
            placeholder={t(title.example)}
            autoComplete="off"
            aria-invalid={isMissing}
            aria-describedby={isMissing ? 'xw-new-missing' : undefined}
            onChange={({ target }) => {
              setWords(target.value)
              if (target.value.trim()) setMissing(false)
            }}
          />
        </label>
        {isMissing && (
          <p className="xw-new__missing" id="xw-new-missing" role="alert">
            {t({ zh: '还没有写：先起一个名字，以后可以改。', en: 'Nothing is written yet: give it a name first, it can be changed later.' })}
          </p>
        )}
        {children}
        <ProblemNote problem={problem} />
        <div className="xw-new__acts">
          <Button type="submit" margin={false} disabled={isBusy}>
            {t(isBusy ? { zh: '正在打开…', en: 'Opening…' } : start)}
          </Button>
        </div>
      </form>
    </main>
  )
}
