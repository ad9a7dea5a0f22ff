'use client'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { Dialog } from '@/platform/admin/Dialog'
import { occasionKindNames } from '../../rules/vocabulary'
import type { ShownOccasion } from '../../rules/year-view'
import type { Opened } from './opened'
import { useWords } from '@/platform/admin/room/use-words'

type FactsProps = { opened: Opened; mayPlan: boolean; mayMove: boolean; onClose: () => void; onPlan: () => void; onMove: () => void }

/** What an occasion or a departure is, how much has been planned from it, and what may be done. */
export function AnchorFacts({ opened, mayPlan, mayMove, onClose, onPlan, onMove }: FactsProps) {
  const words = useWords()
  if (opened.kind === 'lost') return null
  const isOccasion = opened.kind === 'occasion'
  const { title, planned } = isOccasion ? opened.occasion : opened.departure
  const topics = isOccasion
    ? `/admin/collections/topics?where[or][0][and][0][occasion][equals]=${opened.occasion.id}`
    : `/admin/collections/topics?where[or][0][and][0][product][equals]=${opened.departure.product}`
  const document = isOccasion ? `/admin/collections/occasions/${opened.occasion.id}` : `/admin/collections/products/${opened.departure.product}`
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Link className="xw-anchor__open" href={document} prefetch={false}>
            {isOccasion ? words({ zh: '打开节点', en: 'Open the occasion' }) : words({ zh: '打开产品', en: 'Open the product' })}
          </Link>
          {mayMove && isOccasion && (
            <Button buttonStyle="secondary" onClick={onMove}>
              {words({ zh: '改日期', en: 'Move the date' })}
            </Button>
          )}
          {mayPlan && <Button onClick={onPlan}>{words({ zh: '倒推选题', en: 'Plan back' })}</Button>}
        </>
      }
    >
      {isOccasion ? <OccasionFacts occasion={opened.occasion} /> : <DepartureFacts day={opened.departure.day} seats={opened.departure.seats} />}
      <p>
        {planned === 0 ? (
          words({ zh: '还没有从这里倒推过选题。', en: 'No topics have been planned from it yet.' })
        ) : (
          <Link href={topics} prefetch={false}>
            {words({ zh: `倒推出 ${planned} 个选题，去看看`, en: `${planned} topics were planned from it` })}
          </Link>
        )}
      </p>
      {isOccasion && opened.occasion.adrift > 0 && (
        <p className="xw-anchor__adrift" role="alert">
          {words({
            zh: `有 ${opened.occasion.adrift} 个没开始写的选题还按原来的日子排。点「改日期」，让它们跟上。`,
            en: `${opened.occasion.adrift} topics that are not started still count from the former day. “Move the date” lets them follow.`,
          })}
        </p>
      )}
    </Dialog>
  )
}

function OccasionFacts({ occasion: { kind, startsOn, endsOn, place, note, approximate, leadDays } }: { occasion: ShownOccasion }) {
  const words = useWords()
  return (
    <>
      <p className="tabular">
        {words(occasionKindNames[kind])}
        {' · '}
        {startsOn === endsOn ? startsOn : words({ zh: `${startsOn} 至 ${endsOn}`, en: `${startsOn} to ${endsOn}` })}
        {approximate && words({ zh: '（大约）', en: ' (about)' })}
        {place && ` · ${place}`}
      </p>
      {leadDays !== null && <p className="xw-hint">{words({ zh: `提前 ${leadDays} 天开始`, en: `Begins ${leadDays} days before` })}</p>}
      {note && <p>{note}</p>}
    </>
  )
}

function DepartureFacts({ day, seats }: { day: string; seats: number | null }) {
  const words = useWords()
  return (
    <p className="tabular">
      {words({ zh: `${day} 出发`, en: `Leaves on ${day}` })}
      {seats !== null && words({ zh: ` · 余 ${seats} 位`, en: ` · ${seats} seats left` })}
    </p>
  )
}
