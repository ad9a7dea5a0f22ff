import type { DraftVariant, DraftVariants, PartSource } from '@/writing'
import { sourceHash } from '../rules/variants/source-hash'

/** What to put in the place of an id; null when the picture is not there any more. */
type Swap = (id: string) => string | null

/** Ids of the pictures that channel versions choose. */
export function variantPictureIds(variants: DraftVariants): string[] {
  return [...new Set(Object.values(variants).flatMap(({ cover, pictures = [] }) => [...(cover ? [cover] : []), ...pictures]))]
}

/** Ids of the pictures that they were chosen from. */
export function variantSourceIds(variants: DraftVariants): string[] {
  return [...new Set(Object.values(variants).flatMap(({ from }) => [...idsIn(from?.cover?.text), ...idsIn(from?.pictures?.text)]))]
}

/**
 * The versions with other ids of pictures. One that is not there any more is left out of a choice; what a choice was
 * made from is told in the new ids too, so that it does not count as changed.
 */
export function swapVariantPictures(variants: DraftVariants, swap: Swap): DraftVariants {
  return Object.fromEntries(Object.entries(variants).map(([form, variant]) => [form, swapped(variant, swap)]))
}

function swapped({ cover, pictures, from, ...others }: DraftVariant, swap: Swap): DraftVariant {
  const chosen = cover ? swap(cover) : null
  return {
    ...others,
    ...(chosen ? { cover: chosen } : {}),
    ...(pictures ? { pictures: pictures.flatMap((id) => swap(id) ?? []) } : {}),
    ...(from
      ? {
          from: {
            ...from,
            ...(from.cover ? { cover: swappedSource(from.cover, swap) } : {}),
            ...(from.pictures ? { pictures: swappedSource(from.pictures, swap) } : {}),
          },
        }
      : {}),
  }
}

/** Only a source that was whole before is whole after. */
function swappedSource({ hash, text }: PartSource, swap: Swap): PartSource {
  const now = idsIn(text)
    .map((id) => swap(id) ?? id)
    .join('\n')
  return { text: now, hash: sourceHash(text) === hash ? sourceHash(now) : hash }
}

function idsIn(text = ''): string[] {
  return text.split('\n').filter((id) => id !== '')
}
