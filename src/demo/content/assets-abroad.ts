import { ownDrawing } from './asset-credit'
import type { DemoAsset } from './types'

export const abroadAssets: DemoAsset[] = [
  {
    ...ownDrawing, key: 'kyoto-1', title: '岚山竹林小径', destination: 'kyoto', tier: 'ready',
    alt: '高高的竹子夹着一条小路，光从竹叶间落下来', caption: '早上八点以前，路上多半只有扫叶子的人。',
    tags: ['岚山', '竹林', '小径'], season: 'winter', orientation: 'landscape',
    scene: 'Tall bamboo grove with a narrow path between brush fences, shafts of morning light, green tones',
  },
  {
    ...ownDrawing, key: 'kyoto-2', title: '鸭川的早樱', destination: 'kyoto', tier: 'ready',
    alt: '河岸边的樱花刚开，远处是低矮的屋顶和小山', caption: '三月末，河边的垂枝樱先开一步。',
    tags: ['鸭川', '樱花', '春天'], season: 'spring', orientation: 'landscape',
    scene: 'Kamo river bank with early cherry blossoms, stepping stones in the shallow river, low roofs and hills',
  },
  {
    ...ownDrawing, key: 'kyoto-3', title: '雪里的红鸟居', destination: 'kyoto', tier: 'ready',
    alt: '一道道朱红色鸟居沿石阶向上，台阶边有薄雪', caption: '下雪的日子不多，遇上就慢慢走。',
    tags: ['鸟居', '神社', '雪景'], season: 'winter', orientation: 'portrait',
    scene: 'Row of vermilion torii gates climbing stone steps with thin snow on both sides, evergreen forest',
  },
  {
    ...ownDrawing, key: 'kyoto-4', title: '枯山水的白砂', destination: 'kyoto', tier: 'rework',
    alt: '庭院里的白砂耙出水纹，几块石头立在中间', caption: '坐下来数石头，总有一块看不见。',
    tags: ['枯山水', '庭院', '禅'], season: 'all', orientation: 'landscape',
    scene: 'Zen rock garden with raked white gravel ripples, a few mossy stones, earthen wall and eaves',
    note: '石头数量要与文中描述一致后再定稿；下方三分之一太空，裁成 16:9 使用。',
  },
  {
    ...ownDrawing, key: 'kyoto-5', title: '町家的横向推移', destination: 'kyoto', tier: 'inspiration',
    alt: '一排町家的木格窗横向展开，像连环画', caption: '一扇窗一格故事。',
    tags: ['构图参考', '漫画', '町家'], season: 'all', orientation: 'landscape',
    scene: 'Row of wooden machiya facades seen straight on, each lattice window showing a different small scene, like comic panels',
    note: '学它用建筑本身当漫画分格，适合「一条街的一天」这类选题。只作参考，不对外发布。',
  },
  {
    ...ownDrawing, key: 'phuket-1', title: '安达曼海的长尾船', destination: 'phuket', tier: 'ready',
    alt: '碧绿的海面上停着一艘长尾船，背后是石灰岩小岛', caption: '船头的花环，出海前要换一次新的。',
    tags: ['海岛', '长尾船', '安达曼海'], season: 'winter', orientation: 'landscape',
    scene: 'Long-tail boat with a flower garland on clear emerald sea, limestone karst islands behind, bright sky',
  },
  {
    ...ownDrawing, key: 'phuket-2', title: '普吉老镇的彩色骑楼', destination: 'phuket', tier: 'ready',
    alt: '一排粉黄蓝色的老骑楼，门廊下停着小摩托', caption: '老镇的墙，一家一个颜色，商量好似的不重样。',
    tags: ['老镇', '骑楼', '街景'], season: 'winter', orientation: 'landscape',
    scene: 'Row of pastel Sino-Portuguese shophouses in pink, yellow and blue, arched arcades, a parked scooter, bunting',
  },
  {
    ...ownDrawing, key: 'phuket-3', title: '神仙半岛的落日', destination: 'phuket', tier: 'ready',
    alt: '海角伸进海里，太阳正落向水面，几棵椰树剪影', caption: '等太阳碰到海面，整座山坡的人都不说话了。',
    tags: ['日落', '海角', '剪影'], season: 'winter', orientation: 'portrait',
    scene: 'Promontory cape at sunset, sun touching the sea, palm silhouettes, orange to violet gradient sky',
  },
  {
    ...ownDrawing, key: 'phuket-4', title: '浮潜视角的珊瑚', destination: 'phuket', tier: 'rework',
    alt: '水面以下是珊瑚和小鱼，水面以上是小岛和船', caption: '把脸埋进水里，世界就安静了。',
    tags: ['浮潜', '珊瑚', '水下'], season: 'winter', orientation: 'landscape',
    scene: 'Split view half under water: coral reef with small striped fish below, island and boat above the waterline',
    note: '需加一行「请勿触碰珊瑚」的图内提示；鱼的种类与当地不符，换掉左下两条。',
  },
  {
    ...ownDrawing, key: 'phuket-5', title: '海岛行李清单平铺', destination: 'phuket', tier: 'inspiration',
    alt: '泳镜、草帽、防晒、护照整齐地平铺在沙色底上', caption: '清单就该一眼看完。',
    tags: ['构图参考', '平铺', '清单'], season: 'all', orientation: 'landscape',
    scene: 'Flat-lay packing list on sand background: goggles, straw hat, sunscreen bottle, passport, towel in a neat grid',
    note: '学它的平铺网格与统一投影，行李清单类长图照此排。只作参考，不对外发布。',
  },
]
