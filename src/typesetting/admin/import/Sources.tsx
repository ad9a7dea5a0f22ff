'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { FileUp } from 'lucide-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { Handed } from './use-import'

type Props = { busy: boolean; isOver: boolean; onHand: (handed: Handed) => void }

/** A file, what was copied, or the address of a page. */
export function Sources({ busy, isOver, onHand }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="xw-import__sources">
      <button type="button" className={isOver ? 'xw-import__drop is-over' : 'xw-import__drop'} disabled={busy} onClick={() => input.current?.click()}>
        <FileUp size={24} aria-hidden />
        <strong>{t({ zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose' })}</strong>
        <span>
          {t({
            zh: '网页 .html，Word .docx，Markdown .md，文本 .txt，或从行文导出的 .zip',
            en: 'Pages .html, Word .docx, Markdown .md, text .txt, or a .zip exported here',
          })}
        </span>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".html,.htm,.docx,.doc,.md,.markdown,.txt,.zip"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onHand({ kind: 'file', file })
          event.target.value = ''
        }}
      />
      <Text busy={busy} onHand={onHand} />
      <Address busy={busy} onHand={onHand} />
    </div>
  )
}

/** What is pasted into the empty field is read at once, with its looks; what is typed, when the button is pressed. */
function Text({ busy, onHand }: Pick<Props, 'busy' | 'onHand'>) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [text, setText] = useState('')
  const isEmpty = text.trim() === ''
  return (
    <form
      className="xw-import__field"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) onHand({ kind: 'text', content: text })
      }}
    >
      <label htmlFor="import-text">{t({ zh: '或者，粘贴文章', en: 'Or paste an article' })}</label>
      <textarea
        id="import-text"
        disabled={busy}
        placeholder={t({
          zh: '在网页或文档里全选、复制，再到这里粘贴；也可以直接写，Markdown 也行',
          en: 'Select all and copy in the page or document, then paste here; or type, in Markdown if you like',
        })}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => isEmpty && paste(event, onHand)}
      />
      {!isEmpty && (
        <div className="xw-import__acts">
          <Button buttonStyle="secondary" disabled={busy} margin={false} type="submit">
            {t({ zh: '读入', en: 'Read the text' })}
          </Button>
        </div>
      )}
    </form>
  )
}

function paste(event: ClipboardEvent, onHand: Props['onHand']) {
  const html = event.clipboardData.getData('text/html')
  const text = event.clipboardData.getData('text/plain')
  const [file] = event.clipboardData.files
  if (!html && !text && !file) return
  event.preventDefault()
  if (html) onHand({ kind: 'html', content: html })
  else if (text) onHand({ kind: 'text', content: text })
  else if (file) onHand({ kind: 'file', file })
}

function Address({ busy, onHand }: Pick<Props, 'busy' | 'onHand'>) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [url, setUrl] = useState('')
  const given = url.trim()
  return (
    <form
      className="xw-import__field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // People copy addresses without their beginning.
        if (given !== '') onHand({ kind: 'url', content: /^[a-z][a-z\d+.-]*:/i.test(given) ? given : `https://${given}` })
      }}
    >
      <label htmlFor="import-url">{t({ zh: '或者，填网址', en: 'Or give an address' })}</label>
      <div className="xw-import__address">
        <input id="import-url" type="url" disabled={busy} placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />
        <Button buttonStyle="secondary" disabled={busy || given === ''} margin={false} type="submit">
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
  )
}
