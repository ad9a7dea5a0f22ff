import { send, problemIn, type Problem } from '@/platform/admin/call'

/** A picture in what was pasted: where it is, or its bytes. */
export type Pasted = { alt: string } & ({ address: string } | { file: File })

/** The class that marks, while pasted words are read, where a picture stood. */
export const placeMark = 'xw-picture-place'

/** What was pasted, with each picture replaced by a mark of its place; null when it holds none, or when it comes from an editor of ours. */
export function readPasted(data: Pick<DataTransfer, 'getData' | 'files'>): { page: Document; pictures: Pasted[] } | null {
  if (data.getData('application/x-lexical-editor')) return null
  const files = imagesIn(data)
  const page = new DOMParser().parseFromString(data.getData('text/html'), 'text/html')
  const shown = [...page.querySelectorAll('img')].filter((img) => !isDecoration(img))
  for (const img of page.querySelectorAll('img')) if (!shown.includes(img)) img.remove()
  // A picture that was copied alone comes with its bytes: nothing needs to be fetched.
  if (files.length > 0 && !page.body.textContent.trim()) {
    page.body.replaceChildren(...files.map((_, at) => placeOf(page, at)))
    return { page, pictures: files.map((file) => ({ alt: '', file })) }
  }
  if (shown.length === 0) return null
  const pictures = shown.map((img): Pasted => ({ alt: img.alt, address: addressOf(img) }))
  shown.forEach((img, at) => img.replaceWith(placeOf(page, at)))
  return { page, pictures }
}

export function imagesIn({ files }: Pick<DataTransfer, 'files'>): File[] {
  return [...files].filter(({ type }) => type.startsWith('image/'))
}

/** Payload's editor takes a picture with an id for one of the library; this one is taken out again before it stands in the text. */
function placeOf(page: Document, at: number): HTMLImageElement {
  const place = page.createElement('img')
  place.setAttribute('data-lexical-upload-relation-to', placeMark)
  place.setAttribute('data-lexical-upload-id', String(at))
  return place
}

/** Pages load their pictures late: the address may stand aside. */
function addressOf(img: HTMLImageElement): string {
  const aside = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc']
    .map((name) => img.getAttribute(name))
    .find((address) => /^https?:|^\/\//.test(address ?? ''))
  const address = aside ?? img.getAttribute('src') ?? ''
  return address.startsWith('//') ? `https:${address}` : address
}

/** Dots that count readers. */
function isDecoration(img: HTMLImageElement): boolean {
  return ['width', 'height'].some((side) => /^[01](px)?$/.test(img.getAttribute(side) ?? ''))
}

/** Puts a picture into the library; answers its id there, or why it did not come. */
export async function bring(draft: string | number, picture: Pasted, language: string): Promise<{ asset: string | number } | { problem: Problem }> {
  const path = `/drafts/${draft}/bring-picture` as const
  try {
    const response = 'file' in picture ? await sendFile(path, picture.file, language) : await send(path, { method: 'POST', body: picture, language })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok ? (answer as { asset: string | number }) : { problem: problemIn(answer, response.status) }
  } catch {
    return {
      problem: {
        code: 'UNREACHABLE',
        text: { zh: '连不上服务器，图片没有带过来，请单独上传。', en: 'The server cannot be reached; the picture did not come along. Upload it by itself.' },
        data: {},
      },
    }
  }
}

function sendFile(path: string, file: File, language: string): Promise<Response> {
  const body = new FormData()
  body.set('file', file)
  return fetch(`/api${path}`, { method: 'POST', credentials: 'include', headers: { 'Accept-Language': language }, body })
}
