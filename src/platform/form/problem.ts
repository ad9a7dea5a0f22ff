import { DomainError } from '../errors'
import type { Bilingual } from '../language'

/** What is wrong with the form of a value, and where in it. */
export type Problem = { path: readonly (string | number)[]; reason: Bilingual }

export function problem(path: Problem['path'], zh: string, en: string): Problem {
  return { path, reason: { zh, en } }
}

/** The path of a problem below another one. */
export function below(at: string | number, found: Problem | null): Problem | null {
  return found && { ...found, path: [at, ...found.path] }
}

/** As much of a path as a person can read; keys come from outside. */
const longestPath = 120
const longestKey = 40

export function formRefused(what: Bilingual, { path, reason }: Problem): DomainError {
  const place = shortened(path.map((part) => shortened(String(part), longestKey)).join('.'), longestPath)
  const at = place === '' ? { zh: '', en: '' } : { zh: `（${place}）`, en: ` (${place})` }
  return new DomainError({
    code: 'FORM_REFUSED',
    text: {
      zh: `${what.zh}的形式不对${at.zh}：${reason.zh}。没有保存，原来的内容没有变。请刷新页面再改；通过接口保存的，请改好这一处再发。`,
      en: `The form of ${what.en} is wrong${at.en}: ${reason.en}. Nothing was saved, what was stored is as it was. Reload the page and edit again; a program has to mend this place first.`,
    },
    data: { path: place, reason },
  })
}

function shortened(text: string, longest: number): string {
  const letters = Array.from(text.replace(/\p{C}/gu, '·'))
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('')
}
