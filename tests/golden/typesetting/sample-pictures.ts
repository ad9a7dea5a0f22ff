import type { Picture, Resources } from '@/typesetting'
import type { BlockNode, PictureCard, RichDocument } from '@/writing'
import { sampleResources } from './sample'

const card = (fields: PictureCard): BlockNode => ({ type: 'block', version: 2, fields })

/** Sizes as cameras and phones make them; `focus` as a designer sets it. */
const sizes = {
  lake: [1600, 1067], ride: [1200, 1600], boat: [1600, 900], gulls: [1080, 1080], lunch: [1440, 1080], old: [1600, 1067], new: [1600, 1067],
  inn: [1080, 1920], pano: [2400, 800], guide: [750, 4200],
} as const
const words: Record<keyof typeof sizes, string> = {
  lake: '双廊码头的日出', ride: '沿湖骑行的人', boat: '出海的渔船', gulls: '追着面包的海鸥', lunch: '一桌白族午饭', old: '修之前的老院子', new: '修好的院子',
  inn: '湖景房的窗', pano: '苍山十九峰', guide: '三天路线：双廊、挖色、喜洲',
}

export type SamplePictureName = keyof typeof sizes
export const samplePictureNames = Object.keys(sizes) as SamplePictureName[]

export function samplePicture(name: SamplePictureName): Picture {
  const [width, height] = sizes[name]
  return { id: name, url: `https://mmbiz.qpic.cn/mmbiz_jpg/${name}/640`, width, height, alt: words[name], bytes: 300_000, mimeType: 'image/jpeg', ...(name === 'ride' && { focus: { x: 50, y: 45 } }) }
}

const route = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120"><title>三天路线示意</title>
<style>.st0{fill:none;stroke:#000;stroke-width:2}</style>
<path class="st0" d="M20 80C80 20 140 110 200 50S290 60 300 30"/><circle cx="20" cy="80" r="6" fill="#0f658b"/><circle cx="300" cy="30" r="6" fill="#0f658b"><animate attributeName="r" values="6;9;6" dur="2s" repeatCount="indefinite"/></circle>
<text x="20" y="106" font-size="14" text-anchor="middle">双廊</text><text x="300" y="56" font-size="14" text-anchor="middle">喜洲</text></svg>`

export const pictureCardBlocks: BlockNode[] = [
  card({ blockType: 'heroPicture', picture: 'lake', label: '云南 · 大理', title: '洱海东岸三日', text: '日出、骑行和一顿慢慢吃的午饭。' }),
  card({ blockType: 'pictureRow', pictures: [{ picture: 'lake', caption: '清晨' }, { picture: 'ride', caption: '上午' }] }),
  card({ blockType: 'pictureRow', pictures: [{ picture: 'gulls' }, { picture: 'boat' }, { picture: 'ride' }] }),
  card({ blockType: 'pictureGrid', shape: 'square', caption: '去年一月，团友拍的', pictures: (['lake', 'ride', 'boat', 'gulls', 'lunch', 'inn', 'pano', 'old', 'new'] as const).map((picture) => ({ picture })) }),
  card({ blockType: 'pictureGrid', shape: 'wide', pictures: (['lake', 'ride', 'boat', 'gulls', 'lunch'] as const).map((picture) => ({ picture })) }),
  card({ blockType: 'pictureSlider', caption: '从早到晚', pictures: [{ picture: 'lake', caption: '六点半' }, { picture: 'ride', caption: '十点' }, { picture: 'pano', caption: '下午三点' }, { picture: 'inn' }] }),
  card({ blockType: 'beforeAfter', before: { picture: 'old' }, after: { picture: 'new', label: '修好以后' }, way: 'side', caption: '同一扇窗，隔了两年' }),
  card({ blockType: 'beforeAfter', before: { picture: 'old', label: '修之前' }, after: { picture: 'new', label: '修好以后' }, way: 'tap' }),
  card({ blockType: 'tapReveal', title: '猜猜双廊湖景房一晚多少钱？', text: '淡季 380 元起，含双人早餐；周末加 80 元。' }),
  card({ blockType: 'tapReveal', title: '推开窗是什么样？', text: '就是这样。', picture: 'gulls', label: '推开窗' }),
  card({ blockType: 'longPicture', picture: 'guide', caption: '可以存到手机里带着走' }),
  card({ blockType: 'svgCard', svg: route, caption: '全程约 60 公里' }),
]

/** Every card made of pictures, as an editor would fill it in. */
export const samplePictureDocument: RichDocument = { root: { type: 'root', version: 1, children: pictureCardBlocks } }

export const samplePictureResources: Resources = {
  ...sampleResources,
  pictures: { ...sampleResources.pictures, ...Object.fromEntries(samplePictureNames.map((name) => [name, samplePicture(name)])) },
}
