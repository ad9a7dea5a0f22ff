'use client'
import { useListDrawer, useTranslation } from '@payloadcms/ui'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { ImageUse } from '../../index'
import type { Editing } from './editing'

/** The pictures that go out beside the text: order, leave out, put back, add from the library. */
export function PictureOrder({ variant, described, isFixed, onPictures }: Editing & { onPictures(ids: string[]): void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { derived, set } = described
  const chosen = variant.pictures ?? derived.pictures
  const known = new Map<string, ImageUse>([...derived.images, ...set.images].map((image) => [image.id, image]))
  const left = derived.pictures.filter((id) => !chosen.includes(id))
  const [LibraryDrawer, LibraryOpener, { closeDrawer }] = useListDrawer({ collectionSlugs: ['assets'] })
  const nameOf = (id: string, at: number) => known.get(id)?.alt || t({ zh: `第 ${at + 1} 张图`, en: `Picture ${at + 1}` })
  const [said, setSaid] = useState<Bilingual | null>(null)
  const { list, focusOn } = useFocusAfter(chosen.join('/'))
  const move = (at: number, by: number) => {
    const next = [...chosen]
    next.splice(at + by, 0, ...next.splice(at, 1))
    focusOn({ row: at + by, button: by < 0 ? 'up' : 'down' })
    const name = nameOf(chosen[at] ?? '', at)
    setSaid({ zh: `「${name}」现在是第 ${at + by + 1} 张`, en: `“${name}” is number ${at + by + 1} now` })
    onPictures(next)
  }
  const leaveOut = (at: number) => {
    const name = nameOf(chosen[at] ?? '', at)
    focusOn({ row: Math.min(at, chosen.length - 2), button: 'out' })
    setSaid({ zh: `不用「${name}」了`, en: `“${name}” is left out` })
    onPictures(chosen.filter((_, one) => one !== at))
  }
  return (
    <>
      <ol className="xw-order" ref={list}>
        {chosen.map((id, at) => (
          <li key={id}>
            <Thumbnail image={known.get(id)} />
            <span className="xw-order__name">{nameOf(id, at)}</span>
            {!isFixed && (
              <>
                <button
                  type="button"
                  data-button="up"
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                  aria-label={t({ zh: `「${nameOf(id, at)}」前移`, en: `Move “${nameOf(id, at)}” up` })}
                >
                  <ArrowUp size={16} aria-hidden />
                </button>
                <button
                  type="button"
                  data-button="down"
                  disabled={at === chosen.length - 1}
                  onClick={() => move(at, 1)}
                  aria-label={t({ zh: `「${nameOf(id, at)}」后移`, en: `Move “${nameOf(id, at)}” down` })}
                >
                  <ArrowDown size={16} aria-hidden />
                </button>
                <button
                  type="button"
                  data-button="out"
                  onClick={() => leaveOut(at)}
                  aria-label={t({ zh: `不用「${nameOf(id, at)}」`, en: `Leave out “${nameOf(id, at)}”` })}
                >
                  <X size={16} aria-hidden />
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
      <span className="xw-unseen" role="status">
        {said && t(said)}
      </span>
      {!isFixed && (
        <div className="xw-order__more">
          {left.map((id, at) => (
            <button key={id} type="button" className="xw-link" onClick={() => onPictures([...chosen, id])}>
              {t({ zh: `放回「${nameOf(id, at)}」`, en: `Put back “${nameOf(id, at)}”` })}
            </button>
          ))}
          <LibraryOpener className="xw-order__add">
            <Plus size={16} aria-hidden />
            {t({ zh: '从素材库添加', en: 'Add from the library' })}
          </LibraryOpener>
          <LibraryDrawer
            onSelect={({ docID }) => {
              closeDrawer()
              if (!chosen.includes(String(docID))) onPictures([...chosen, String(docID)])
            }}
          />
        </div>
      )}
    </>
  )
}

type Place = { row: number; button: 'up' | 'down' | 'out' }

/** Whoever works with the keyboard stays where they were after a row has moved or gone. */
function useFocusAfter(order: string) {
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<Place | null>(null)
  useEffect(() => {
    if (!wanted.current) return
    const { row, button } = wanted.current
    wanted.current = null
    const place = list.current?.children[row] ?? list.current?.parentElement?.querySelector('.xw-order__more')
    const next = place?.querySelector<HTMLElement>(`[data-button="${button}"]:not(:disabled)`) ?? place?.querySelector<HTMLElement>('button:not(:disabled)')
    next?.focus()
  }, [order])
  const focusOn = (place: Place) => {
    wanted.current = place
  }
  return { list, focusOn }
}

function Thumbnail({ image }: { image: ImageUse | undefined }) {
  return image ? <img src={image.src} alt="" width={48} height={48} loading="lazy" /> : <span className="xw-order__gone" />
}
