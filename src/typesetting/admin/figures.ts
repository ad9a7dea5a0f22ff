import type { Bilingual } from '@/platform/language'
import type { Measure } from '../rules/limits'

export function figure(count: number): string {
  return count.toLocaleString('en-US')
}

export function weight(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const units: Record<Measure['unit'], Bilingual> = {
  characters: { zh: '字', en: 'characters' },
  codePoints: { zh: '字', en: 'characters' },
  utf16: { zh: '字', en: 'characters' },
  xiaohongshu: { zh: '字（英文算半个）', en: 'units (Latin counts half)' },
  weibo: { zh: '字（英文算半个）', en: 'units (Latin counts half)' },
  bytes: { zh: '字节', en: 'bytes' },
  lines: { zh: '行', en: 'lines' },
  pieces: { zh: '个', en: '' },
}

export function inUnit(unit: Measure['unit']): Bilingual {
  return units[unit]
}
