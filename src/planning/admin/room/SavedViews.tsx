'use client'
import { Bookmark, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import type { Memory } from './use-memory'

const LONGEST = 30

/** Questions by name: use one, keep the present one, drop one. */
export function SavedViews({ memory, address, onUse }: { memory: Memory; address: string; onUse: (address: string) => void }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent) => !root.current?.contains(event.target as Node) && setOpen(false)
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])
  const current = memory.views.find((view) => view.address === address)
  const keep = () => {
    if (name.trim() === '') return
    memory.keep({ name: name.trim(), address })
    setName('')
    setOpen(false)
  }
  return (
    <div
      className="xw-facet"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        root.current?.querySelector('button')?.focus()
      }}
    >
      <button type="button" className={current ? 'xw-facet__chip is-on' : 'xw-facet__chip'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Bookmark size={14} aria-hidden />
        <span>{current ? current.name : words({ zh: '存好的视图', en: 'Saved views' })}</span>
      </button>
      {isOpen && (
        <div className="xw-facet__menu xw-saved" role="group" aria-label={words({ zh: '存好的视图', en: 'Saved views' })}>
          {memory.views.length === 0 && (
            <p>{words({ zh: '把现在的条件和视图存下来，下次一按就到。', en: 'Keep the present filters and view, and return in one press.' })}</p>
          )}
          {memory.views.map((view) => (
            <div key={view.name} className="xw-saved__line">
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onUse(view.address)
                }}
              >
                <span>{view.name}</span>
              </button>
              <button
                type="button"
                aria-label={words({ zh: `删除视图「${view.name}」`, en: `Delete the view “${view.name}”` })}
                onClick={() => memory.drop(view.name)}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            </div>
          ))}
          <form
            className="xw-saved__keep"
            onSubmit={(event) => {
              event.preventDefault()
              keep()
            }}
          >
            <input
              value={name}
              maxLength={LONGEST}
              placeholder={words({ zh: '名称', en: 'Name' })}
              aria-label={words({ zh: '给现在的视图起名', en: 'Name the present view' })}
              onChange={(event) => setName(event.target.value)}
            />
            <button type="submit" disabled={name.trim() === ''}>
              {words({ zh: '存下', en: 'Keep' })}
            </button>
          </form>
        </div>
      )}
    </div>
  )
}
