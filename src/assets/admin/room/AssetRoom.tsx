'use client'
import { SetStepNav, useAuth } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { isFiltered } from '../../rules/room-query'
import { tierForUpload } from '../../rules/upload-lines'
import { FilterBar, ViewSwitch } from './FilterBar'
import { PictureGrid } from './PictureGrid'
import { PictureSheet } from './PictureSheet'
import { RoomHead } from './RoomHead'
import { EmptyRoom, NothingFound, RoomFailed, RoomSkeleton } from './RoomStates'
import { SelectionBar } from './SelectionBar'
import { TierTabs, tabNames } from './TierTabs'
import { UndoLine } from '@/platform/admin/room/UndoLine'
import { UploadPanel } from './UploadPanel'
import { useCards } from './use-cards'
import { useChanges } from './use-changes'
import { useChoosing } from './use-choosing'
import { useIncoming } from './use-incoming'
import { useRoomIndex } from './use-room-index'
import { useRoomQuery } from './use-room-query'
import { useUploads } from './use-uploads'
import { useView } from './use-view'
import { useWords } from '@/platform/admin/room/use-words'
import '@/platform/admin/room/frame.css'
import './room.css'

const none: never[] = []

/** 素材库: find, look, choose, change and bring in pictures of the three tiers without leaving the page. */
export function AssetRoom({ mayCreate, mayTrash }: { mayCreate: boolean; mayTrash: boolean }) {
  const words = useWords()
  const { permissions } = useAuth()
  const mayChange = Boolean(permissions?.collections?.assets?.update)
  const { query, address, open, ask, show, close } = useRoomQuery()
  const { answer: found, problem, isAsking, reload } = useRoomIndex(address)
  const [view, setView] = useView()
  const cards = useCards()
  const items = found?.items ?? none
  const choosing = useChoosing(items)
  const chosen = useMemo(() => [...choosing.chosen], [choosing.chosen])
  const changing = useChanges(cards, reload)
  const uploads = useUploads(reload)
  const [isRemoving, setRemoving] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const { add } = uploads
  const tier = tierForUpload(query.tier)
  const take = useCallback((files: readonly File[]) => add(files, tier), [add, tier])
  const isOver = useIncoming(take, mayCreate && open === null)
  const upload = () => picker.current?.click()
  const leave = () => {
    const at = items.findIndex(([id]) => String(id) === open)
    if (at >= 0) choosing.point(at)
    close()
  }
  const line = <UndoLine key={changing.notice?.key} notice={changing.notice} onGone={changing.dismiss} />
  const isEmpty = found !== null && !problem && !isAsking && items.length === 0
  return (
    <main className="xw-room">
      <SetStepNav nav={[{ label: words({ zh: '素材库', en: 'Asset library' }) }]} />
      <RoomHead onUpload={mayCreate ? upload : null} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept="image/*"
        aria-label={words({ zh: '选择要上传的图片', en: 'Choose pictures to upload' })}
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          Object.assign(event.target, { value: '' })
        }}
      />
      <div className="xw-room__bar">
        <div className="xw-room__tabs">
          <TierTabs tier={query.tier} counts={found?.counts.tier ?? null} onTier={(next) => ask({ ...query, tier: next })} />
          <ViewSwitch query={query} view={view} onAsk={ask} onView={setView} />
        </div>
        <FilterBar query={query} counts={found?.counts ?? null} onAsk={ask} />
      </div>
      {problem && !isAsking && <RoomFailed problem={problem} onAgain={reload} />}
      {!found && isAsking && <RoomSkeleton />}
      {found && !problem && items.length > 0 && (
        <PictureGrid {...{ items, view, cards, choosing }} isDim={isAsking} onOpen={show} onRemove={() => setRemoving(mayTrash)} />
      )}
      {isEmpty && isFiltered(query) && (
        <NothingFound
          tier={query.tier}
          tiers={found.counts.tier}
          onTier={() => ask({ ...query, tier: null })}
          onClear={() => ask({ ...query, words: '', filters: {} })}
        />
      )}
      {isEmpty && !isFiltered(query) && <EmptyRoom tier={query.tier} onUpload={mayCreate ? upload : null} />}
      {chosen.length > 0 && (
        <SelectionBar
          {...{ cards, changing, mayChange, mayTrash, isRemoving }}
          ids={chosen}
          total={items.length}
          onRemoving={setRemoving}
          onAll={choosing.all}
          onClear={choosing.clear}
          onRemoved={() => {
            choosing.clear()
            reload()
          }}
        />
      )}
      <UploadPanel {...{ uploads, cards, changing }} onShow={show} />
      {isOver && (
        <div className="xw-drop">
          <strong>{words({ zh: `松开，放进${tabNames[tier].zh}`, en: `Drop into ${tabNames[tier].en}` })}</strong>
          {query.tier === 'ready' && (
            <span>{words({ zh: '常用要写明授权、来源、作者，先放进二次加工', en: 'Ready needs licence, source and author first' })}</span>
          )}
        </div>
      )}
      {open === null ? (
        line
      ) : (
        <PictureSheet {...{ items, cards, changing, mayChange }} id={open} onShow={show} onClose={leave}>
          {line}
        </PictureSheet>
      )}
    </main>
  )
}
