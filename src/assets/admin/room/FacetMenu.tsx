'use client'
import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { facetNames, facetValues, type Facet } from '../../rules/room-facets'
import { useWords } from './use-words'

type Props = { facet: Facet; chosen: readonly string[]; counts: Record<string, number> | null; onPick: (value: string) => void }

/** A chip that says what is chosen of a facet; pressed, its options with how many pictures each would leave. */
export function FacetMenu({ facet, chosen, counts, onPick }: Props) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const [shift, setShift] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const { right } = list.current?.getBoundingClientRect() ?? { right: 0 }
    setShift(Math.min(0, window.innerWidth - 12 - right))
    list.current?.querySelector('button')?.focus()
    const onPress = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      setShift(0)
    }
  }, [isOpen])
  const values = facetValues[facet]
  const said = chosen.map((value) => words(values[value] ?? { zh: value, en: value }))
  const name = words(facetNames[facet])
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
        onClick={() => setOpen(!isOpen)}
      >
        {said.length > 0 ? `${name}：${said.join('、')}` : name}
        <ChevronDown size={14} aria-hidden />
      </button>
      {isOpen && (
        <div className="xw-facet__menu" role="group" aria-label={name} ref={list} style={{ translate: `${shift}px 0` }} onKeyDown={moveByArrows}>
          {Object.entries(values).map(([value, label]) => (
            <button key={value} type="button" role="checkbox" aria-checked={chosen.includes(value)} onClick={() => onPick(value)}>
              <Check size={16} aria-hidden className={chosen.includes(value) ? undefined : 'is-off'} />
              <span>{words(label)}</span>
              <span className="xw-facet__count">{counts ? (counts[value] ?? 0) : ''}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function moveByArrows(event: React.KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + (event.key === 'ArrowDown' ? 1 : -1)
  buttons[(at + buttons.length) % buttons.length]?.focus()
}
