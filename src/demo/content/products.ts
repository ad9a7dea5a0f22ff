import { daliProducts } from './products-dali'
import { dunhuangProducts } from './products-dunhuang'
import { harbinProducts } from './products-harbin'
import { huangshanProducts } from './products-huangshan'
import { jiuzhaigouProducts, xiamenProducts } from './products-jiuzhaigou-xiamen'
import { kyotoProducts } from './products-kyoto'
import { phuketProducts } from './products-phuket'
import type { DemoProduct } from './types'

export const demoProducts: DemoProduct[] = [
  ...harbinProducts,
  ...daliProducts,
  ...huangshanProducts,
  ...dunhuangProducts,
  ...jiuzhaigouProducts,
  ...xiamenProducts,
  ...kyotoProducts,
  ...phuketProducts,
]
