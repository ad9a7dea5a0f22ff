'use client'
import type { Bilingual } from '@/platform/language'
import type { Tier } from '../../rules/tiers'
import { useWords } from '@/platform/admin/room/use-words'

export const tabNames: Record<'all' | Tier, Bilingual> = {
  all: { zh: '全部', en: 'All' },
  ready: { zh: '常用', en: 'Ready' },
  rework: { zh: '二次加工', en: 'To rework' },
  inspiration: { zh: '灵感', en: 'Inspiration' },
}

/** The three tiers and all of them, each with how many pictures the filters leave in it. */
export function TierTabs({ tier, counts, onTier }: { tier: Tier | null; counts: Record<string, number> | null; onTier: (tier: Tier | null) => void }) {
  const words = useWords()
  const names = Object.keys(tabNames) as (keyof typeof tabNames)[]
  return (
    <nav className="xw-room-tabs" aria-label={words({ zh: '素材层', en: 'Tiers' })}>
      {names.map((name) => (
        <button key={name} type="button" aria-current={(tier ?? 'all') === name ? 'page' : undefined} onClick={() => onTier(name === 'all' ? null : name)}>
          {words(tabNames[name])}
          <span>{counts ? (counts[name] ?? 0) : '–'}</span>
        </button>
      ))}
    </nav>
  )
}
