'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { Command } from 'cmdk'
import { FileText } from 'lucide-react'
import { navigationGroups } from '../navigation-groups'
import { markedPieces } from '../../rules/palette-acts'
import type { Hit } from './use-found'

const icons = new Map(navigationGroups.flatMap(({ links }) => links.map(({ slug, icon }) => [slug, icon] as const)))

type Props = { hit: Hit; typed: string; onSelect: (href: string) => void }

/** A document that was found: what it is, what it is called, and the words where they stand in it. */
export function HitRow({ hit: { collection, id, title, snippet }, typed, onSelect }: Props) {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const Icon = icons.get(collection) ?? FileText
  const kind = getTranslation(getEntityConfig({ collectionSlug: collection }).labels.singular as never, i18n)
  const href = `/admin/collections/${collection}/${id}`
  return (
    <Command.Item value={`${collection}:${id}`} onSelect={() => onSelect(href)}>
      <Icon size={16} aria-hidden />
      <span className="xw-palette__words">
        <span className="xw-palette__title">
          <Marked text={title} typed={typed} />
        </span>
        {snippet !== '' && (
          <span className="xw-palette__snippet">
            <Marked text={snippet} typed={typed} />
          </span>
        )}
      </span>
      <span className="xw-palette__kind">{kind}</span>
    </Command.Item>
  )
}

function Marked({ text, typed }: { text: string; typed: string }) {
  return <>{markedPieces(text, typed).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}</>
}
