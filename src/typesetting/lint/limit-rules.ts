import type { Article } from './article'
import type { Finding } from './findings'
import { measure, partNames, type Limits, type LengthLimit } from '../rules/limits'

/** What is over the limits that a channel declares of itself. */
export function overLimits({ elements, text, title, author, digest }: Article, limits: Limits): Finding[] {
  const pictures = elements.filter(({ name }) => name === 'img').length
  const given = { title: title?.words, author: author?.words, digest: digest?.words, text: text.trim(), pictures, topics: 0 }
  return measure(limits, given)
    .filter(({ isOver }) => isOver)
    .map(({ part, count, max, basis }) => {
      const limit = limits[part] as Partial<LengthLimit> | undefined
      return {
        rule: `${part}-over-limit`,
        severity: limit?.severity ?? 'error',
        message: {
          zh: `${partNames[part].zh}：${count}，超过这个渠道的 ${max}。请精简。`,
          en: `${partNames[part].en}: ${count}, over this channel’s ${max}. Shorten it.`,
        },
        basis,
        line: title && part === 'title' ? title.line : 1,
      }
    })
}
