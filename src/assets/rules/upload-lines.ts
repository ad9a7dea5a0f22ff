import type { Bilingual } from '@/platform/language'
import type { Tier } from './tiers'

/** Where one of the files that are being uploaded stands. */
export type UploadState = 'waiting' | 'sending' | 'judging' | 'stored' | 'there' | 'refused' | 'unsent' | 'settled'
export type CountedLine = { name: string; state: UploadState; reason?: Bilingual }

const going: readonly UploadState[] = ['waiting', 'sending', 'judging']

export function isGoing({ state }: Pick<CountedLine, 'state'>): boolean {
  return going.includes(state)
}

/** The tier that files go to from a tab: 常用 asks for licence, source and author, which no file brings along. */
export function tierForUpload(tab: Tier | null): Tier {
  return tab === 'inspiration' ? 'inspiration' : 'rework'
}

/** One sentence about all files: how many are in, and which are not and why. */
export function sumUp(lines: readonly CountedLine[]): Bilingual {
  const stored = lines.filter(({ state }) => state === 'stored').length
  const left = lines.filter(isGoing).length
  if (left > 0) {
    return { zh: `正在上传，还有 ${left} 张（共 ${lines.length} 张）`, en: `Uploading, ${left} of ${lines.length} to go` }
  }
  const there = lines.filter(({ state }) => state === 'there').length
  const failed = lines.filter(({ state }) => state === 'refused' || state === 'unsent')
  const [first] = failed
  const parts: Bilingual[] = [
    { zh: `已上传 ${stored} 张`, en: `${stored} uploaded` },
    ...(there > 0 ? [{ zh: `${there} 张库里已有，等你决定`, en: `${there} are there already, for you to decide` }] : []),
    ...(first ? [{ zh: `${failed.length} 张没有成：${namesOf(failed)}`, en: `${failed.length} did not work: ${namesOf(failed)}` }] : []),
  ]
  return { zh: `${parts.map(({ zh }) => zh).join('，')}。`, en: `${parts.map(({ en }) => en).join(', ')}.` }
}

function namesOf(lines: readonly CountedLine[]): string {
  const [first, second] = lines
  const more = lines.length > 2 ? '…' : ''
  return `${[first, second].flatMap((line) => (line ? [line.name] : [])).join(', ')}${more}`
}
