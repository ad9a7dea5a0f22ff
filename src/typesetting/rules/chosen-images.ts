import type { ImageUse, TypesetRequest } from './contract'
import type { PictureLimit } from './limits'
import type { Page } from './page'
import { lookUp } from './raw'

/** The pictures that go out beside a text: each once, in the order of the text or the editor's, as many as the channel takes. */
export function chosenImages({ variant, resources }: TypesetRequest, limit: PictureLimit | undefined, page: Page): ImageUse[] {
  const found = [...new Map(page.images.map((image) => [image.src, image])).values()]
  const chosen = variant?.pictures?.flatMap((id) => found.find((image) => image.id === id) ?? fromLibrary(id, resources.pictures, page)) ?? found
  const most = limit?.max ?? chosen.length
  if (chosen.length > most) page.remark('pictures-cut', `${chosen.length} / ${most}`)
  const images = chosen.slice(0, most)
  if (limit) for (const image of images) inspect(image, { limit, page, pictures: resources.pictures })
  return images
}

function fromLibrary(id: string, pictures: TypesetRequest['resources']['pictures'], page: Page): ImageUse[] {
  const picture = lookUp(pictures, id)
  if (!picture) page.remark('picture-gone', id)
  return picture ? [{ id, src: picture.url, alt: picture.alt, width: picture.width, height: picture.height, block: -1 }] : []
}

/** Whether a picture beside a text is AI's work. */
export function showsAiPictures({ variant, resources }: TypesetRequest, page: Page): boolean {
  const ids = variant?.pictures ?? page.images.map(({ id }) => id)
  return ids.some((id) => lookUp(resources.pictures, id)?.aiMade === true)
}

type Inspecting = { limit: PictureLimit; page: Page; pictures: TypesetRequest['resources']['pictures'] }

/** Pictures from our library are converted when they go out; those from elsewhere are as they are. */
function inspect({ id, alt, src }: ImageUse, { limit, page, pictures }: Inspecting): void {
  const picture = lookUp(pictures, id)
  if (!picture || picture.fromLibrary) return
  const { bytes = 0, mimeType } = picture
  if (limit.bytes && bytes > limit.bytes) page.remark('picture-over', `「${alt || src}」 ${(bytes / 1_000_000).toFixed(1)} MB / ${limit.bytes / 1_000_000} MB`)
  else if (mimeType && limit.formats && !limit.formats.includes(mimeType)) {
    page.remark('picture-over', `「${alt || src}」 ${mimeType.replace('image/', '').toUpperCase()}`)
  }
}
