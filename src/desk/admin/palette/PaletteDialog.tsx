'use client'
import { useTranslation } from '@payloadcms/ui'
import { Command } from 'cmdk'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { isMeant } from '../../rules/palette-acts'
import { HitRow } from './HitRow'
import { recentOf } from './recent'
import { useActs } from './use-acts'
import { useFound, type Found } from './use-found'

type Props = { person: string; onClose: () => void }

/** One field that finds documents by any of their words, opens every room, and does what can be done from anywhere. */
export function PaletteDialog({ person, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [typed, setTyped] = useState('')
  const { found, isAsking } = useFound(typed, i18n.language)
  const { acts, run, open } = useActs()
  const recent = useMemo(() => recentOf(person), [person])
  const dialog = useOpened()
  const isNewTab = useRef(false)
  const then = (act: () => void) => {
    onClose()
    act()
  }
  const words = typed.trim()
  const meant = acts.filter((act) => isMeant(act, words)).slice(0, words === '' ? 6 : 5)
  return createPortal(
    <dialog
      ref={dialog}
      className="xw-palette"
      aria-label={t({ zh: '搜索与命令', en: 'Search and commands' })}
      onCancel={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation()
        isNewTab.current = event.metaKey || event.ctrlKey
      }}
    >
      <Command label={t({ zh: '搜索与命令', en: 'Search and commands' })} shouldFilter={false} loop>
        <Command.Input
          value={typed}
          maxLength={100}
          onValueChange={setTyped}
          placeholder={t({ zh: '搜文稿、选题、产品、素材、文章，或要做的事', en: 'Find drafts, topics, products, pictures, posts, or something to do' })}
        />
        <Command.List label={t({ zh: '找到的', en: 'What was found' })}>
          {words === '' && recent.length > 0 && (
            <Command.Group heading={t({ zh: '最近打开', en: 'Opened recently' })}>
              {recent.map(({ href, title }) => (
                <Command.Item key={href} value={href} onSelect={() => then(() => open(href, isNewTab.current))}>
                  <span className="xw-palette__title">{title}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {found.hits.length > 0 && (
            <Command.Group heading={t({ zh: '内容', en: 'Documents' })}>
              {found.hits.map((hit) => (
                <HitRow key={`${hit.collection}:${hit.id}`} hit={hit} typed={found.words} onSelect={(href) => then(() => open(href, isNewTab.current))} />
              ))}
            </Command.Group>
          )}
          {meant.length > 0 && (
            <Command.Group heading={t({ zh: '去哪里、做什么', en: 'Places and acts' })}>
              {meant.map((act) => (
                <Command.Item key={act.key} value={`act:${act.key}`} onSelect={() => then(() => run(act, isNewTab.current))}>
                  <span className="xw-palette__title">{t(act.name)}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
        <Standing found={found} isAsking={isAsking} words={words} hasActs={meant.length > 0} />
      </Command>
    </dialog>,
    document.body,
  )
}

type StandingProps = { found: Found; isAsking: boolean; words: string; hasActs: boolean }

/** What is said below the list: keys, that nothing was found, or why not. */
function Standing({ found, isAsking, words, hasActs }: StandingProps) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  if (found.problem) return <ProblemNote problem={found.problem} />
  const isEmpty = words !== '' && !isAsking && found.hits.length === 0
  return (
    <p className="xw-palette__foot" role="status">
      {isEmpty && (
        <strong>
          {t({ zh: `没有内容里有「${words}」。`, en: `Nothing says “${words}”.` })}
          {!hasActs && t({ zh: '换一个词，或者少写几个字。', en: ' Try another word, or fewer.' })}
        </strong>
      )}
      {found.isPartial && t({ zh: '索引还在建立，现在只看了标题。', en: 'The index is still being made; only titles were looked through.' })}
      {!isEmpty &&
        !found.isPartial &&
        t({ zh: '↑↓ 选择　回车 打开　Ctrl 回车 新标签页　Esc 关闭', en: '↑↓ choose · Enter opens · Ctrl Enter in a new tab · Esc closes' })}
    </p>
  )
}

function useOpened() {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    // A dialog puts the focus on the first thing that takes it, which is the list around the field.
    dialog?.querySelector('input')?.focus()
    return () => dialog?.close()
  }, [])
  return element
}
