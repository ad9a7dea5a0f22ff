'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { Compare } from './Compare'
import { ImportReport } from './ImportReport'
import { type Handed, useImport } from './use-import'
import './import.css'

/** Drop a file, paste an article or give an address; look at what became of it; make a draft. */
export function ImportScreen({ mayCreate }: { mayCreate: boolean }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const router = useRouter()
  const { handed, brought, problem, busy, read, make, clear } = useImport()
  const original = useOriginal(handed)
  const create = async () => {
    const made = await make()
    if (made?.draftId !== undefined) router.push(`/admin/collections/drafts/${made.draftId}`)
  }
  return (
    <main className="xw-import">
      <h1>{t({ zh: '导入文章', en: 'Import an article' })}</h1>
      <p className="xw-import__lead">
        {t({
          zh: '公众号、秀米、135 存下的网页，Word、飞书里的文章，都能变成可以编辑的段落。',
          en: 'Pages saved from WeChat, 秀米 and 135, and articles from Word or Feishu become blocks you can edit.',
        })}
      </p>
      {!brought && <Sources busy={busy !== null} onHand={(given) => void read(given)} />}
      {busy === 'reading' && <p role="status">{t({ zh: '正在读…', en: 'Reading…' })}</p>}
      <ProblemNote problem={problem} />
      {brought && (
        <>
          <div className="xw-import__acts">
            {mayCreate && (
              <Button disabled={busy !== null} margin={false} onClick={() => void create()}>
                {t(busy === 'making' ? { zh: '正在取图、建稿…', en: 'Fetching pictures…' } : { zh: '建成文稿', en: 'Make a draft' })}
              </Button>
            )}
            <Button buttonStyle="secondary" disabled={busy !== null} margin={false} onClick={clear}>
              {t({ zh: '换一篇', en: 'Another one' })}
            </Button>
            {!mayCreate && (
              <span className="xw-hint">{t({ zh: '你的角色可以查看结果，建稿请找编辑。', en: 'Your role may look; ask an editor to make the draft.' })}</span>
            )}
          </div>
          <ImportReport report={brought.report} />
          <Compare imported={brought} original={original} />
        </>
      )}
    </main>
  )
}

function Sources({ busy, onHand }: { busy: boolean; onHand: (handed: Handed) => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const input = useRef<HTMLInputElement>(null)
  const [url, setUrl] = useState('')
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onHand({ kind: 'file', file })
  }
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
    const [file] = event.clipboardData.files
    if (!html && !text && !file) return
    event.preventDefault()
    if (html) onHand({ kind: 'html', content: html })
    else if (text) onHand({ kind: 'text', content: text })
    else if (file) onHand({ kind: 'file', file })
  }
  return (
    <div className="xw-import__sources">
      <button
        type="button"
        className={isOver ? 'xw-import__drop is-over' : 'xw-import__drop'}
        disabled={busy}
        onClick={() => input.current?.click()}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDrop={drop}
      >
        <FileUp size={24} aria-hidden />
        <strong>{t({ zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose' })}</strong>
        <span>{t({ zh: '网页 .html，Word .docx，Markdown .md，文本 .txt', en: 'Pages .html, Word .docx, Markdown .md, text .txt' })}</span>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".html,.htm,.docx,.doc,.md,.markdown,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onHand({ kind: 'file', file })
          event.target.value = ''
        }}
      />
      <label className="xw-import__field">
        <span>{t({ zh: '或者，粘贴文章', en: 'Or paste an article' })}</span>
        <textarea
          disabled={busy}
          placeholder={t({ zh: '在网页或文档里全选、复制，再到这里粘贴', en: 'Select all and copy in the page or document, then paste here' })}
          readOnly={false}
          rows={4}
          value=""
          onChange={() => undefined}
          onPaste={paste}
        />
      </label>
      <form
        className="xw-import__field"
        onSubmit={(event) => {
          event.preventDefault()
          if (url.trim() !== '') onHand({ kind: 'url', content: url })
        }}
      >
        <label htmlFor="import-url">{t({ zh: '或者，填网址', en: 'Or give an address' })}</label>
        <div className="xw-import__address">
          <input id="import-url" type="url" disabled={busy} placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />
          <Button buttonStyle="secondary" disabled={busy || url.trim() === ''} margin={false} type="submit">
            {t({ zh: '读取', en: 'Read' })}
          </Button>
        </div>
        <span className="xw-hint">
          {t({
            zh: '公众号常要求验证，按网址多半读不到；遇到时请在浏览器里打开文章，另存网页后拖进来。',
            en: 'WeChat often asks for a check, so its addresses mostly fail; open the article in a browser, save the page and drop it here.',
          })}
        </span>
      </form>
    </div>
  )
}

/** The page that was handed in, when it is one. */
function useOriginal(handed: Handed | null): string | null {
  const [original, setOriginal] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    setOriginal(handed?.kind === 'html' ? handed.content : null)
    if (handed?.kind === 'file' && /\.html?$/i.test(handed.file.name)) void handed.file.text().then((text) => (isGone ? undefined : setOriginal(text)))
    return () => {
      isGone = true
    }
  }, [handed])
  return original
}
