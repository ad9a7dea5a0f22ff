'use client'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** What the address says. */
  value: string
  longest: number
  label: string
  placeholder: string
  /** `isTyping`: the words go on from those that were asked for already. */
  onWords: (words: string, how: { isTyping: boolean }) => void
}

/** Typing is one step of the way back, not one a letter; what an input method has not settled is not asked for. */
export function WordsBox({ value, longest, label, placeholder, onWords }: Props) {
  const [typed, setTyped] = useState(value)
  const isComposing = useRef(false)
  const sent = useRef(value)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (value !== sent.current.trim()) setTyped(value)
    sent.current = value
  }, [value])
  useEffect(() => {
    if (isComposing.current || typed.trim() === value) return
    const timer = setTimeout(() => {
      sent.current = typed
      onWords(typed, { isTyping: value !== '' })
    }, 250)
    return () => clearTimeout(timer)
  }, [typed, value, onWords])
  useSlash(box)
  return (
    <label className="xw-filters__words">
      <Search size={16} aria-hidden />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={longest}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={(event) => {
          isComposing.current = false
          setTyped(`${event.currentTarget.value}`)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation()
            setTyped('')
          }
        }}
      />
    </label>
  )
}

/** A slash leads to the words, from anywhere but another text. */
function useSlash(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as Element).closest('input, textarea, select, [contenteditable=true], dialog')) return
      event.preventDefault()
      box.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [box])
}
