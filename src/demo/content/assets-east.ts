import { ownDrawing } from './asset-credit'
import type { DemoAsset } from './types'

export const eastAssets: DemoAsset[] = [
  {
    ...ownDrawing, key: 'huangshan-1', title: '黄山云海日出', destination: 'huangshan', tier: 'ready',
    alt: '云海铺满山谷，几座山峰露出尖顶，太阳刚刚升起', caption: '光从云的背面先透出来，然后才是太阳。',
    tags: ['云海', '日出', '山'], season: 'winter', orientation: 'landscape',
    scene: 'Sea of clouds filling valleys, jagged granite peaks emerging like islands, orange sunrise disc',
  },
  {
    ...ownDrawing, key: 'huangshan-2', title: '雪后的黄山松', destination: 'huangshan', tier: 'ready',
    alt: '一棵平顶的黄山松从石缝里伸出来，枝上压着雪', caption: '松针裹着冰，风一过就有细碎的响声。',
    tags: ['黄山松', '雾凇', '雪景'], season: 'winter', orientation: 'landscape',
    scene: 'Flat-topped Huangshan pine growing from a granite cliff, rime ice and snow on branches, pale blue sky',
  },
  {
    ...ownDrawing, key: 'huangshan-3', title: '宏村月沼', destination: 'huangshan', tier: 'ready',
    alt: '半月形的水塘倒映着徽派白墙黑瓦', caption: '下午四点，鸭子比游客先回家。',
    tags: ['宏村', '徽派', '古村', '倒影'], season: 'spring', orientation: 'portrait',
    scene: 'Half-moon pond in Hongcun, white walls with black horse-head gables reflected in water, a few ducks',
  },
  {
    ...ownDrawing, key: 'huangshan-4', title: '挑山工与石阶', destination: 'huangshan', tier: 'rework',
    alt: '长长的石阶通向云里，一个人挑着担子向上走', caption: '山上的每一碗面，都是一步一步上来的。',
    tags: ['人物', '石阶', '纪实'], season: 'all', orientation: 'landscape',
    scene: 'Steep stone stairs climbing into mist, small silhouette of a porter with a shoulder pole seen from behind',
    note: '人物需保持背影、不可辨认面部；石阶比例偏陡，请按实景放缓后再用于线路页。',
  },
  {
    ...ownDrawing, key: 'huangshan-5', title: '水墨留白海报', destination: 'huangshan', tier: 'inspiration',
    alt: '三分之二画面留白，底部几笔淡墨山形', caption: '字少，山就大。',
    tags: ['构图参考', '留白', '海报'], season: 'all', orientation: 'square',
    scene: 'Minimal ink-wash style square: two thirds empty paper tone, a few pale ink mountain strokes at the bottom',
    note: '学它的留白比例：主体不超过画面三分之一，标题竖排靠右。只作参考，不对外发布。',
  },
  {
    ...ownDrawing, key: 'xiamen-1', title: '鼓浪屿的红屋顶与海', destination: 'xiamen', tier: 'ready',
    alt: '从高处望去，红砖老房子连成一片，海对面是城市', caption: '琴声从哪扇窗里来，走过去才知道。',
    tags: ['鼓浪屿', '老房子', '海岛'], season: 'winter', orientation: 'landscape',
    scene: 'Gulangyu island rooftops in red brick with arcades among banyan trees, blue strait and city skyline beyond',
  },
  {
    ...ownDrawing, key: 'xiamen-2', title: '环岛路的椰影', destination: 'xiamen', tier: 'ready',
    alt: '椰子树的影子落在红色步道上，右边是平静的海', caption: '一月的下午，外套可以搭在车把上。',
    tags: ['环岛路', '海边', '骑行'], season: 'winter', orientation: 'landscape',
    scene: 'Seaside promenade with palm trees casting long shadows on a reddish path, calm sea, distant small boats',
  },
  {
    ...ownDrawing, key: 'xiamen-3', title: '骑楼下的沙茶面', destination: 'xiamen', tier: 'ready',
    alt: '骑楼下的小桌上放着一碗热气腾腾的沙茶面', caption: '汤头是花生和海味熬的，配料自己指。',
    tags: ['美食', '沙茶面', '骑楼'], season: 'all', orientation: 'portrait',
    scene: 'Arcade street (qilou) with a small table in front, a steaming bowl of orange satay noodles, hanging lanterns',
  },
  {
    ...ownDrawing, key: 'xiamen-4', title: '轮渡上的海鸥', destination: 'xiamen', tier: 'rework',
    alt: '渡轮划开水面，几只海鸥跟在船尾', caption: '从轮渡码头到岛上，约二十分钟。',
    tags: ['轮渡', '海鸥', '船'], season: 'winter', orientation: 'landscape',
    scene: 'White ferry crossing the strait with a wake, several gulls following, hazy island behind',
    note: '船身有仿真编号，需擦除；天空色带明显，导出前加细噪点。',
  },
  {
    ...ownDrawing, key: 'xiamen-5', title: '明信片式拼贴', destination: 'xiamen', tier: 'rework',
    alt: '邮票、贝壳和小岛轮廓拼成一张明信片', caption: '寄给冬天还在北方的人。',
    tags: ['拼贴', '明信片', '手账'], season: 'all', orientation: 'square',
    scene: 'Postcard collage: stamp shapes, a seashell, a piano, an island outline in teal and coral tones',
    note: '右下角预留二维码位；岛屿轮廓只作装饰，放大后接近地图，发布前须改成抽象图形。',
  },
]
