'use client'
import { useListDrawer, useTranslation } from '@payloadcms/ui'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
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
  const moved = (at: number, by: number) => {
    const next = [...chosen]
    next.splice(at + by, 0, ...next.splice(at, 1))
    onPictures(next)
  }
  const nameOf = (id: string, at: number) => known.get(id)?.alt || t({ zh: `第 ${at + 1} 张图`, en: `Picture ${at + 1}` })
  return (
    <>
      <ol className="xw-order">
        {chosen.map((id, at) => (
          <li key={id}>
            <Thumbnail image={known.get(id)} />
            <span className="xw-order__name">{nameOf(id, at)}</span>
            {!isFixed && (
              <>
                <button
                  type="button"
                  disabled={at === 0}
                  onClick={() => moved(at, -1)}
                  aria-label={t({ zh: `「${nameOf(id, at)}」前移`, en: `Move “${nameOf(id, at)}” up` })}
                >
                  <ArrowUp size={16} aria-hidden />
                </button>
                <button
                  type="button"
                  disabled={at === chosen.length - 1}
                  onClick={() => moved(at, 1)}
                  aria-label={t({ zh: `「${nameOf(id, at)}」后移`, en: `Move “${nameOf(id, at)}” down` })}
                >
                  <ArrowDown size={16} aria-hidden />
                </button>
                <button
                  type="button"
                  onClick={() => onPictures(chosen.filter((one) => one !== id))}
                  aria-label={t({ zh: `不用「${nameOf(id, at)}」`, en: `Leave out “${nameOf(id, at)}”` })}
                >
                  <X size={16} aria-hidden />
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
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

function Thumbnail({ image }: { image: ImageUse | undefined }) {
  return image ? <img src={image.src} alt="" width={48} height={48} loading="lazy" /> : <span className="xw-order__gone" />
}
