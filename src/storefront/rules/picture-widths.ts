import type { ShopPicture } from './shop-model'

/** The only widths a picture is made in, in pixels, so that no visitor can ask for endless work. */
export const pictureWidths = [160, 320, 480, 768, 1080, 1600] as const

export type PictureWidth = (typeof pictureWidths)[number]

export function asPictureWidth(text: string): PictureWidth | null {
  return pictureWidths.find((width) => String(width) === text) ?? null
}

/** The widths worth offering for a picture: up to its own, and always one. */
export function widthsFor({ width }: Pick<ShopPicture, 'width'>, largest: PictureWidth = 1600): PictureWidth[] {
  const fitting = pictureWidths.filter((candidate) => candidate <= largest && candidate <= width)
  const next = pictureWidths.find((candidate) => candidate > width && candidate <= largest)
  const isNearlyNext = next !== undefined && width > (fitting.at(-1) ?? 0) * 1.2
  return isNearlyNext || fitting.length === 0 ? [...fitting, next ?? 160] : fitting
}
