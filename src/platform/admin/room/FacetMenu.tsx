'use client'
import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from './use-words'

/** `count`: how many an option would leave, where that is known. */
export type FacetOption = { value: string; label: string; count?: number | '' }

type Props = {
  name: string
  options: readonly FacetOption[]
  chosen: readonly string[]
  onPick: (value: string) => void
  /** Present where there are more options than are shown: asks for those that have these words. */
  onSearch?: (typed: string) => void
  /** What the chosen are called, where they may not be among the options. */
  said?: readonly string[]
}

/** A chip that says what is chosen of a facet; pressed, its options, each with how many it would leave. */
export function FacetMenu({ name, options, chosen, onPick, onSearch, said }: Props) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const { list, shift } = useInSight(isOpen)
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])
  const names = said ?? chosen.map((value) => options.find((option) => option.value === value)?.label ?? value)
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
      <button
        type="button"
        className={chosen.length > 0 ? 'xw-facet__chip is-on' : 'xw-facet__chip'}
        aria-expanded={isOpen}
        aria-haspopup="true"
        onClick={() => {
          if (!isOpen) onSearch?.('')
          setOpen(!isOpen)
        }}
      >
        <span>{names.length > 0 ? words({ zh: `${name}：${names.join('、')}`, en: `${name}: ${names.join(', ')}` }) : name}</span>
        <ChevronDown size={14} aria-hidden />
      </button>
      {isOpen && (
        <div className="xw-facet__menu" role="group" aria-label={name} ref={list} style={{ translate: `${shift}px 0` }} onKeyDown={moveByArrows}>
          {onSearch && (
            <input
              type="search"
              className="xw-facet__search"
              aria-label={words({ zh: `在${name}里找`, en: `Search ${name}` })}
              placeholder={words({ zh: '输入名称', en: 'Type a name' })}
              onChange={(event) => onSearch(event.target.value)}
            />
          )}
          {options.map(({ value, label, count }) => (
            <button key={value} type="button" role="checkbox" aria-checked={chosen.includes(value)} onClick={() => onPick(value)}>
              <Check size={16} aria-hidden className={chosen.includes(value) ? undefined : 'is-off'} />
              <span>{label}</span>
              {count !== undefined && <span className="xw-facet__count">{count}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** A menu that would leave the window on the right is moved back into it, and takes the focus. */
function useInSight(isOpen: boolean) {
  const list = useRef<HTMLDivElement>(null)
  const [shift, setShift] = useState(0)
  useEffect(() => {
    if (!isOpen) return
    const { right } = list.current?.getBoundingClientRect() ?? { right: 0 }
    setShift(Math.min(0, window.innerWidth - 12 - right))
    list.current?.querySelector<HTMLElement>('input, button')?.focus()
    return () => setShift(0)
  }, [isOpen])
  return { list, shift }
}

function moveByArrows(event: React.KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)
  buttons[(at + buttons.length) % buttons.length]?.focus()
}
