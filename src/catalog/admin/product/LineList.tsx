'use client'
import { FieldError, useField, useForm } from '@payloadcms/ui'
import { X } from 'lucide-react'
import type { ArrayFieldClientProps } from 'payload'
import { useEffect, useRef } from 'react'
import { useWords, type Words } from '@/platform/admin/room/use-words'
import { RowsFrame } from './RowsFrame'
import { useRows, type Rows } from './use-rows'
import './rows.css'

/** Short lines, one below the other: Enter begins the next, Backspace in an empty one ends it, several lines pasted become several. */
export function LineList(props: ArrayFieldClientProps) {
  const words = useWords()
  const rows = useRows(props)
  const wanted = useRef<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (wanted.current === null) return
    list.current?.querySelectorAll('textarea')[wanted.current]?.focus()
    wanted.current = null
  }, [rows.rows.length])
  const act = {
    next: (at: number) => {
      wanted.current = rows.add(at + 1)
    },
    end: (at: number) => {
      wanted.current = Math.max(0, at - 1)
      rows.remove(at)
    },
  }
  return (
    <RowsFrame props={props} rows={rows} hint={words({ zh: '回车写下一条，可一次粘贴多行', en: 'Enter begins the next; several lines can be pasted' })}>
      <ol className="xw-lines" ref={list}>
        {rows.rows.map(({ id, isLoading }, at) => (
          <Line key={id} {...{ rows, at, act, words, isLoading }} />
        ))}
      </ol>
    </RowsFrame>
  )
}

type LineProps = { rows: Rows; at: number; act: { next: (at: number) => void; end: (at: number) => void }; words: Words; isLoading: boolean }

function Line({ rows, at, act, words }: LineProps) {
  const path = `${rows.path}.${at}.text`
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const { getFields } = useForm()
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])
  const paste = (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = linesIn(event.clipboardData.getData('text'))
    if (lines.length < 2 || rows.isLocked) return
    event.preventDefault()
    const [first = '', ...rest] = lines
    setValue(`${String(getFields()[path]?.value ?? '')}${first}`)
    rest.forEach((text, index) => rows.add(at + 1 + index, { text }))
  }
  return (
    <li>
      <textarea
        ref={box}
        id={`field-${path.replaceAll('.', '__')}`}
        rows={1}
        maxLength={1000}
        value={value ?? ''}
        disabled={rows.isLocked}
        aria-label={words({ zh: `第 ${at + 1} 条`, en: `Line ${at + 1}` })}
        aria-invalid={showError || undefined}
        onChange={(event) => setValue(event.target.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || rows.isLocked) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            act.next(at)
          } else if (event.key === 'Backspace' && (value ?? '') === '' && rows.rows.length > 1) {
            event.preventDefault()
            act.end(at)
          } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault()
            rows.move(at, at + (event.key === 'ArrowUp' ? -1 : 1))
          }
        }}
      />
      {!rows.isLocked && (
        <button type="button" aria-label={words({ zh: `移除第 ${at + 1} 条`, en: `Remove line ${at + 1}` })} onClick={() => rows.remove(at)}>
          <X size={16} aria-hidden />
        </button>
      )}
      {showError && errorMessage && <FieldError message={errorMessage} path={path} showError />}
    </li>
  )
}

/** Bullets and numbers of a pasted list are its own business, not ours. */
function linesIn(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•·●]|\d{1,2}[.、)）])\s*/, '').trim())
    .filter((line) => line !== '')
}
