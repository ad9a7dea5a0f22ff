import type { Bilingual } from '@/platform/language'

/** What became of a sign-in. Stored values; never renamed. */
export const signInOutcomes = {
  ok: { zh: '登录成功', en: 'Signed in' },
  wrong: { zh: '邮箱或密码不对', en: 'Wrong email or password' },
  slowed: { zh: '尝试太多，被放慢', en: 'Slowed down' },
  out: { zh: '账号已停用', en: 'Deactivated' },
} satisfies Record<string, Bilingual>
export type SignInOutcome = keyof typeof signInOutcomes

/** How long it is kept who signed in from where. */
export const signInDays = 90
