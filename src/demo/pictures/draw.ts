import { demoAssets } from '../content/assets'
import type { Orientation } from '../content/types'
import { daliScenes } from './scenes/dali'
import { dunhuangScenes } from './scenes/dunhuang'
import { huangshanScenes } from './scenes/huangshan'
import { jiuzhaigouScenes } from './scenes/jiuzhaigou'
import { xiamenScenes } from './scenes/xiamen'
import { harbinScenes } from './scenes/harbin'
import { kyotoScenes } from './scenes/kyoto'
import { phuketScenes } from './scenes/phuket'
import { Stage } from './stage'
import type { Scene } from './stage'

const sizes: Record<Orientation, { width: number; height: number }> = {
  landscape: { width: 1600, height: 1200 },
  portrait: { width: 1200, height: 1600 },
  square: { width: 1400, height: 1400 },
}

const scenes: Record<string, Scene> = {
  ...daliScenes,
  ...huangshanScenes,
  ...dunhuangScenes,
  ...jiuzhaigouScenes,
  ...xiamenScenes,
  ...phuketScenes,
  ...harbinScenes,
  ...kyotoScenes,
}

/**
 * Draws the demo picture of an asset key as SVG. Pure: the same key gives the same text everywhere.
 * Sizes in pixels: landscape 1600×1200, portrait 1200×1600, square 1400×1400.
 *
 * @throws when no demo asset or no scene has this key
 */
export function drawScene(key: string): string {
  const scene = scenes[key]
  if (!scene) throw new Error(`No scene is drawn for the demo picture "${key}": add it to src/demo/pictures/scenes.`)
  const stage = new Stage(key, sceneSize(key))
  scene(stage)
  return stage.toSvg()
}

/** The size of a demo picture in pixels, from its orientation in the content. */
export function sceneSize(key: string): { width: number; height: number } {
  const asset = demoAssets.find((candidate) => candidate.key === key)
  if (!asset) throw new Error(`The demo has no picture "${key}": its keys are in src/demo/content/assets.ts.`)
  return sizes[asset.orientation]
}
