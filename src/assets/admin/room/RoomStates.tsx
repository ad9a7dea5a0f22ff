'use client'
import { Button } from '@payloadcms/ui'
import { ImageOff, Images, Lightbulb, SearchX, Wand2 } from 'lucide-react'
import type { Bilingual } from '@/platform/language'
import type { Problem } from '@/platform/admin/call'
import type { Tier } from '../../rules/tiers'
import { useWords } from '@/platform/admin/room/use-words'

type Purpose = { icon: typeof Images; title: Bilingual; text: Bilingual }

/** What each tier is for: said where it is still empty. */
const purposes: Record<Tier | 'all', Purpose> = {
  all: {
    icon: Images,
    title: { zh: '素材库还是空的', en: 'The library is empty' },
    text: {
      zh: '团队的图都放这里：可以直接发的、还要加工的、只供学习的。把文件拖进来就开始了。',
      en: 'All pictures of the team live here: those that may go out, those to be reworked, those to learn from. Drop files to begin.',
    },
  },
  ready: {
    icon: Images,
    title: { zh: '还没有常用素材', en: 'Nothing is ready yet' },
    text: {
      zh: '常用素材可以直接放进文章、产品和店铺：头图、导航图、二维码、贴纸。每张都写明授权、来源和作者。',
      en: 'Ready pictures go straight into articles, products and the shop: heads, navigation, QR codes, stickers. Each has a licence, a source and an author.',
    },
  },
  rework: {
    icon: Wand2,
    title: { zh: '没有等着加工的图', en: 'Nothing waits to be reworked' },
    text: {
      zh: '原片、粘贴进来的图、还没确认授权的图先放这里。补齐信息、加工好，再转为常用。',
      en: 'Raw photographs, pasted pictures and those without a confirmed licence come here first, until they are complete and become ready.',
    },
  },
  inspiration: {
    icon: Lightbulb,
    title: { zh: '还没有灵感素材', en: 'No inspiration yet' },
    text: {
      zh: '看到好的标题、版式、爆款截图，就收在这里。只供学习，永远不会发给读者。',
      en: 'Keep good headlines, layouts and screenshots of hits here. They are to learn from and never reach a reader.',
    },
  },
}

export function EmptyRoom({ tier, onUpload }: { tier: Tier | null; onUpload: (() => void) | null }) {
  const words = useWords()
  const { icon: Icon, title, text } = purposes[tier ?? 'all']
  return (
    <section className="xw-room-state">
      <Icon size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words(title)}</h2>
      <p>{words(text)}</p>
      {onUpload && (
        <Button margin={false} onClick={onUpload}>
          {words({ zh: '上传图片', en: 'Upload pictures' })}
        </Button>
      )}
      {onUpload && <p className="xw-room-state__hint">{words({ zh: '也可以直接拖进来，或者粘贴', en: 'Or drop them here, or paste' })}</p>}
    </section>
  )
}

export function NothingFound({ tiers, tier, onTier, onClear }: { tiers: Record<string, number>; tier: Tier | null; onTier: () => void; onClear: () => void }) {
  const words = useWords()
  const elsewhere = tier ? (tiers.all ?? 0) : 0
  return (
    <section className="xw-room-state">
      <SearchX size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '没有符合的图', en: 'Nothing matches' })}</h2>
      <p>
        {elsewhere > 0
          ? words({ zh: `这一层没有，别的层里有 ${elsewhere} 张。`, en: `Not in this tier; there are ${elsewhere} in others.` })
          : words({ zh: '换个词，或者去掉一个筛选条件再看。', en: 'Try other words, or take away a filter.' })}
      </p>
      <div className="xw-room-state__acts">
        {elsewhere > 0 && (
          <Button margin={false} onClick={onTier}>
            {words({ zh: '在全部里看', en: 'Look in all' })}
          </Button>
        )}
        <Button margin={false} buttonStyle="secondary" onClick={onClear}>
          {words({ zh: '清除全部条件', en: 'Clear all filters' })}
        </Button>
      </div>
    </section>
  )
}

export function RoomFailed({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const words = useWords()
  return (
    <section className="xw-room-state" role="alert">
      <ImageOff size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '素材没有载入', en: 'The library did not load' })}</h2>
      <p>{words(problem.text)}</p>
      <Button margin={false} onClick={onAgain}>
        {words({ zh: '再试一次', en: 'Try again' })}
      </Button>
    </section>
  )
}

const widths = [3, 2, 4, 3, 2, 3, 4, 2, 3, 3, 2, 4, 3, 2, 3]

/** The room before its first answer: rows of the same rhythm. */
export function RoomSkeleton() {
  const words = useWords()
  return (
    <div className="xw-room-skeleton" role="status" aria-label={words({ zh: '正在载入素材', en: 'Loading the library' })}>
      {widths.map((grow, at) => (
        // The order is all there is to them, and it never changes.
        <span key={at} style={{ flexGrow: grow, flexBasis: `${grow * 64}px` }} />
      ))}
    </div>
  )
}
