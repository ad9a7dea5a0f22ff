import { problem, type Problem } from './problem'

/** More than any document of ours has; what passes is safe to copy, to compare and to store in either database. */
export const plainLimits = { depth: 90, values: 200_000, characters: 6_000_000 } as const

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
// Tab, line feed and carriage return are text; every other control character is not, and databases cut or refuse them.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** In Unicode mode a pair counts as one character, so that only a half one matches. */
const halfCharacter = /\p{Surrogate}/u

type Waiting = { value: unknown; depth: number; path: Path | null }
type Path = { at: string | number; above: Path | null }

/**
 * What is wrong with a value whatever it is meant to be: nested too deeply, too large, numbers that are none, half
 * characters, keys that reach into the program. Walks without recursion, because depth is one of the attacks.
 */
export function judgePlain(root: unknown): Problem | null {
  const waiting: Waiting[] = [{ value: root, depth: 0, path: null }]
  let values = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, path } = next
    values += 1
    if (typeof value === 'string') characters += value.length
    const reason = values > plainLimits.values || characters > plainLimits.characters ? tooMuch : whyNotPlain(value, depth)
    if (reason) return { ...reason, path: pathOf(path) }
    if (typeof value !== 'object' || value === null || !isPlain(value)) continue
    for (const [at, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      const place = { at, above: path }
      if (typeof at === 'string' && whyNotKey(at)) return { ...badKey, path: pathOf(place) }
      waiting.push({ value: part, depth: depth + 1, path: place })
    }
  }
  return null
}

const tooMuch = problem([], '内容太大，一份文档装不下', 'it is larger than a document may be')
const badKey = problem([], '这个名字不能用', 'this name may not be used')

function whyNotKey(key: string): boolean {
  return forbiddenKeys.has(key) || control.test(key) || halfCharacter.test(key)
}

function whyNotPlain(value: unknown, depth: number): Problem | null {
  if (depth > plainLimits.depth) return problem([], '嵌套得太深', 'it is nested too deeply')
  if (typeof value === 'number' && !Number.isFinite(value)) return problem([], '不是有限的数', 'it is not a finite number')
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return problem([], '不是可以保存的值', 'it is no value that can be stored')
  }
  if (typeof value !== 'string') return null
  if (halfCharacter.test(value)) return problem([], '含有残缺的字符（半个表情或生僻字）', 'it contains half a character')
  return control.test(value) ? problem([], '含有看不见的控制字符', 'it contains invisible control characters') : null
}

/** Dates, ids of a database and bytes are values of their own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || prototype === Object.prototype
}

function pathOf(path: Path | null): (string | number)[] {
  const parts: (string | number)[] = []
  for (let at = path; at; at = at.above) parts.unshift(at.at)
  return parts
}
