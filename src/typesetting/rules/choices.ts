import { douyin } from '../targets/douyin'
import { group } from '../targets/group'
import { markdown } from '../targets/markdown'
import { moments } from '../targets/moments'
import { plain } from '../targets/plain'
import { storefront } from '../targets/storefront'
import { wechat } from '../targets/wechat'
import { wechatPicture } from '../targets/wechat-picture'
import { weibo } from '../targets/weibo'
import { xiaohongshu } from '../targets/xiaohongshu'
import { themes } from '../themes/registry'
import type { Theme } from '../themes/theme'
import type { TargetName } from './contract'
import type { Look, Target } from './page'
import { lookUp } from './raw'

export { themes } from '../themes/registry'
export type { Theme } from '../themes/theme'

/** Every target a document can be written for. */
export const targets: readonly Target[] = [wechat, wechatPicture, storefront, weibo, xiaohongshu, douyin, moments, group, plain, markdown]

export function targetNamed(name: string): Target | null {
  return targets.find((target) => target.name === name) ?? null
}

/** A theme by its id: one made by the team, or a built-in one. */
export function themeNamed(id: string, own?: Record<string, Theme>): Theme | null {
  return lookUp(own, id) ?? themes.find((theme) => theme.id === id) ?? null
}

/** The size of body text that targets are drawn for; a theme with larger type makes everything larger. */
const BASE_SIZE = 16

const looks = new WeakMap<Theme, Map<TargetName, Look>>()

/** One look per theme and target, so that style strings are built once. */
export function lookOf(theme: Theme, target: Target): Look {
  const known = looks.get(theme) ?? new Map<TargetName, Look>()
  looks.set(theme, known)
  let look = known.get(target.name)
  if (!look) {
    look = { theme, dialect: { ...target.dialect, textSize: target.dialect.textSize + theme.type.size - BASE_SIZE } }
    known.set(target.name, look)
  }
  return look
}
