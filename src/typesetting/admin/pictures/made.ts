import type { Bilingual } from '@/platform/language'

/** One made picture as the server describes it. */
export type Made = { id: string; url: string; name: string; width: number; height: number; bytes: number; mimeType: string }
export type MadeSet = { pictures: Made[]; remarks: Bilingual[] }
export type Saved = { saved: { picture: string; assetId: string | number; isNew: boolean }[] }

/** 268,934 → 「269 KB」. */
export function weight(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Hands a file to the browser under a name. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** All pictures in one archive; they are compressed already, so they are only stored. */
export async function zipOf(pictures: readonly Made[]): Promise<Blob> {
  const { zipSync } = await import('fflate')
  const files: Record<string, Uint8Array> = {}
  for (const { url, name } of pictures) {
    const response = await fetch(url, { credentials: 'include' })
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    files[name] = new Uint8Array(await response.arrayBuffer())
  }
  return new Blob([new Uint8Array(zipSync(files, { level: 0 }))], { type: 'application/zip' })
}
