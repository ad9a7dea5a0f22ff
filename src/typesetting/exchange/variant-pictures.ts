import type { DraftVariant, DraftVariants } from '@/writing'
import { sourceHash } from '../rules/variants/source-hash'

/** Ids of the pictures that channel versions choose, and of those they were chosen from. */
export function variantPictureIds(variants: DraftVariants): string[] {
  return [...new Set(Object.values(variants).flatMap(({ pictures = [], from }) => [...pictures, ...idsIn(from?.pictures?.text)]))]
}

/**
 * The versions with other ids of pictures. One that is not there any more (null) is left out of a choice; what a choice
 * was made from is told in the new ids too, so that it does not count as changed.
 */
export function swapVariantPictures(variants: DraftVariants, swap: (id: string) => string | null): DraftVariants {
  return Object.fromEntries(Object.entries(variants).map(([form, variant]) => [form, swapped(variant, swap)]))
}

function swapped(variant: DraftVariant, swap: (id: string) => string | null): DraftVariant {
  const source = variant.from?.pictures
  const text = idsIn(source?.text)
    .map((id) => swap(id) ?? id)
    .join('\n')
  return {
    ...variant,
    ...(variant.pictures ? { pictures: variant.pictures.flatMap((id) => swap(id) ?? []) } : {}),
    // Only a source that was whole before is whole after.
    ...(source ? { from: { ...variant.from, pictures: { text, hash: sourceHash(source.text) === source.hash ? sourceHash(text) : source.hash } } } : {}),
  }
}

function idsIn(text = ''): string[] {
  return text.split('\n').filter((id) => id !== '')
}
