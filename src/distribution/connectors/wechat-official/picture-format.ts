export type PictureFormat = 'jpg' | 'png' | 'gif' | 'webp' | 'bmp' | 'other'

/** Which picture format the first bytes announce; file names lie. */
export function formatOf(bytes: Buffer): PictureFormat {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp'
  return head.startsWith('BM') ? 'bmp' : 'other'
}
