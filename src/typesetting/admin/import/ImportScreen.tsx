'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useState } from 'react'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { Theme } from '../../index'
import { Compare } from './Compare'
import { ImportReport } from './ImportReport'
import { wordsOfPage } from './original-page'
import { Sources } from './Sources'
import { ThemeOffer } from './ThemeOffer'
import { type Brought, type Handed, type Made, useImport } from './use-import'
import { makerAddress, useThemeDraft } from './use-theme-draft'
import './import.css'

/** Drop a file, paste an article or give an address; look at what became of it; make a draft. */
export function ImportScreen({ mayCreate, mayMakeThemes }: { mayCreate: boolean; mayMakeThemes: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const router = useRouter()
  const { handed, brought, problem, busy, read, make, clear } = useImport()
  const [made, setMade] = useState<Made | null>(null)
  const keeping = useThemeDraft()
  const original = useOriginal(handed, brought)
  const start = () => {
    setMade(null)
    keeping.forget()
  }
  const hand = (given: Handed) => {
    start()
    void read(given)
  }
  const { isOver, ...dropping } = useDropping(busy === null ? hand : null)
  const open = ({ draftId }: Made) => router.push(`/admin/collections/drafts/${draftId}`)
  const create = async () => {
    const done = await make(keeping.kept?.theme.id)
    if (!done) return
    if (done.lost.length === 0) open(done)
    else setMade(done)
  }
  const again = () => {
    start()
    clear()
  }
  /** Nothing is left unfinished behind: only then the theme maker opens at once. */
  const keepTheme = async (draft: Theme) => {
    const kept = await keeping.keep(draft)
    if (kept && (made || !mayCreate)) router.push(makerAddress(kept.docId, made?.draftId))
  }
  return (
    <main className="xw-import" {...dropping}>
      <h1>{t({ zh: '导入文章', en: 'Import an article' })}</h1>
      <p className="xw-import__lead">
        {t({
          zh: '公众号、秀米、135 存下的网页，Word、飞书里的文章，都能变成可以编辑的段落。',
          en: 'Pages saved from WeChat, 秀米 and 135, and articles from Word or Feishu become blocks you can edit.',
        })}
      </p>
      <ProblemNote problem={problem} />
      {busy === 'reading' && <p role="status">{t({ zh: '正在读…', en: 'Reading…' })}</p>}
      {!brought && <Sources busy={busy !== null} isOver={isOver} onHand={hand} />}
      {made && <MadeWithLosses made={made} />}
      {brought && (
        <>
          <div className="xw-import__acts">
            {made ? (
              <Button margin={false} onClick={() => open(made)}>
                {t({ zh: '打开文稿', en: 'Open the draft' })}
              </Button>
            ) : (
              mayCreate && (
                <Button disabled={busy !== null} margin={false} onClick={() => void create()}>
                  {t(busy === 'making' ? { zh: '正在取图、建稿…', en: 'Fetching pictures…' } : { zh: '建成文稿', en: 'Make a draft' })}
                </Button>
              )
            )}
            <Button buttonStyle="secondary" disabled={busy !== null} margin={false} onClick={again}>
              {t({ zh: '换一篇', en: 'Another one' })}
            </Button>
            {!mayCreate && (
              <span className="xw-hint">{t({ zh: '你的角色可以查看结果，建稿请找编辑。', en: 'Your role may look; ask an editor to make the draft.' })}</span>
            )}
          </div>
          <ImportReport report={made?.report ?? brought.report} />
          {brought.report.theme && (
            <ThemeOffer
              look={brought.report.theme}
              keeping={keeping}
              mayMake={mayMakeThemes}
              isDraftToCome={mayCreate && !made}
              draftId={made?.draftId}
              onKeep={() => brought.report.theme && void keepTheme(brought.report.theme.draft)}
            />
          )}
          <Compare imported={brought} original={original} worn={keeping.kept?.theme} />
        </>
      )}
    </main>
  )
}

/** The draft is there, and what it lacks is read before it is opened. */
function MadeWithLosses({ made }: { made: Made }) {
  const { i18n } = useTranslation()
  return (
    <div className="xw-import__made" role="status">
      <p>{say({ zh: '文稿已建好，以下内容没有带过来：', en: 'The draft is made. This did not come along:' }, i18n.language)}</p>
      <ul>
        {made.lost.map(({ message }, i) => (
          <li key={i}>{say(message, i18n.language)}</li>
        ))}
      </ul>
    </div>
  )
}

/** A file may be dropped anywhere on the screen: beside its field a browser would leave the page for it. */
function useDropping(onHand: ((handed: Handed) => void) | null) {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file) onHand?.({ kind: 'file', file })
    },
  }
}

/** The page that was handed in, when it is one. */
function useOriginal(handed: Handed | null, brought: Brought | null): string | null {
  const [original, setOriginal] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    setOriginal(handed?.kind === 'html' ? handed.content : null)
    if (handed?.kind === 'file' && /\.html?$/i.test(handed.file.name)) void wordsOfPage(handed.file).then((text) => (isGone ? undefined : setOriginal(text)))
    return () => {
      isGone = true
    }
  }, [handed])
  return brought?.page ?? original
}
