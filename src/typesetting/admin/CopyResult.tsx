'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { Target } from '../rules/page'
import type { Typeset } from '../index'
import { copy, type Copied, hasOwnPictures, isLocalAddress, withFullAddresses } from './clipboard'
import { copyLabel, copyNotes, copySteps, done, refused } from './copy-words'

type Said = { text: Bilingual; isDone: boolean }

/** Copies the finished piece, says whether it worked, and what to do with it on the other side. */
export function CopyResult({ result, target, isStale }: { result: Typeset; target: Target; isStale: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const here = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const origin = typeof window === 'undefined' ? '' : window.location.origin
  const hasMarkup = target.form === 'markup'
  const mustUpload = hasMarkup && origin !== '' && hasOwnPictures(result.html, origin) && isLocalAddress(origin)
  const whole: Copied = hasMarkup ? { text: result.text, html: withFullAddresses(result.html, origin) } : { text: result.html }

  const put = (copied: Copied) => {
    if (!here.current) return
    void copy(copied, here.current).then((isDone) => setSaid({ isDone, text: isDone ? done(target, copied.html !== undefined) : refused }))
  }
  return (
    <div className="xw-copy" ref={here}>
      <div className="xw-copy__buttons">
        <Button size="medium" buttonStyle="secondary" margin={false} disabled={isStale} onClick={() => put(whole)}>
          <span className="xw-copy__label">
            <Copy size={16} aria-hidden />
            {t(copyLabel(target))}
          </span>
        </Button>
        {target.form !== 'plain' && (
          <button type="button" className="xw-link" disabled={isStale} onClick={() => put({ text: result.text })}>
            {t({ zh: '只复制文字', en: 'Copy the words only' })}
          </button>
        )}
      </div>
      <p role="status" className={said && !said.isDone ? 'xw-copy__said xw-copy__said--failed' : 'xw-copy__said'}>
        {said && t(said.text)}
      </p>
      {target.form === 'plain' && result.images.length > 0 && (
        <ol className="xw-copy__pictures" aria-label={t({ zh: '图片，按发布顺序', en: 'Pictures in the order of the post' })}>
          {result.images.map(({ id, src, alt }, i) => (
            <li key={`${id}/${i}`}>
              <a href={src} target="_blank" rel="noreferrer" title={alt}>
                <img src={src} alt={alt} loading="lazy" />
              </a>
            </li>
          ))}
        </ol>
      )}
      <details className="xw-copy__steps">
        <summary>{t(copySteps(target).title)}</summary>
        <ol>
          {copySteps(target).steps.map((step) => (
            <li key={step.en}>{t(step)}</li>
          ))}
        </ol>
        {copyNotes(target, mustUpload).map((note) => (
          <p key={note.en}>{t(note)}</p>
        ))}
      </details>
    </div>
  )
}
