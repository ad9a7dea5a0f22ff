'use client'
import { useState } from 'react'
import type { Bilingual } from '@/platform/language'
import type { RoomCard } from '../../rules/room-card'
import { whyNotReady } from '../../rules/tier-change'
import type { Tier } from '../../rules/tiers'
import { ChangeDialog } from './ChangeDialog'
import { tabNames } from './TierTabs'
import type { Cards } from './use-cards'
import type { Changing } from './use-changes'
import { useWords } from '@/platform/admin/room/use-words'

export type ActProps = { ids: readonly string[]; cards: Cards; changing: Changing; onClose: () => void }

const consequences: Record<Tier, Bilingual> = {
  ready: { zh: '可以放进文章、产品和店铺，发给读者。', en: 'May be put into articles, products and the shop, and reach readers.' },
  rework: { zh: '等着加工，不会发给读者。', en: 'Waits to be worked on and does not reach readers.' },
  inspiration: { zh: '只供学习，永远不会发给读者。', en: 'To learn from; never reaches readers.' },
}

/** Moves pictures to another tier, with what follows said before: who cannot become ready and why, who is taken from readers. */
export function TierDialog({ ids, cards, changing, onClose }: ActProps) {
  const words = useWords()
  const [tier, setTier] = useState<Tier | null>(null)
  const known = ids.map((id) => cards.of(id)).filter((card) => card !== undefined)
  const moving = known.filter((card) => card.tier !== tier)
  return (
    <ChangeDialog
      title={words({ zh: `${ids.length} 张换到哪一层`, en: `Move ${ids.length} to a tier` })}
      confirm={tier ? words({ zh: `移到${tabNames[tier].zh}`, en: `Move to ${tabNames[tier].en}` }) : words({ zh: '移过去', en: 'Move' })}
      request={tier && moving.length > 0 && known.length === ids.length ? { changes: moving.map(({ id }) => ({ id, set: { tier } })) } : null}
      said={(count) => ({ zh: `${count} 张已移到${tabNames[tier ?? 'rework'].zh}`, en: `${count} moved to ${tabNames[tier ?? 'rework'].en}` })}
      {...{ changing, onClose }}
    >
      <div role="radiogroup" aria-label={words({ zh: '素材层', en: 'Tier' })} className="xw-tier-choice">
        {(['ready', 'rework', 'inspiration'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="tier" value={one} checked={tier === one} onChange={() => setTier(one)} />
            <span>
              <strong>{words(tabNames[one])}</strong>
              <span className="xw-hint">{words(consequences[one])}</span>
            </span>
          </label>
        ))}
      </div>
      {tier && <Consequences tier={tier} cards={known} />}
    </ChangeDialog>
  )
}

function Consequences({ tier, cards }: { tier: Tier; cards: readonly RoomCard[] }) {
  const words = useWords()
  const already = cards.filter((card) => card.tier === tier).length
  const stuck = tier === 'ready' ? cards.flatMap((card) => whyNotReady(card.tier, card, Date.now()) ?? []).filter((_, at) => at < 50) : []
  const refused = tier === 'ready' ? cards.filter((card) => card.tier !== tier && whyNotReady(card.tier, card, Date.now())) : []
  const taken = tier === 'ready' ? [] : cards.filter((card) => card.tier === 'ready' && card.uses > 0)
  const shown = refused.length > 0 ? stuck : []
  return (
    <div className="xw-tier-choice__then" aria-live="polite">
      {already > 0 && <p className="xw-hint">{words({ zh: `${already} 张本来就在这一层。`, en: `${already} are in this tier already.` })}</p>}
      {refused.length > 0 && (
        <>
          <p>
            {words({
              zh: `${cards.length - already - refused.length} 张可以转，这 ${refused.length} 张会留在原处：`,
              en: `${cards.length - already - refused.length} can move, these ${refused.length} will stay where they are:`,
            })}
          </p>
          <ul className="xw-refusals">
            {shown.map((why) => (
              <li key={why.en}>{words(why)}</li>
            ))}
          </ul>
        </>
      )}
      {taken.length > 0 && (
        <p className="xw-tier-choice__warn">
          {words({
            zh: `其中 ${taken.length} 张正在用（${named(taken)}）。移出常用后，用到它们的内容不能再发布，店铺里也不再显示。`,
            en: `${taken.length} of them are in use (${named(taken)}). What uses them cannot go out any more, and the shop stops showing them.`,
          })}
        </p>
      )}
    </div>
  )
}

function named(cards: readonly RoomCard[]): string {
  const [first, second] = cards
  return `${[first, second].flatMap((card) => (card ? [`「${card.title}」`] : [])).join('')}${cards.length > 2 ? '…' : ''}`
}
