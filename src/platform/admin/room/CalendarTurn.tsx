'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Bilingual } from '../../language'
import { useWords } from './use-words'
import './calendar-bar.css'

type Props = { title: Bilingual; onTurn: (by: 1 | -1) => void; onToday: () => void }

/** The way back and on of a calendar, with the days that it shows. */
export function CalendarTurn({ title, onTurn, onToday }: Props) {
  const words = useWords()
  return (
    <div className="xw-calendar-bar__turn">
      <button type="button" onClick={() => onTurn(-1)} aria-label={words({ zh: '往前', en: 'Earlier' })}>
        <ChevronLeft size={20} aria-hidden />
      </button>
      <button type="button" onClick={onToday}>
        {words({ zh: '今天', en: 'Today' })}
      </button>
      <button type="button" onClick={() => onTurn(1)} aria-label={words({ zh: '往后', en: 'Later' })}>
        <ChevronRight size={20} aria-hidden />
      </button>
      <h2 aria-live="polite">{words(title)}</h2>
    </div>
  )
}
