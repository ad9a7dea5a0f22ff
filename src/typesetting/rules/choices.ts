import { markdown } from '../targets/markdown'
import { plain } from '../targets/plain'
import { storefront } from '../targets/storefront'
import { wechat } from '../targets/wechat'
import { mountain } from '../themes/mountain'
import { sea } from '../themes/sea'
import type { Theme } from '../themes/theme'
import type { TargetName } from './contract'
import type { Look, Target } from './page'

export { wechatLimits } from '../targets/limits'

/** Every theme, the default first. */
export const themes: readonly Theme[] = [sea, mountain]

/** Every target a document can be written for. */
export const targets: readonly Target[] = [wechat, storefront, plain, markdown]

const looks = new Map<string, Look>()

export function targetNamed(name: string): Target | null {
  return targets.find((target) => target.name === name) ?? null
}

export function themeNamed(id: string): Theme | null {
  return themes.find((theme) => theme.id === id) ?? null
}

/** One look per theme and target, so that style strings are built once in a process. */
export function lookOf(theme: Theme, target: Target): Look {
  const key = `${target.name satisfies TargetName} ${theme.id}`
  const known = looks.get(key)
  if (known) return known
  const look = { theme, dialect: target.dialect }
  looks.set(key, look)
  return look
}
