'use client'
import { Button } from '@payloadcms/ui'
import { CircleAlert, Megaphone, SearchX } from 'lucide-react'
import type { Problem } from '@/platform/admin/call'
import { useWords } from '@/platform/admin/room/use-words'

export function NoChannels({ mayCreate }: { mayCreate: boolean }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim">
      <Megaphone size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '还没有渠道', en: 'No channels yet' })}</h2>
      <p>
        {words({
          zh: '这里排出哪篇文稿、什么时候、发到哪里。先接上一个渠道，例如公众号或自己的店铺。',
          en: 'Here is planned which draft goes out when and where. Connect a channel first, such as an account or your own shop.',
        })}
      </p>
      {mayCreate && (
        <Button el="link" to="/admin/collections/channels/create" margin={false}>
          {words({ zh: '接上渠道', en: 'Connect a channel' })}
        </Button>
      )}
    </section>
  )
}

/** A quiet line over the empty grid, whose cells are the first act. */
export function NothingPlanned({ mayPlan }: { mayPlan: boolean }) {
  const words = useWords()
  return (
    <p className="xw-push-none">
      {words(
        mayPlan
          ? {
              zh: '这段时间还没有排期。点格子里的「+」，选一篇审核通过的文稿。',
              en: 'Nothing is planned here yet. Press “+” in a cell and choose an approved draft.',
            }
          : { zh: '这段时间还没有排期。', en: 'Nothing is planned here yet.' },
      )}
    </p>
  )
}

export function NothingFound({ onClear }: { onClear: () => void }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim">
      <SearchX size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '没有符合的排期', en: 'No push matches' })}</h2>
      <p>{words({ zh: '换一段时间、换个词，或者去掉一个筛选条件再看。', en: 'Try other days or words, or take away a filter.' })}</p>
      <Button margin={false} buttonStyle="secondary" onClick={onClear}>
        {words({ zh: '清除全部条件', en: 'Clear all filters' })}
      </Button>
    </section>
  )
}

export function RoomFailed({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim" role="alert">
      <CircleAlert size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '排期没有载入', en: 'The pushes did not load' })}</h2>
      <p>{words(problem.text)}</p>
      <Button margin={false} onClick={onAgain}>
        {words({ zh: '再试一次', en: 'Try again' })}
      </Button>
    </section>
  )
}

/** The room before its first answer: rows of the same rhythm. */
export function RoomSkeleton() {
  const words = useWords()
  return (
    <div className="xw-push-skeleton" role="status" aria-label={words({ zh: '正在载入排期', en: 'Loading the pushes' })}>
      {[0, 1, 2, 3].map((row) => (
        <span key={row} />
      ))}
    </div>
  )
}
