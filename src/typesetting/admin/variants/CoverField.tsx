'use client'
import { useListDrawer, useTranslation } from '@payloadcms/ui'
import { ImageUp } from 'lucide-react'
import { say, type Bilingual } from '@/platform/language'
import type { Editing } from './editing'

/** The cover on this channel: the draft's, or another picture of the library. */
export function CoverField({ described: { cover }, isFixed, onCover }: Editing & { onCover(id: string): void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [LibraryDrawer, LibraryOpener, { closeDrawer }] = useListDrawer({ collectionSlugs: ['assets'] })
  return (
    <div className="xw-cover">
      {cover ? (
        <img src={cover.url} alt={cover.alt} width={94} height={40} loading="lazy" />
      ) : (
        <span>{t({ zh: '文稿还没有封面', en: 'The draft has no cover' })}</span>
      )}
      {!isFixed && (
        <>
          <LibraryOpener className="xw-order__add">
            <ImageUp size={16} aria-hidden />
            {t({ zh: '换一张封面', en: 'Choose another cover' })}
          </LibraryOpener>
          <LibraryDrawer
            onSelect={({ docID }) => {
              closeDrawer()
              onCover(String(docID))
            }}
          />
        </>
      )}
    </div>
  )
}
