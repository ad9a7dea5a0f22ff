'use client'
import { LayoutGrid, List, X } from 'lucide-react'
import { useCallback } from 'react'
import { FacetMenu } from '@/platform/admin/room/FacetMenu'
import { useWords } from '@/platform/admin/room/use-words'
import { WordsBox } from '@/platform/admin/room/WordsBox'
import type { Counts } from '../../rules/room-facets'
import { facetNames, facets, facetValues, oneAtATime } from '../../rules/room-facets'
import type { RoomView } from '../../rules/room-layout'
import { isFiltered, LONGEST_WORDS, sortNames, withOption, type RoomQuery, type Sort } from '../../rules/room-query'

type Ask = (query: RoomQuery, how?: { isTyping?: boolean }) => void
type Props = { query: RoomQuery; counts: Counts | null; onAsk: Ask }

/** What is looked for: words, a chip a facet with the counts beside its options. */
export function FilterBar({ query, counts, onAsk }: Props) {
  const words = useWords()
  return (
    <div className="xw-filters" role="search">
      <WordsBox
        value={query.words}
        longest={LONGEST_WORDS}
        label={words({ zh: '搜索素材', en: 'Search the library' })}
        placeholder={words({ zh: '名称、画面、目的地、标签、作者、文件名', en: 'Title, description, place, tag, author, file' })}
        onWords={useCallback((typed, how) => onAsk({ ...query, words: typed }, how), [query, onAsk])}
      />
      <div className="xw-filters__chips">
        {facets.map((facet) => (
          <FacetMenu
            key={facet}
            name={words(facetNames[facet])}
            chosen={query.filters[facet] ?? []}
            options={Object.entries(facetValues[facet]).map(([value, label]) => ({
              value,
              label: words(label),
              count: counts ? (counts.facets[facet][value] ?? 0) : '',
            }))}
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
