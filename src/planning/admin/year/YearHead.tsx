'use client'
import { Button } from '@payloadcms/ui'
import { ChevronLeft, ChevronRight, Table2, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { FIRST_YEAR, LAST_YEAR } from '../../rules/days'
import { layerNames, type Layer, type YearView } from '../../rules/year-view'
import { useWords } from '@/platform/admin/room/use-words'

type HeadProps = {
  view: YearView | null
  layers: ReadonlySet<Layer>
  toggle: (layer: Layer) => void
  go: (year: number) => void
  onUsual: (() => void) | null
  onNotice: (() => void) | null
}

/** Which year it is, what is known of its holidays, which layers show, and the acts of the room. */
export function YearHead({ view, layers, toggle, go, onUsual, onNotice }: HeadProps) {
  const words = useWords()
  const year = view?.year ?? null
  return (
    <header className="xw-year__head">
      <div className="xw-year__line">
        <h1>{words({ zh: '营销日历', en: 'Marketing calendar' })}</h1>
        <div className="xw-year__acts">
          <Link href="/admin/collections/occasions?as=table" prefetch={false}>
            <Table2 size={16} aria-hidden />
            {words({ zh: '表格', en: 'Table' })}
          </Link>
          <Link href="/admin/collections/occasions/trash" prefetch={false}>
            <Trash2 size={16} aria-hidden />
            {words({ zh: '回收站', en: 'Trash' })}
          </Link>
          <Link href="/admin/collections/plan-patterns" prefetch={false}>
            {words({ zh: '倒推模板', en: 'Patterns' })}
          </Link>
          {onUsual && (
            <Button margin={false} onClick={onUsual} disabled={!view}>
              {words({ zh: '加入本年度常见节点', en: 'Add the usual occasions' })}
            </Button>
          )}
        </div>
      </div>
      <div className="xw-year__line">
        <nav className="xw-year__turn" aria-label={words({ zh: '年份', en: 'Year' })}>
          <button
            type="button"
            disabled={year === null || year <= FIRST_YEAR}
            onClick={() => year !== null && go(year - 1)}
            aria-label={words({ zh: '上一年', en: 'The year before' })}
          >
            <ChevronLeft size={20} aria-hidden />
          </button>
          <strong>{year ?? '……'}</strong>
          <button
            type="button"
            disabled={year === null || year >= LAST_YEAR}
            onClick={() => year !== null && go(year + 1)}
            aria-label={words({ zh: '下一年', en: 'The year after' })}
          >
            <ChevronRight size={20} aria-hidden />
          </button>
          {view && <span className="xw-year__lunar">{words({ zh: view.lunarName, en: '' })}</span>}
        </nav>
        {view && <Arrangement view={view} onNotice={onNotice} />}
        <fieldset className="xw-year__layers">
          <legend>{words({ zh: '显示', en: 'Show' })}</legend>
          {(Object.keys(layerNames) as Layer[]).map((layer) => (
            <label key={layer}>
              <input type="checkbox" checked={layers.has(layer)} onChange={() => toggle(layer)} />
              {words(layerNames[layer])}
            </label>
          ))}
        </fieldset>
      </div>
    </header>
  )
}

/** Where the days off come from; a year whose notice nobody has recorded says so. */
function Arrangement({ view: { arrangement }, onNotice }: { view: YearView; onNotice: (() => void) | null }) {
  const words = useWords()
  return (
    <p className="xw-year__arrangement">
      {arrangement ? (
        <Link href={`/admin/collections/holiday-years/${arrangement.id}`} prefetch={false}>
          {words({ zh: `放假安排：${arrangement.source}`, en: `Holidays: ${arrangement.source}` })}
          {arrangement.publishedOn && words({ zh: `，${arrangement.publishedOn} 公布`, en: `, published ${arrangement.publishedOn}` })}
        </Link>
      ) : (
        <span className="xw-year__unpublished">
          {words({ zh: '放假安排未公布，只列法定放假的日子', en: 'Holidays not published; only the days fixed by law' })}
        </span>
      )}
      {onNotice && (
        <button type="button" onClick={onNotice}>
          {words({ zh: '粘贴放假通知', en: 'Paste the notice' })}
        </button>
      )}
    </p>
  )
}
