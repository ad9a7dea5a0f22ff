import { ownDrawing } from './asset-credit'
import type { DemoAsset } from './types'

export const northAssets: DemoAsset[] = [
  {
    ...ownDrawing, key: 'dunhuang-1', title: '鸣沙山的驼队', destination: 'dunhuang', tier: 'ready',
    alt: '夕阳下，一队骆驼沿着沙脊行走，影子拉得很长', caption: '风把脚印抹平，明天的人又是第一批客人。',
    tags: ['鸣沙山', '沙漠', '骆驼', '日落'], season: 'winter', orientation: 'landscape',
    scene: 'Camel caravan walking along a dune ridge at sunset, long shadows, golden sand and purple sky',
  },
  {
    ...ownDrawing, key: 'dunhuang-2', title: '雪落月牙泉', destination: 'dunhuang', tier: 'ready',
    alt: '沙丘上覆着薄雪，弯弯的泉水边立着一座亭阁', caption: '沙是黄的，雪是白的，泉水在中间不说话。',
    tags: ['月牙泉', '沙漠', '雪景'], season: 'winter', orientation: 'landscape',
    scene: 'Crescent lake oasis with a pavilion among dunes lightly dusted with snow, bare poplars, clear cold sky',
  },
  {
    ...ownDrawing, key: 'dunhuang-3', title: '九层楼与白杨', destination: 'dunhuang', tier: 'ready',
    alt: '莫高窟九层楼的红色檐角层层叠起，前面是落尽叶子的白杨', caption: '冬天的窟前很静，听得见檐角的铃。',
    tags: ['莫高窟', '九层楼', '石窟'], season: 'winter', orientation: 'portrait',
    scene: 'Red nine-storey wooden pagoda facade set in a sandy cliff with cave openings, bare white poplars in front',
  },
  {
    ...ownDrawing, key: 'dunhuang-4', title: '飞天线描', destination: 'dunhuang', tier: 'rework',
    alt: '飞天的飘带在土红色底上展开，线条流畅', caption: '飘带比人先转弯。',
    tags: ['飞天', '线描', '纹样'], season: 'all', orientation: 'landscape',
    scene: 'Flying apsara ribbons and lotus motifs as flowing line art on an earthy red and mineral green background',
    note: '自绘线描，仍需在图注写明「插画，非壁画原作」；石绿偏荧光，改为矿物色后再用。',
  },
  {
    ...ownDrawing, key: 'dunhuang-5', title: '矿物色盘与分镜', destination: 'dunhuang', tier: 'inspiration',
    alt: '土红、石青、石绿、赭黄四块颜色和六格小分镜', caption: '先定颜色，再画故事。',
    tags: ['配色参考', '分镜', '漫画'], season: 'all', orientation: 'landscape',
    scene: 'Colour study: swatches of ochre, cinnabar, azurite, malachite above six small storyboard panels of desert scenes',
    note: '学它四色贯穿六格的办法，做敦煌漫画时照此定色板。只作参考，不对外发布。',
  },
  {
    ...ownDrawing, key: 'harbin-1', title: '冰雪大世界的夜', destination: 'harbin', tier: 'ready',
    alt: '冰砌的城堡透出蓝紫色的灯光，天上飘着雪', caption: '天黑得早，灯亮得也早，四点半就可以进园。',
    tags: ['冰雕', '夜景', '冰雪大世界'], season: 'winter', orientation: 'landscape',
    scene: 'Night ice castle with towers glowing blue, violet and amber from inside, snowfall, small visitor silhouettes',
  },
  {
    ...ownDrawing, key: 'harbin-2', title: '松花江上的冰滑梯', destination: 'harbin', tier: 'ready',
    alt: '白天的松花江冻成冰面，远处有冰滑梯和马拉爬犁', caption: '江面上的笑声，比岸上传得远。',
    tags: ['松花江', '冰面', '亲子'], season: 'winter', orientation: 'landscape',
    scene: 'Frozen Songhua river by day with an ice slide, children on sleds, a horse-drawn sleigh, railway bridge behind',
  },
  {
    ...ownDrawing, key: 'harbin-3', title: '雪乡的蘑菇雪', destination: 'harbin', tier: 'ready',
    alt: '木屋顶上的积雪厚得像蘑菇，门前挂着红灯笼', caption: '雪一层层摞上去，屋檐就矮了。',
    tags: ['雪乡', '木屋', '灯笼'], season: 'winter', orientation: 'portrait',
    scene: 'Log cabins under mushroom-shaped thick snow roofs, red lanterns, smoke from chimney, birch trees, dusk blue',
    derivedFrom: 'harbin-5',
  },
  {
    ...ownDrawing, key: 'harbin-4', title: '中央大街的面包石', destination: 'harbin', tier: 'rework',
    alt: '积雪的石板街两旁是欧式老楼，街灯亮着', caption: '石头被踩了一百年，圆得像刚出炉的面包。',
    tags: ['中央大街', '街景', '老建筑'], season: 'winter', orientation: 'landscape',
    scene: 'Snowy cobblestone pedestrian street lined with European style buildings, warm street lamps, evening',
    note: '两侧店招为虚构，须改成无字灯箱；压缩后雪面出现色块，请改用 88 以上质量导出。',
  },
  {
    ...ownDrawing, key: 'harbin-5', title: '冷暖对比的封面', destination: 'harbin', tier: 'inspiration',
    alt: '整片冷蓝的雪地里，只有一扇窗是暖黄色', caption: '一点暖色，就够一张封面。',
    tags: ['配色参考', '封面', '冷暖'], season: 'winter', orientation: 'square',
    scene: 'Square: vast cold blue snowfield at dusk with a single small cabin whose one window glows warm yellow',
    note: '学它的冷暖面积比，暖色不超过 5% 却是视线落点，适合冰雪线封面。只作参考，不对外发布。',
  },
]
