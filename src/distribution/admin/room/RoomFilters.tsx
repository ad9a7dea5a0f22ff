'use client'
import { X } from 'lucide-react'
import { useCallback } from 'react'
import { FacetMenu } from '@/platform/admin/room/FacetMenu'
import { useWords } from '@/platform/admin/room/use-words'
import { WordsBox } from '@/platform/admin/room/WordsBox'
import { kindNames, type PushKind } from '../../rules/push-kind'
import type { RoomAnswer } from '../../rules/room-answers'
import { facetNames, isFiltered, LONGEST_WORDS, withOption, type Facet, type RoomQuery } from '../../rules/room-query'
import type { Ask } from './RoomBar'
import { usePlanners } from './use-planners'

type Props = { query: RoomQuery; answer: RoomAnswer | null; ask: Ask }

/** What of the pushes is looked at, the same in every view. */
export function RoomFilters({ query, answer, ask }: Props) {
  const words = useWords()
  const planners = usePlanners()
  const pick = (facet: Facet) => (value: string) => ask({ ...query, filters: withOption(query.filters, facet, value) })
  const onWords = useCallback((typed: string, how: { isTyping: boolean }) => ask({ ...query, words: typed }, how), [ask, query])
  const me = { value: 'me', label: words({ zh: '我', en: 'Me' }) }
  const chip = (facet: 'owner' | 'state', value: string, name: string) => {
    const isOn = query.filters[facet]?.includes(value) ?? false
    return (
      <button type="button" className={isOn ? 'xw-facet__chip is-on' : 'xw-facet__chip'} aria-pressed={isOn} onClick={() => pick(facet)(value)}>
        {name}
      </button>
    )
  }
  return (
    <div className="xw-filters">
      <WordsBox
        value={query.words}
        longest={LONGEST_WORDS}
        label={words({ zh: '在排期里找', en: 'Search the pushes' })}
        placeholder={words({ zh: '找文稿标题', en: 'Find by title' })}
        onWords={onWords}
      />
      <div className="xw-filters__chips">
        {chip('state', 'decide', words(kindNames.decide))}
        {chip('owner', 'me', words({ zh: '我排的', en: 'Mine' }))}
        <FacetMenu
          name={words(facetNames.channel)}
          chosen={query.filters.channel ?? []}
          options={(answer?.channels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onPick={pick('channel')}
        />
        <FacetMenu
          name={words(facetNames.state)}
          chosen={query.filters.state ?? []}
          options={(Object.keys(kindNames) as PushKind[]).map((kind) => ({ value: kind, label: words(kindNames[kind]) }))}
          onPick={pick('state')}
        />
        <FacetMenu name={words(facetNames.owner)} chosen={query.filters.owner ?? []} options={[me, ...planners]} onPick={pick('owner')} />
        {isFiltered(query) && (
          <button type="button" className="xw-filters__clear" onClick={() => ask({ ...query, words: '', filters: {} })}>
            <X size={14} aria-hidden />
            {words({ zh: '清除全部', en: 'Clear all' })}
          </button>
        )}
      </div>
    </div>
  )
}
