import type { DemoOccasion } from './types'

/**
 * Solar terms and lunar dates of the winter of 2026 to 2027, Asia/Shanghai. The first day of the
 * twelfth lunar month is 2027-01-08 and New Year's Day of the lunar calendar is 2027-02-06.
 */
export const demoOccasions: DemoOccasion[] = [
  { key: 'minor-snow', title: '小雪', kind: 'season', startsOn: '2026-11-22', endsOn: '2026-11-22', note: '北方开始落雪，冰雪线的预订从这一周起加快。' },
  {
    key: 'winter-cherry',
    title: '大理冬樱花季',
    kind: 'bloom',
    startsOn: '2026-11-25',
    endsOn: '2026-12-15',
    note: '南涧无量山一带茶园里的冬樱花，花期随气温前后移动，出稿前向当地核实。',
  },
  {
    key: 'major-snow',
    title: '大雪',
    kind: 'season',
    startsOn: '2026-12-07',
    endsOn: '2026-12-07',
    note: '黄山、九寨沟进入雪景期，注意核对索道与栈道的冬季检修公告。',
  },
  {
    key: 'double-twelve',
    title: '双十二',
    kind: 'sale',
    startsOn: '2026-12-10',
    endsOn: '2026-12-12',
    note: '小店新客价与优惠券集中使用，价格须与产品页一致。',
  },
  {
    key: 'snow-season',
    title: '哈尔滨冰雪季',
    kind: 'snow',
    startsOn: '2026-12-18',
    endsOn: '2027-02-25',
    note: '冰雪园区开园时间看天气，以园区公告为准；冰雪节惯例在一月五日开幕。',
  },
  {
    key: 'winter-solstice',
    title: '冬至',
    kind: 'festival',
    startsOn: '2026-12-22',
    endsOn: '2026-12-22',
    note: '一年里白天短的日子，适合写「围炉」「吃」「回家」。',
  },
  { key: 'new-year', title: '元旦', kind: 'festival', startsOn: '2027-01-01', endsOn: '2027-01-03', note: '周五连周末共三天，短线出发城市周边为主。' },
  { key: 'laba', title: '腊八', kind: 'festival', startsOn: '2027-01-15', endsOn: '2027-01-15', note: '年味的开头，餐桌类选题排在这一天。' },
  {
    key: 'winter-holiday',
    title: '中小学寒假',
    kind: 'school',
    startsOn: '2027-01-16',
    endsOn: '2027-02-21',
    note: '各地放假日期不同，写作时以目标城市教育部门校历为准。',
  },
  {
    key: 'spring-rush',
    title: '春运',
    kind: 'season',
    startsOn: '2027-01-22',
    endsOn: '2027-03-02',
    note: '按往年规律推算，以铁路部门公布为准。火车票提前预售，行程页写清出票时间。',
  },
  {
    key: 'spring-festival',
    title: '除夕与春节',
    kind: 'festival',
    startsOn: '2027-02-05',
    endsOn: '2027-02-12',
    note: '二月五日除夕，二月六日正月初一（丁未羊年）。放假安排以国务院办公厅通知为准。',
  },
  { key: 'valentine', title: '情人节', kind: 'festival', startsOn: '2027-02-14', endsOn: '2027-02-14', note: '正月初九，刚收假，适合写两个人的短途与海岛。' },
  { key: 'lantern', title: '元宵', kind: 'festival', startsOn: '2027-02-20', endsOn: '2027-02-20', note: '灯会、冰灯、汪满田鱼灯，视频素材多。' },
  { key: 'womens-day', title: '妇女节', kind: 'festival', startsOn: '2027-03-08', endsOn: '2027-03-08', note: '少写「犒劳」，多写她自己想去的地方。' },
  {
    key: 'rapeseed',
    title: '徽州油菜花季',
    kind: 'bloom',
    startsOn: '2027-03-15',
    endsOn: '2027-04-05',
    note: '石潭、霞坑一带，花期约三周，冷春会推迟一周左右。',
  },
  { key: 'early-sakura', title: '京都早樱', kind: 'bloom', startsOn: '2027-03-20', endsOn: '2027-04-06', note: '垂枝樱先开，染井吉野随后，每周更新一次花况。' },
  { key: 'qingming', title: '清明', kind: 'festival', startsOn: '2027-04-05', endsOn: '2027-04-05', note: '踏青与短假并行；清明当天不发促销内容。' },
]
