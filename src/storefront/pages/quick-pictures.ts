import { widthsFor } from '../rules/picture-widths'
import { sizes } from './picture'

const ownPicture = /<img src="((?:[^"]*)\/pictures\/[^"/]+)\/(\d+)\.webp"([^>]*)>/g

/**
 * The pictures of a frozen body, as a phone needs them: each in the width it is shown in, and the first one, which readers wait
 * for, at once. What is shown stays what was approved; only how it travels changes.
 */
export function quickPictures(html: string): string {
  let isFirst = true
  return html.replace(ownPicture, (...[, address, made, rest]: string[]) => {
    const width = Number(/ width="(\d+)"/.exec(rest ?? '')?.[1] ?? made)
    const srcset = widthsFor({ width }).map((one) => `${address}/${one}.webp ${one}w`)
    const attributes = isFirst ? (rest ?? '').replace(' loading="lazy"', ' fetchpriority="high"') : rest
    isFirst = false
    return `<img src="${address}/${made}.webp" srcset="${srcset.join(', ')}" sizes="${sizes.hero}"${attributes}>`
  })
}
