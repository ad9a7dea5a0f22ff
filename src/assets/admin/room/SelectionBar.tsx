'use client'
import { CalendarClock, Download, Layers, MapPin, Tags, Trash2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ListRemovalDialog } from '@/platform/admin/removal/ListRemovalDialog'
import type { Bilingual } from '@/platform/language'
import { MOST_AT_ONCE } from '../../rules/tier-change'
import { PlaceDialog, RightsDialog, TagsDialog } from './FieldDialogs'
import { TierDialog } from './TierDialog'
import type { Cards } from './use-cards'
import type { Changing } from './use-changes'
import { useWords } from '@/platform/admin/room/use-words'

type Act = 'tier' | 'tags' | 'place' | 'rights' | 'remove'
const actNames: Record<Act, Bilingual> = {
  tier: { zh: '换层', en: 'Tier' },
  tags: { zh: '标签', en: 'Tags' },
  place: { zh: '目的地、季节', en: 'Place, season' },
  rights: { zh: '授权', en: 'Licence' },
  remove: { zh: '删除', en: 'Delete' },
}
type Props = {
  ids: readonly string[]
  total: number
  cards: Cards
  changing: Changing
  mayChange: boolean
  mayTrash: boolean
  isRemoving: boolean
  onRemoving: (is: boolean) => void
  onAll: () => void
  onClear: () => void
  onRemoved: () => void
}

/** At the bottom while something is chosen: how many, and what may be done to them. */
export function SelectionBar(props: Props) {
  const { ids, total, cards, changing, mayChange, mayTrash, isRemoving, onRemoving, onAll, onClear, onRemoved } = props
  const words = useWords()
  const [act, setAct] = useState<Act | null>(null)
  const isTooMany = ids.length > MOST_AT_ONCE
  useEffect(() => {
    if (!isTooMany) cards.need(ids)
  }, [cards, ids, isTooMany])
  const close = () => setAct(null)
  const dialog = { ids, cards, changing, onClose: close }
  const button = (name: Act, icon: React.ReactNode) => (
    <button type="button" disabled={isTooMany} onClick={() => (name === 'remove' ? onRemoving(true) : setAct(name))}>
      {icon}
      <span>{words(actNames[name])}</span>
    </button>
  )
  return (
    <>
      <div
        className="xw-chosen-bar"
        role="toolbar"
        aria-label={words({ zh: '对选中的图片', en: 'With the chosen pictures' })}
        onKeyDown={(event) => event.key === 'Escape' && onClear()}
      >
        <span className="xw-chosen-bar__count">
          <button type="button" aria-label={words({ zh: '取消选择', en: 'Clear the selection' })} title="Esc" onClick={onClear}>
            <X size={16} aria-hidden />
          </button>
          <strong>{words({ zh: `选中 ${ids.length} 张`, en: `${ids.length} chosen` })}</strong>
          {ids.length < total && (
            <button type="button" className="xw-chosen-bar__all" onClick={onAll}>
              {words({ zh: `全选 ${total}`, en: `All ${total}` })}
            </button>
          )}
        </span>
        {isTooMany && <span className="xw-chosen-bar__most">{words({ zh: `一次最多处理 ${MOST_AT_ONCE} 张`, en: `At most ${MOST_AT_ONCE} at once` })}</span>}
        <span className="xw-chosen-bar__acts">
          {mayChange && button('tier', <Layers size={16} aria-hidden />)}
          {mayChange && button('tags', <Tags size={16} aria-hidden />)}
          {mayChange && button('place', <MapPin size={16} aria-hidden />)}
          {mayChange && button('rights', <CalendarClock size={16} aria-hidden />)}
          <a
            className={isTooMany ? 'is-off' : undefined}
            href={isTooMany ? undefined : ids.length === 1 ? cards.of(ids[0] ?? '')?.url : `/api/assets/room/download?ids=${ids.join(',')}`}
            download={ids.length === 1 ? (cards.of(ids[0] ?? '')?.filename ?? true) : true}
          >
            <Download size={16} aria-hidden />
            <span>{words({ zh: '下载', en: 'Download' })}</span>
          </a>
          {mayTrash && button('remove', <Trash2 size={16} aria-hidden />)}
        </span>
      </div>
      {act === 'tier' && <TierDialog {...dialog} />}
      {act === 'tags' && <TagsDialog {...dialog} />}
      {act === 'place' && <PlaceDialog {...dialog} />}
      {act === 'rights' && <RightsDialog {...dialog} />}
      {isRemoving && mayTrash && !isTooMany && (
        <ListRemovalDialog
          act="trash"
          collection="assets"
          count={ids.length}
          query={`?where[id][in]=${ids.join(',')}`}
          onClose={(isChanged) => {
            onRemoving(false)
            if (isChanged) onRemoved()
          }}
        />
      )}
    </>
  )
}
