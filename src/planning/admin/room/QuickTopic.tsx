'use client'
import { useTranslation } from '@payloadcms/ui'
import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import { useWords } from '@/platform/admin/room/use-words'
import type { SimilarAnswer } from '../../rules/plan-answers'
import { draftTypeNames } from '../../rules/vocabulary'
import type { Moves, NewTopic } from './use-moves'

const LONGEST = 80
const ASKED_AFTER_MS = 250
const KEPT = 'xw-quick-topic-type'

type Props = {
  moves: Moves
  /** What the place says of the topic already: its column, day, product. */
  given: Omit<NewTopic, 'title' | 'draftType' | 'form'> & Partial<Pick<NewTopic, 'draftType' | 'form'>>
  label: string
  isOpenAtFirst?: boolean
  onClose?: () => void
}

/** A topic in one line: a title, Enter, and the next. The rest is filled in later. */
export function QuickTopic({ moves, given, label, isOpenAtFirst = false, onClose }: Props) {
  const words = useWords()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [title, setTitle] = useState('')
  const [type, setType] = useState(() => given.draftType ?? keptType())
  const [isBusy, setBusy] = useState(false)
  const similar = useSimilar(title)
  const list = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    setTitle('')
    onClose?.()
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (!isOpen) {
    return (
      <button type="button" ref={opener} className="xw-quick__open" onClick={() => setOpen(true)} aria-label={label}>
        <Plus size={16} aria-hidden />
        {words({ zh: '选题', en: 'Topic' })}
      </button>
    )
  }
  const add = async () => {
    if (title.trim() === '' || isBusy) return
    setBusy(true)
    const isMade = await moves.create({ form: 'story', ...given, title: title.trim(), draftType: type })
    setBusy(false)
    if (isMade) setTitle('')
  }
  return (
    <form
      className="xw-quick"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
    >
      <input
        autoFocus
        value={title}
        maxLength={LONGEST}
        placeholder={words({ zh: '标题，回车加入', en: 'Title, then Enter' })}
        aria-label={words({ zh: '选题标题', en: 'Title of the topic' })}
        aria-describedby={list}
        onChange={(event) => setTitle(event.target.value)}
      />
      {!given.draftType && (
        <select
          aria-label={words({ zh: '内容类型', en: 'Draft type' })}
          value={type}
          onChange={(event) => {
            setType(event.target.value)
            keepType(event.target.value)
          }}
        >
          {Object.entries(draftTypeNames).map(([value, name]) => (
            <option key={value} value={value}>
              {words(name)}
            </option>
          ))}
        </select>
      )}
      <button type="submit" disabled={title.trim() === '' || isBusy}>
        {words({ zh: '加入', en: 'Add' })}
      </button>
      <button type="button" onClick={close}>
        {words({ zh: '取消', en: 'Cancel' })}
      </button>
      <div id={list} className="xw-quick__similar" aria-live="polite">
        {similar.length > 0 && <p>{words({ zh: '已经有相近的：', en: 'There are similar ones:' })}</p>}
        {similar.map(({ id, title: known }) => (
          <a key={id} href={`/admin/collections/topics/${id}`} target="_blank" rel="noreferrer">
            {known}
          </a>
        ))}
      </div>
    </form>
  )
}

/** Topics like the one that is being typed. */
function useSimilar(title: string): SimilarAnswer['similar'] {
  const { i18n } = useTranslation()
  const [found, setFound] = useState<SimilarAnswer['similar']>([])
  useEffect(() => {
    if (title.trim().length < 2) return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      call<SimilarAnswer>(`/topics/room/similar?title=${encodeURIComponent(title.trim())}`, { language: i18n.language, signal: stop.signal })
        .then((reply) => setFound(reply.ok ? reply.value.similar : []))
        .catch(() => undefined)
    }, ASKED_AFTER_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [title, i18n.language])
  return found
}

/** The type that this person chose last; a browser that keeps nothing begins with the first. */
function keptType(): string {
  try {
    const kept = localStorage.getItem(KEPT) ?? ''
    return kept in draftTypeNames ? kept : 'advertising'
  } catch {
    return 'advertising'
  }
}

function keepType(type: string): void {
  try {
    localStorage.setItem(KEPT, type)
  } catch {
    // It is asked for again next time.
  }
}
