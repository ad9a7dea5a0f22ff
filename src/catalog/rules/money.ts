import type { Bilingual } from '@/platform/language'
import { yuan } from './products'

/** ¥10,000,000: more is a slip of the finger. */
export const dearestMinor = 1_000_000_000

/** What a person typed, as fen; or why it cannot be money. An empty text is no amount. */
export type TypedMoney = { minor: number | null; problem: null } | { minor: null; problem: Bilingual }

const problems = {
  negative: { zh: '金额不能小于 0，请填写元，例如 1280。', en: 'An amount cannot be below 0. Enter yuan, for example 1280.' },
  decimals: { zh: '最多两位小数（到分），例如 1280.50。', en: 'At most two decimals (fen), for example 1280.50.' },
  commas: {
    zh: '逗号的位置不对：千位这样写 1,280；小数点用「.」，例如 1280.50。',
    en: 'The comma is misplaced: write thousands as 1,280 and decimals with a point, as 1280.50.',
  },
  unknown: { zh: '这不是金额，请填写元，例如 1280 或 1280.50。', en: 'This is no amount. Enter yuan, for example 1280 or 1280.50.' },
  tooMuch: { zh: '最多 1,000 万元，请检查是否多打了 0。', en: 'At most ¥10,000,000: check for a zero too many.' },
} satisfies Record<string, Bilingual>

/** Reads money in yuan as people type it: 1280, 1280.5, ¥1,280, １２８０, 1280元. */
export function readYuan(typed: string): TypedMoney {
  const bare = typed
    .normalize('NFKC')
    .replace(/[。]/g, '.')
    .replace(/[\s\u200b]/g, '')
    .replace(/^(?:¥|RMB|CNY|人民币)/i, '')
    .replace(/(?:元|块|圆|RMB|CNY)整?$/i, '')
  if (bare === '') return typed.trim() === '' ? { minor: null, problem: null } : { minor: null, problem: problems.unknown }
  if (/^[-−–]/.test(bare)) return { minor: null, problem: problems.negative }
  if (bare.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(bare)) {
    return { minor: null, problem: /^[\d,.]+$/.test(bare) ? problems.commas : problems.unknown }
  }
  const found = /^(\d+)(?:\.(\d*))?$/.exec(bare.replaceAll(',', ''))
  if (!found) return { minor: null, problem: problems.unknown }
  const [, whole = '', part = ''] = found
  if (part.length > 2) return { minor: null, problem: problems.decimals }
  const minor = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return minor > dearestMinor ? { minor: null, problem: problems.tooMuch } : { minor, problem: null }
}

/** Fen as a field shows it: 1,280 or 1,280.50; '' for nothing. */
export function inField(minor: number | null | undefined): string {
  return typeof minor === 'number' && Number.isFinite(minor) ? yuan(minor) : ''
}

/** Why a stored amount is no money; null when it is. Money is whole fen: half a fen is a typing error. */
export function whyNotMoney(value: unknown): Bilingual | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= dearestMinor) return null
  return {
    zh: '金额要在 0 到 1,000 万元之间、精确到分。（接口里这一项是以分为单位的整数：¥1,999 填 199900。）',
    en: 'Amounts go from 0 to ¥10,000,000, to the fen. (In the API this is a whole number of fen: 199900 for ¥1,999.)',
  }
}

/** From here on a new price looks like one typed in the wrong unit. */
const LEAP = 5

/** What to ask when a price leaps against the stored one: 12.80 instead of 1280. Null when it does not. */
export function leapOf(minor: number | null | undefined, storedMinor: number | null | undefined): Bilingual | null {
  if (!minor || !storedMinor || minor === storedMinor) return null
  if (minor < storedMinor * LEAP && minor > storedMinor / LEAP) return null
  const [now, before] = [`¥${yuan(minor)}`, `¥${yuan(storedMinor)}`]
  return minor > storedMinor
    ? { zh: `原来是 ${before}，现在是 ${now}，涨了 ${LEAP} 倍以上。`, en: `It was ${before} and is now ${now}: more than ${LEAP} times as much.` }
    : { zh: `原来是 ${before}，现在是 ${now}，不到原来的 ${LEAP} 分之一。`, en: `It was ${before} and is now ${now}: less than a ${LEAP}th.` }
}
