'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say, type Bilingual } from '../../language'
import { TERM_DAYS, untilOf } from '../../removal/term'
import { call } from '../call'
import { Moment } from '../Moment'

type Entry = { id: string | number; document: string; title: string; at: string }

/** Says how long things are kept, and of those that go first until when. */
export function TrashNote({ collection }: { collection: string }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [entries, setEntries] = useState<Entry[]>([])
  useEffect(() => {
    const stop = new AbortController()
    call<{ docs: Entry[] }>(`/removals?where[of][equals]=${collection}&where[state][equals]=trashed&sort=at&limit=5&depth=0`, {
      language: i18n.language,
      signal: stop.signal,
    })
      .then((answer) => setEntries(answer.ok ? answer.value.docs : []))
      .catch(() => undefined)
    return () => stop.abort()
  }, [collection, i18n.language])
  return (
    <div className="xw-trash-note">
      <p>
        {t({
          zh: `删除的内容在这里保留 ${TERM_DAYS} 天，可以原样恢复；到期自动清除，还被引用的留到不再被引用。提前永久删除由管理员来做。`,
          en: `What was deleted is kept here for ${TERM_DAYS} days and can be restored as it was. After that it is deleted for good, unless something still refers to it. Only an administrator deletes it earlier.`,
        })}
      </p>
      {entries.length > 0 && (
        <ul>
          {entries.map(({ id, document, title, at }) => (
            <li key={id}>
              <a href={`/admin/collections/${collection}/trash/${document.slice(collection.length + 1)}`}>{title}</a>
              <span>
                {t({ zh: '清除：', en: 'Deleted for good: ' })}
                <Moment iso={untilOf(new Date(at))} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
