'use client'
import { Button } from '@payloadcms/ui'
import { Plus, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'
import { viewNames, type View } from '../../rules/plan-query'

/** The name of the room, the way to what was deleted, and the one act. */
export function PlanHead({ mayCreate }: { mayCreate: boolean }) {
  const words = useWords()
  return (
    <header className="xw-room__head">
      <h1>{words({ zh: '选题', en: 'Topics' })}</h1>
      <div className="xw-room__acts">
        <Link className="xw-room__trash" href="/admin/collections/topics/trash" prefetch={false}>
          <Trash2 size={16} aria-hidden />
          {words({ zh: '回收站', en: 'Trash' })}
        </Link>
        {mayCreate && (
          <Button id="new-topic" el="link" to="/admin/collections/topics/create" margin={false}>
            <Plus size={16} aria-hidden />
            {words({ zh: '新选题', en: 'New topic' })}
          </Button>
        )}
      </div>
    </header>
  )
}

/** One set of topics, looked at in five ways. */
export function ViewTabs({ view, onView }: { view: View; onView: (view: View) => void }) {
  const words = useWords()
  return (
    <nav className="xw-room-tabs" aria-label={words({ zh: '视图', en: 'Views' })}>
      {(Object.keys(viewNames) as View[]).map((name) => (
        <button key={name} type="button" aria-current={name === view ? 'page' : undefined} onClick={() => onView(name)}>
          {words(viewNames[name])}
        </button>
      ))}
    </nav>
  )
}
