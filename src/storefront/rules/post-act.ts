import type { Bilingual } from '@/platform/language'

/** What people did with a post besides delivering it. */
export const postActNames = {
  withdrawn: { zh: '撤下', en: 'Withdrawn' },
  restored: { zh: '恢复', en: 'Put back' },
} satisfies Record<string, Bilingual>

/** `by`: the id of the person; null where a delivery did it. `at` ISO 8601. */
export type PostAct = { act: keyof typeof postActNames; at: string; by: string | null; note: string }

/** The newest are kept: a list of this length tells all that anybody asks. */
const mostActs = 200

export function withAct(acts: readonly PostAct[], act: PostAct): PostAct[] {
  return [...acts, act].slice(-mostActs)
}
