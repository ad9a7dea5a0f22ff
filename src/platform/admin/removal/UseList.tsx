'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '../../language'
import { standingWords } from '../../removal/standing-words'
import type { Standing } from '../../uses/declaration'

export type ListedUse = {
  collection: string
  id: string | number
  title: string
  where: string
  kind: Bilingual
  standing: Standing
  blocks: boolean
  /** What changing it brings, and why it stays: said of a replacement. */
  follows?: Bilingual | null
  why?: Bilingual
}

/** The places of use, each with a way there. */
export function UseList({ uses }: { uses: readonly ListedUse[] }) {
  const { i18n } = useTranslation()
  if (uses.length === 0) return null
  return (
    <ul className="xw-uses">
      {uses.map((use) => (
        <li key={`${use.collection}:${use.id}:${use.where}`}>
          <a href={addressOf(use)}>{use.title || String(use.id)}</a>
          <span className="xw-uses__where">
            {say(use.kind, i18n.language)} · {use.where}
            {remarkOf(use, i18n.language)}
          </span>
          <span className={use.blocks ? 'xw-uses__state xw-uses__state--blocks' : 'xw-uses__state'}>{say(standingWords[use.standing], i18n.language)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A global has no id of its own. */
function addressOf({ collection, id, standing }: ListedUse): string {
  if (collection === String(id)) return `/admin/globals/${collection}`
  return standing === 'trashed' ? `/admin/collections/${collection}/trash/${id}` : `/admin/collections/${collection}/${id}`
}

function remarkOf({ follows, why }: ListedUse, language: string): string {
  const remark = follows ?? why
  return remark ? ` · ${say(remark, language)}` : ''
}
