'use client'
import { Check, CircleAlert, Copy, LoaderCircle, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isGoing, sumUp } from '../../rules/upload-lines'
import type { Cards } from './use-cards'
import type { Changing } from './use-changes'
import type { Uploads, UploadLine } from './use-uploads'
import { useWords } from '@/platform/admin/room/use-words'
import './upload.css'

type Props = { uploads: Uploads; cards: Cards; changing: Changing; onShow: (id: string) => void }

/** Beside the room while files come in: a line a file, what it became, and a place for what it shows. */
export function UploadPanel({ uploads, cards, changing, onShow }: Props) {
  const words = useWords()
  const { lines, clear } = uploads
  const isDone = !lines.some(isGoing)
  const wanted = lines.flatMap(({ id, same }) => [id, same?.id].filter((one) => one !== undefined))
  const known = wanted.join(',')
  const { need } = cards
  useEffect(() => {
    if (known !== '') need(known.split(','))
  }, [known, need])
  useStay(!isDone)
  if (lines.length === 0) return null
  const toReady = lines.some(({ state, tier }) => state === 'stored' && tier === 'rework')
  return (
    <aside className="xw-uploads" aria-label={words({ zh: '上传', en: 'Uploads' })}>
      <header>
        <p role="status" aria-live="polite">
          {words(sumUp(lines))}
        </p>
        {isDone && (
          <button type="button" onClick={clear} aria-label={words({ zh: '收起', en: 'Close' })}>
            <X size={16} aria-hidden />
          </button>
        )}
      </header>
      <ul>
        {lines.map((line) => (
          <Line key={line.key} {...{ line, uploads, cards, changing, onShow }} />
        ))}
      </ul>
      {isDone && toReady && (
        <p className="xw-hint">
          {words({
            zh: '新图都在「二次加工」。补上授权、来源、作者，再转为常用。',
            en: 'New pictures are in “To rework”. Give licence, source and author, then make them ready.',
          })}
        </p>
      )}
    </aside>
  )
}

type LineProps = Props & { line: UploadLine }

function Line({ line, uploads, cards, changing, onShow }: LineProps) {
  const words = useWords()
  const { key, name, state, share, reason, id, same } = line
  const shown = cards.of(same?.id ?? id ?? '')
  return (
    <li className={`is-${state}`}>
      <span className="xw-uploads__sign" aria-hidden>
        {shown ? <img src={shown.thumb} alt="" /> : <Sign state={state} />}
      </span>
      <div>
        <strong title={name}>{name}</strong>
        {(state === 'sending' || state === 'waiting') && <progress value={share} max={1} aria-label={name} />}
        {state === 'judging' && <span className="xw-hint">{words({ zh: '正在检查…', en: 'Being checked…' })}</span>}
        {state === 'stored' && id !== undefined && <Description id={id} name={name} cards={cards} changing={changing} />}
        {state === 'settled' && <span className="xw-hint">{words({ zh: '用库里的那一张', en: 'The one that is there is used' })}</span>}
        {state === 'there' && same && (
          <>
            <span>{words({ zh: `库里已有：「${same.title}」`, en: `It is there already: “${same.title}”` })}</span>
            <span className="xw-uploads__acts">
              <button
                type="button"
                onClick={() => {
                  uploads.settle(key)
                  onShow(String(same.id))
                }}
              >
                {words({ zh: '用那一张', en: 'Use that one' })}
              </button>
              <button type="button" onClick={() => uploads.again(key, { keepDouble: true })}>
                {words({ zh: '两张都留', en: 'Keep both' })}
              </button>
            </span>
          </>
        )}
        {(state === 'refused' || state === 'unsent') && reason && <span className="xw-uploads__why">{words(reason)}</span>}
        {state === 'unsent' && (
          <span className="xw-uploads__acts">
            <button type="button" onClick={() => uploads.again(key)}>
              {words({ zh: '再传一次', en: 'Try again' })}
            </button>
          </span>
        )}
      </div>
    </li>
  )
}

function Sign({ state }: { state: UploadLine['state'] }) {
  if (state === 'stored') return <Check size={16} />
  if (state === 'there') return <Copy size={16} />
  return state === 'refused' || state === 'unsent' ? <CircleAlert size={16} /> : <LoaderCircle size={16} />
}

type DescriptionProps = { id: string | number; name: string; cards: Cards; changing: Changing }

/** What a picture shows, for readers who cannot see it: until it is written, the name of its file stands in its place. */
function Description({ id, name, cards, changing }: DescriptionProps) {
  const words = useWords()
  const card = cards.of(id)
  const [typed, setTyped] = useState<string | null>(null)
  const isNamed = card !== undefined && card.alt !== card.title
  const save = () => {
    const text = typed?.trim() ?? ''
    if (text !== '' && text !== card?.alt) changing.edit(id, { alt: text }, { zh: '画面描述已保存', en: 'Description saved' })
  }
  return (
    <input
      value={typed ?? (isNamed ? card.alt : '')}
      maxLength={200}
      aria-label={words({ zh: `${name} 的画面描述`, en: `Description of ${name}` })}
      placeholder={words({ zh: '画面描述：图上是什么', en: 'Description: what it shows' })}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        nextInput(event.currentTarget)
      }}
    />
  )
}

/** Enter leads from one description to the next, as in a table. */
function nextInput(input: HTMLInputElement): void {
  const inputs = [...(input.closest('ul')?.querySelectorAll('input') ?? [])]
  const next = inputs[inputs.indexOf(input) + 1]
  if (next) next.focus()
  else input.blur()
}

/** The browser asks before a page is left on which files are still on their way. */
function useStay(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isNeeded])
}
