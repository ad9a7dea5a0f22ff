import type { OccasionKind } from './vocabulary'

/** A season that comes back every year at about these days, `MM-DD`; one that ends before it begins ends in the next year. */
export type UsualSeason = { slug: string; title: string; kind: OccasionKind; place: string; from: string; to: string; leadDays: number; note?: string }

type Row = [slug: string, title: string, place: string, days: string, note?: string]

const rows: Partial<Record<OccasionKind, Row[]>> = {
  bloom: [
    ['luoping-rape', '罗平油菜花', '罗平', '02-10 03-10'],
    ['wuyuan-rape', '婺源油菜花', '婺源', '03-10 04-05'],
    ['huizhou-rape', '徽州油菜花', '黄山', '03-15 04-05'],
    ['nyingchi-peach', '林芝桃花', '林芝', '03-20 04-15'],
    ['wuhan-cherry', '武汉樱花', '武汉', '03-10 03-31'],
    ['kyoto-cherry', '京都樱花', '京都', '03-25 04-10', '以当年花期预测为准'],
    ['luoyang-peony', '洛阳牡丹', '洛阳', '04-05 05-05'],
    ['ili-lavender', '伊犁薰衣草', '伊犁', '06-10 07-05'],
    ['menyuan-rape', '门源油菜花', '门源', '07-05 07-25'],
    ['dali-cherry', '大理冬樱花', '大理', '11-25 12-15'],
  ],
  leaf: [
    ['kanas', '喀纳斯秋色', '喀纳斯', '09-10 10-05'],
    ['ejina', '额济纳胡杨', '额济纳', '09-28 10-18'],
    ['jiuzhaigou', '九寨沟彩林', '九寨沟', '10-10 11-05'],
    ['fragrant-hills', '香山红叶', '北京', '10-15 11-10'],
    ['kyoto-leaf', '京都红叶', '京都', '11-10 12-05'],
    ['tengchong-ginkgo', '腾冲银杏', '腾冲', '11-15 12-10'],
  ],
  snow: [
    ['altay', '阿勒泰雪季', '阿勒泰', '11-10 04-10'],
    ['changbai', '长白山雪季', '长白山', '11-15 03-31'],
    ['harbin', '哈尔滨冰雪季', '哈尔滨', '12-18 02-25'],
  ],
}

/** Blooms, autumn leaves and snow that people travel to. About: each year they move by a week or two. */
export const usualSeasons: readonly UsualSeason[] = (Object.keys(rows) as OccasionKind[]).flatMap((kind) =>
  (rows[kind] ?? []).map(([slug, title, place, days, note]) => {
    const [from = '', to = ''] = days.split(' ')
    return { slug, title, kind, place, from, to, leadDays: 45, note }
  }),
)
