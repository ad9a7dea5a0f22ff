import { abroadAssets } from './assets-abroad'
import { eastAssets } from './assets-east'
import { northAssets } from './assets-north'
import { southwestAssets } from './assets-southwest'
import type { DemoAsset } from './types'

/** Forty pictures, five to a destination: 24 ready, 9 to rework, 7 for inspiration. */
export const demoAssets: DemoAsset[] = [...southwestAssets, ...eastAssets, ...northAssets, ...abroadAssets]
