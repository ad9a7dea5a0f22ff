import type { KindId } from '../../picture-maker/kinds'
import type { Focus } from '../../picture-maker/scene'

/** What a person has chosen in the maker; empty means as the draft or product has it. */
export type Wishes = {
  kind: KindId
  title: string
  theme: string
  productId: string
  focus: Focus | null
  sliceHeight: number
  format: 'jpeg' | 'png'
  aiLabel: boolean
  adLabel: boolean
}

const withFocus: readonly KindId[] = ['cover', 'nine-cut', 'poster', 'cards', 'nine-cards']
const withTitle: readonly KindId[] = ['long', 'cards', 'comic', 'poster', 'nine-cards']
const sliced: readonly KindId[] = ['long', 'detail-750', 'detail-790']

export const asksFor = {
  focus: (kind: KindId) => withFocus.includes(kind),
  title: (kind: KindId) => withTitle.includes(kind),
  theme: (kind: KindId) => kind !== 'cover' && kind !== 'nine-cut',
  height: (kind: KindId) => sliced.includes(kind),
}

type From = { collection: 'drafts' | 'products'; id: string | number }

/** The request that these wishes amount to. */
export function requestOf({ collection, id }: From, wishes: Wishes): Record<string, unknown> {
  const { kind, theme, title, productId, focus, sliceHeight, format, aiLabel, adLabel } = wishes
  return {
    [collection === 'drafts' ? 'draftId' : 'productId']: id,
    kind,
    ...(theme ? { theme } : {}),
    options: {
      format,
      aiLabel,
      adLabel,
      ...(title.trim() && asksFor.title(kind) ? { title: title.trim() } : {}),
      ...(productId && kind === 'poster' ? { productId } : {}),
      ...(focus && asksFor.focus(kind) ? { focus } : {}),
      ...(sliceHeight > 0 && asksFor.height(kind) ? { sliceHeight } : {}),
    },
  }
}
