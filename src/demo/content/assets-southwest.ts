import { ownDrawing } from './asset-credit'
import type { DemoAsset } from './types'

export const southwestAssets: DemoAsset[] = [
  {
    ...ownDrawing, key: 'dali-1', title: '洱海晨雾与小船', destination: 'dali', tier: 'ready',
    alt: '清晨的洱海泛着粉灰色的光，一条小船停在雾里，远处是苍山', caption: '七点过五分，雾还没有散，渔船先醒了。',
    tags: ['洱海', '苍山', '日出', '湖'], season: 'winter', orientation: 'landscape',
    scene: 'Erhai lake at dawn, layered Cangshan mountains with a dusting of snow, pink-grey mist, one lone wooden boat',
  },
  {
    ...ownDrawing, key: 'dali-2', title: '喜洲的白墙与麦田', destination: 'dali', tier: 'ready',
    alt: '白族民居的白墙青瓦立在绿色麦田边，墙头画着水墨纹样', caption: '喜洲的田从村口一直铺到洱海边。',
    tags: ['喜洲', '白族民居', '田野', '古镇'], season: 'spring', orientation: 'landscape',
    scene: 'White-walled Bai village houses with grey tiled upturned eaves beside bright green wheat fields, Cangshan behind',
  },
  {
    ...ownDrawing, key: 'dali-3', title: '蓝染布晾满院子', destination: 'dali', tier: 'ready',
    alt: '周城的院子里，一匹匹靛蓝扎染布从高处垂下来', caption: '每一个白点，都曾是一针扎紧的线。',
    tags: ['扎染', '周城', '手工', '非遗'], season: 'all', orientation: 'portrait',
    scene: 'Courtyard with long indigo tie-dye cloths hanging from bamboo poles, white circular patterns, warm stone floor',
  },
  {
    ...ownDrawing, key: 'dali-4', title: '环湖公路骑行', destination: 'dali', tier: 'rework',
    alt: '一辆自行车停在洱海边的公路上，路边的水杉立在水里', caption: '骑到磻溪村，车轮就慢下来了。',
    tags: ['洱海', '骑行', '公路'], season: 'winter', orientation: 'landscape',
    scene: 'Lakeside S-curve road with a parked bicycle, bare metasequoia trees standing in the water, blue sky',
    note: '画面右侧留白太少，做 2.35:1 头图前要向右补 20% 天空；路牌文字与实景不符，需擦去。',
  },
  {
    ...ownDrawing, key: 'dali-5', title: '风花雪月四格构图', destination: 'dali', tier: 'inspiration',
    alt: '四个方格分别画着下关风、上关花、苍山雪、洱海月', caption: '一张图讲完四件事的排法。',
    tags: ['构图参考', '四格', '洱海月'], season: 'all', orientation: 'square',
    scene: 'Four-panel square: wind-bent grass, camellia flower, snowy peak, full moon over lake; flat limited palette',
    note: '学它的四格等分与统一色盘：每格只留一个主体，标题放在中缝。只作参考，不对外发布。',
  },
  {
    ...ownDrawing, key: 'jiuzhaigou-1', title: '五花海的冬天', destination: 'jiuzhaigou', tier: 'ready',
    alt: '蓝绿色的五花海清澈见底，倒木沉在水中，岸边的树挂着雪', caption: '水没有结冰，颜色比秋天更沉。',
    tags: ['五花海', '海子', '雪景'], season: 'winter', orientation: 'landscape',
    scene: 'Turquoise transparent lake with sunken logs visible, snow-covered conifers around, soft mountain behind',
  },
  {
    ...ownDrawing, key: 'jiuzhaigou-2', title: '诺日朗冰瀑', destination: 'jiuzhaigou', tier: 'ready',
    alt: '宽阔的瀑布冻成一排排冰柱，中间仍有细流落下', caption: '冰柱后面，水还在走。',
    tags: ['诺日朗', '冰瀑', '雪景'], season: 'winter', orientation: 'landscape',
    scene: 'Very wide frozen waterfall made of rows of pale blue icicles, thin stream in the middle, dark pines above',
    derivedFrom: 'jiuzhaigou-5',
  },
  {
    ...ownDrawing, key: 'jiuzhaigou-3', title: '树正寨的木桥与经幡', destination: 'jiuzhaigou', tier: 'ready',
    alt: '木栈桥跨过溪水，桥边的五色经幡在雪里很醒目', caption: '过桥的时候，听得见水磨的声音。',
    tags: ['树正寨', '藏寨', '栈道'], season: 'winter', orientation: 'portrait',
    scene: 'Wooden boardwalk bridge over a clear stream, vertical prayer flags in five colours, light snow on railings, pines',
  },
  {
    ...ownDrawing, key: 'jiuzhaigou-4', title: '彩林倒影', destination: 'jiuzhaigou', tier: 'rework',
    alt: '镜海边的红黄树林完整地倒映在水面上', caption: '十月下旬，镜海分不清上下。',
    tags: ['镜海', '彩林', '倒影'], season: 'autumn', orientation: 'landscape',
    scene: 'Mirror lake with red, orange and yellow autumn forest perfectly reflected, calm water',
    note: '饱和度比实景高，上线前降 15%；画面是秋景，冬季线路不得使用。',
  },
  {
    ...ownDrawing, key: 'jiuzhaigou-5', title: '一滴水的长图节奏', destination: 'jiuzhaigou', tier: 'inspiration',
    alt: '从雪峰到瀑布再到海子，水的路线画成一条竖向曲线', caption: '用一条线把三段故事串起来。',
    tags: ['构图参考', '长图', '动线'], season: 'all', orientation: 'landscape',
    scene: 'Storyboard-like landscape: a single flowing blue line from snowy peak through waterfall to lake, three zones',
    note: '学它用一条水线带着视线往下走，段与段之间靠颜色过渡而不用分隔线。只作参考，不对外发布。',
  },
]
