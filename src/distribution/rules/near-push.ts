import type { Bilingual } from '@/platform/language'

const hourMs = 3_600_000

/** The same words to the same readers within this time look like a mistake: said, not refused. */
export const nearMs = 72 * hourMs

/** 《…》12月3日 20:00 also goes through the channel, 3 hours apart. `at`: that moment in words. */
export function sayNear(channel: string, { at, apartMs }: { at: Bilingual; apartMs: number }): Bilingual {
  const hours = Math.round(Math.abs(apartMs) / hourMs)
  const apart = hours < 1 ? { zh: '不到 1 小时', en: 'less than an hour' } : { zh: `${hours} 小时`, en: `${hours} ${hours === 1 ? 'hour' : 'hours'}` }
  return {
    zh: `这篇 ${at.zh} 也发「${channel}」，只隔 ${apart.zh}：同样的内容，确定再发一次？`,
    en: `This draft also goes to “${channel}” ${at.en}, ${apart.en} apart. The same content once more?`,
  }
}
