'use client'
import { LayoutGrid, List, Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Counts } from '../../rules/room-facets'
import { facets, oneAtATime } from '../../rules/room-facets'
import type { RoomView } from '../../rules/room-layout'
import { isFiltered, LONGEST_WORDS, sortNames, withOption, type RoomQuery, type Sort } from '../../rules/room-query'
import { FacetMenu } from './FacetMenu'
import { useWords } from './use-words'

type Ask = (query: RoomQuery, how?: { isTyping?: boolean }) => void
type Props = { query: RoomQuery; counts: Counts | null; onAsk: Ask }

/** What is looked for: words, a chip a facet with the counts beside its options. */
export function FilterBar({ query, counts, onAsk }: Props) {
  const words = useWords()
  return (
    <div className="xw-filters" role="search">
      <WordsBox query={query} onAsk={onAsk} />
      <div className="xw-filters__chips">
        {facets.map((facet) => (
          <FacetMenu
            key={facet}
            facet={facet}
            chosen={query.filters[facet] ?? []}
            counts={counts?.facets[facet] ?? null}
            onPick={(value) => onAsk({ ...query, filters: withOption(query.filters, facet, { value, single: oneAtATime.includes(facet) }) })}
          />
        ))}
        {isFiltered(query) && (
          <button type="button" className="xw-filters__clear" onClick={() => onAsk({ ...query, words: '', filters: {} })}>
            <X size={14} aria-hidden />
            {words({ zh: '清除全部', en: 'Clear all' })}
          </button>
        )}
      </div>
    </div>
  )
}

/** The order of the pictures, and whether they are looked at as a grid or a list. */
export function ViewSwitch({ query, view, onAsk, onView }: { query: RoomQuery; view: RoomView; onAsk: Ask; onView: (view: RoomView) => void }) {
  const words = useWords()
  return (
    <div className="xw-filters__view">
      <select aria-label={words({ zh: '排列', en: 'Order' })} value={query.sort} onChange={(event) => onAsk({ ...query, sort: event.target.value as Sort })}>
        {Object.entries(sortNames).map(([value, name]) => (
          <option key={value} value={value}>
            {words(name)}
          </option>
        ))}
      </select>
      <div className="xw-filters__switch" role="group" aria-label={words({ zh: '看法', en: 'View' })}>
        <ViewButton
          name={words({ zh: '宫格', en: 'Grid' })}
          isOn={view === 'grid'}
          onPress={() => onView('grid')}
          icon={<LayoutGrid size={16} aria-hidden />}
        />
        <ViewButton name={words({ zh: '列表', en: 'List' })} isOn={view === 'list'} onPress={() => onView('list')} icon={<List size={16} aria-hidden />} />
      </div>
    </div>
  )
}

function ViewButton({ name, isOn, onPress, icon }: { name: string; isOn: boolean; onPress: () => void; icon: React.ReactNode }) {
  return (
    <button type="button" aria-pressed={isOn} aria-label={name} title={name} onClick={onPress}>
      {icon}
    </button>
  )
}

/** Typing is one step of the way back, not one a letter; what an input method has not settled is not asked for. */
function WordsBox({ query, onAsk }: Pick<Props, 'query' | 'onAsk'>) {
  const words = useWords()
  const [typed, setTyped] = useState(query.words)
  const isComposing = useRef(false)
  const sent = useRef(query.words)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (query.words !== sent.current.trim()) setTyped(query.words)
    sent.current = query.words
  }, [query.words])
  useEffect(() => {
    if (isComposing.current || typed.trim() === query.words) return
    const timer = setTimeout(() => {
      sent.current = typed
      onAsk({ ...query, words: typed }, { isTyping: query.words !== '' })
    }, 250)
    return () => clearTimeout(timer)
  }, [typed, query, onAsk])
  useSlash(box)
  return (
    <label className="xw-filters__words">
      <Search size={16} aria-hidden />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={LONGEST_WORDS}
        aria-label={words({ zh: '搜索素材', en: 'Search the library' })}
        placeholder={words({ zh: '名称、画面、目的地、标签、作者、文件名', en: 'Title, description, place, tag, author, file' })}
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
