import type { Bilingual } from '@/platform/language'

/** What is wrong with an option of a command. Node says it in English only; the option it names is all that is kept of that. */
export function optionProblem(error: unknown): Bilingual {
  const message = error instanceof Error ? error.message : ''
  const name = /'(-[^']*)'/.exec(message)?.[1] ?? ''
  return {
    zh: `参数看不懂：「${name}」不存在，或少了、多了取值。用 --help 看用法。`,
    en: `An option was not understood: “${name}” does not exist, or lacks its value, or takes none. See --help.`,
  }
}
