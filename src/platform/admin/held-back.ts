import type { Bilingual } from '../language'

/** What the library said of a file may have changed after so long, ms. */
const knownForMs = 30_000
const held = new Map<string, number>()

/** The file of the library that an address of the shop shows; null for any other address. */
export function libraryFile(address: string | null): string | null {
  const found = /^(?:https?:\/\/[^/]+)?\/pictures\/([^/?#]+)\/\d+\.webp$/.exec(address ?? '')?.[1]
  return found ?? null
}

/**
 * The article for a screen of the desk, in a document that loads nothing yet. Pictures that may not go out are refused by the shop;
 * here they come from the library and are marked. One that is not there any more is said to be gone.
 */
export function withHeldBack(html: string, words: (text: Bilingual) => string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  for (const picture of template.content.querySelectorAll('img')) {
    const file = libraryFile(picture.getAttribute('src'))
    if (file === null) continue
    if (Date.now() - (held.get(file) ?? -Infinity) < knownForMs) takeFromLibrary(picture, file, words)
    else picture.dataset.file = file
  }
  return template.content
}

/** Listens on the pictures that stand in the frame now: listeners do not come along from another document. */
export function watchHeldBack(article: HTMLElement, words: (text: Bilingual) => string): void {
  for (const picture of article.querySelectorAll<HTMLImageElement>('img[data-file]')) {
    const { file = '' } = picture.dataset
    const swap = () => {
      held.set(file, Date.now())
      takeFromLibrary(picture, file, words)
      watchGone(picture, words)
    }
    if (picture.complete && picture.naturalWidth === 0 && picture.src !== '') swap()
    else picture.addEventListener('error', swap, { once: true })
  }
  for (const picture of article.querySelectorAll<HTMLImageElement>('img.held-back')) watchGone(picture, words)
}

function takeFromLibrary(picture: HTMLImageElement, file: string, words: (text: Bilingual) => string): void {
  delete picture.dataset.file
  picture.removeAttribute('srcset')
  picture.classList.add('held-back')
  picture.src = `/api/assets/file/${file}`
  picture.after(note(picture, words({ zh: '还不能发出', en: 'Not yet allowed out' })))
}

function watchGone(picture: HTMLImageElement, words: (text: Bilingual) => string): void {
  picture.addEventListener(
    'error',
    () => {
      if (picture.nextElementSibling?.classList.contains('held-note')) picture.nextElementSibling.remove()
      picture.replaceWith(
        note(picture, `${words({ zh: '图片已不在素材库', en: 'This picture is no longer in the library' })}${picture.alt ? `：${picture.alt}` : ''}`),
      )
    },
    { once: true },
  )
}

function note(beside: HTMLElement, text: string): HTMLElement {
  const label = beside.ownerDocument.createElement('span')
  label.className = 'held-note'
  label.textContent = text
  return label
}
