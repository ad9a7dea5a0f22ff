import type { Bilingual } from '@/platform/language'

/**
 * What a picture may measure, everywhere: what the library takes, the shop can show and a channel can be sent. Read
 * from the head of a file before any of it is decoded. A side of its own, because a line of 100 million pixels fits in
 * 12 KB and takes gigabytes to decode, though it has the area of a photograph.
 */
export const pictureLimits = {
  /** Longest side in pixels; long pictures of articles are some 24,000 high. */
  side: 30_000,
  /** Pixels of one frame. */
  pixels: 100_000_000,
  frames: 600,
  /** Pixels of all frames together. */
  moving: 150_000_000,
  /** Seconds for decoding and writing one picture. */
  seconds: 60,
  /** Of the process that decodes; 100 million pixels of a progressive JPG take some 950. */
  memoryMb: 1_280,
} as const

/** The longest side of a WebP, which is a limit of the format itself. */
export const LONGEST_WEBP = 16_383

export type Measures = { width: number; height: number; frames: number }

/** Why a picture is not decoded, and what to do; null when it may be. */
export function whyTooLarge({ width, height, frames }: Measures): Bilingual | null {
  const { side, pixels, frames: most, moving } = pictureLimits
  if (width > side || height > side) {
    return {
      zh: `尺寸 ${width}×${height}，有一边超过 ${inWords(side)} 像素。请缩小，或切成几张再上传`,
      en: `${width} × ${height} has a side of more than ${inWords(side)} pixels. Scale it down, or cut it into several pictures`,
    }
  }
  if (width * height > pixels) {
    return {
      zh: `尺寸 ${width}×${height} 超过一亿像素。请缩小到长边 10,000 像素以内`,
      en: `${width} × ${height} is more than 100 million pixels. Scale its long side below 10,000`,
    }
  }
  if (frames > most || (frames > 1 && width * height * frames > moving)) {
    return {
      zh: `动图 ${width}×${height} 有 ${frames} 帧，解开后太大。请减少帧数（不超过 ${most} 帧）或缩小尺寸`,
      en: `the animation of ${width} × ${height} has ${frames} frames and is too large once unpacked. Use fewer frames (${most} at most) or make it smaller`,
    }
  }
  return null
}

function inWords(pixels: number): string {
  return pixels.toLocaleString('en')
}
