'use client'
import { X } from 'lucide-react'
import { useCallback } from 'react'
import { FacetMenu } from '@/platform/admin/room/FacetMenu'
import { useWords } from '@/platform/admin/room/use-words'
import { WordsBox } from '@/platform/admin/room/WordsBox'
import { facetNames, facetValues, isFiltered, LONGEST_WORDS, withOption, type Facet, type PlanQuery } from '../../rules/plan-query'
import { useDocuments } from './use-documents'

export type Ask = (query: PlanQuery, how?: { isTyping?: boolean }) => void
type Props = { query: PlanQuery; onAsk: Ask; children: React.ReactNode }

const fixed = ['stage', 'type', 'form'] as const satisfies Facet[]

/** What of the plan is looked at, the same in every view. */
export function FilterBar({ query, onAsk, children }: Props) {
  const words = useWords()
  const pick = (facet: Facet) => (value: string) => onAsk({ ...query, filters: withOption(query.filters, facet, value) })
  const onWords = useCallback((typed: string, how: { isTyping: boolean }) => onAsk({ ...query, words: typed }, how), [query, onAsk])
  const menu = (facet: Facet) => (
    <FacetMenu
      key={facet}
      name={words(facetNames[facet])}
      chosen={query.filters[facet] ?? []}
      options={Object.entries(facetValues[facet] ?? {}).map(([value, label]) => ({ value, label: words(label) }))}
      onPick={pick(facet)}
    />
  )
  return (
    <div className="xw-filters" role="search">
      <WordsBox
        value={query.words}
        longest={LONGEST_WORDS}
        label={words({ zh: '搜索选题', en: 'Search topics' })}
        placeholder={words({ zh: '标题、角度', en: 'Title, angle' })}
        onWords={onWords}
      />
      <div className="xw-filters__chips">
        <QuickChips query={query} onAsk={onAsk} />
        {fixed.map(menu)}
        <DocumentMenu facet="product" collection="products" query={query} onPick={pick('product')} />
        <DocumentMenu facet="owner" collection="users" query={query} onPick={pick('owner')} />
        <DocumentMenu facet="occasion" collection="occasions" query={query} onPick={pick('occasion')} />
        {menu('period')}
        {isFiltered(query) && (
          <button type="button" className="xw-filters__clear" onClick={() => onAsk({ ...query, words: '', filters: {} })}>
            <X size={14} aria-hidden />
            {words({ zh: '清除全部', en: 'Clear all' })}
          </button>
        )}
        {children}
      </div>
    </div>
  )
}

const quick = [
  { facet: 'owner', value: 'me', name: { zh: '我的', en: 'Mine' } },
  { facet: 'period', value: 'week', name: { zh: '本周', en: 'This week' } },
  { facet: 'period', value: 'overdue', name: { zh: '逾期', en: 'Overdue' } },
] as const

/** What is asked most, in one press. */
function QuickChips({ query, onAsk }: { query: PlanQuery; onAsk: Ask }) {
  const words = useWords()
  return quick.map(({ facet, value, name }) => {
    const isOn = query.filters[facet]?.includes(value) ?? false
    return (
      <button
        key={value}
        type="button"
        className={isOn ? 'xw-facet__chip is-on' : 'xw-facet__chip'}
        aria-pressed={isOn}
        onClick={() => onAsk({ ...query, filters: withOption(query.filters, facet, value) })}
      >
        {words(name)}
      </button>
    )
  })
}

type DocumentProps = {
  facet: 'product' | 'owner' | 'occasion'
  collection: 'products' | 'users' | 'occasions'
  query: PlanQuery
  onPick: (value: string) => void
}

/** A facet whose options are documents: the first of them, and those that have what is typed. */
function DocumentMenu({ facet, collection, query, onPick }: DocumentProps) {
  const words = useWords()
  const chosen = query.filters[facet] ?? []
  const { options, names, search } = useDocuments(collection, chosen)
  const special = [
    ...(facet === 'owner' ? [{ value: 'me', label: words({ zh: '我', en: 'Me' }) }] : []),
    { value: 'none', label: words(facet === 'owner' ? { zh: '没有负责人', en: 'Nobody' } : { zh: '没有', en: 'None' }) },
  ]
  const said = chosen.map((value) => special.find((one) => one.value === value)?.label ?? names.get(value) ?? '…')
  return <FacetMenu name={words(facetNames[facet])} chosen={chosen} said={said} options={[...special, ...options]} onPick={onPick} onSearch={search} />
}
