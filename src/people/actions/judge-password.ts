import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import type { Bilingual } from '@/platform/language'
import { favourites } from '../rules/favourite-passwords'

const shortest = 12
const longest = 128
/** "Safely unguessable" by the scale of zxcvbn: more than 100 million guesses. */
const wantedScore = 3

let judge: ZxcvbnFactory | undefined

/** Why a password is too easy to guess, knowing what everybody knows of its owner; null when it will do. */
export function whyPasswordRefused(password: string, owner: readonly string[]): Bilingual | null {
  if ([...password].length < shortest) {
    return {
      zh: `密码至少 ${shortest} 个字符。可以用几个不相干的词连成一句，例如四五个词。`,
      en: `A password has at least ${shortest} characters. A few unrelated words in a row will do.`,
    }
  }
  if (password.length > longest) return { zh: `密码最多 ${longest} 个字符。`, en: `A password has at most ${longest} characters.` }
  const known = owner.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 1)
  if (known.some((word) => word.length > 3 && password.toLowerCase().replaceAll(word.toLowerCase(), '').length < 8)) return tooEasy
  judge ??= new ZxcvbnFactory({ dictionary: { ...common.dictionary, favourites: [...favourites] }, graphs: common.adjacencyGraphs })
  return judge.check(password, [...known]).score >= wantedScore ? null : tooEasy
}

const tooEasy: Bilingual = {
  zh: '这个密码太容易猜到：它由常用密码、键盘顺序、拼音、日期或本人的姓名、邮箱组成。请换成几个不相干的词。',
  en: 'This password is too easy to guess: it is made of common passwords, keyboard rows, pinyin, dates, or your own name or address. Use a few unrelated words.',
}
