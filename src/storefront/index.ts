export { pictureWidths, type PictureWidth } from './rules/picture-widths'
export { shopPaths } from './rules/shop-route'
export type { ShopReader } from './rules/shop-model'
export type { Page, PageRequest, RenderPage } from './rules/page'
