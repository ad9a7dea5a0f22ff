import { describe, expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { sampleResources } from '../../../tests/golden/typesetting/sample'
import { textCardBlocks } from '../../../tests/golden/typesetting/text-cards'
import { type TargetName, typeset } from '../index'

const social = ['wechat-picture', 'weibo', 'xiaohongshu', 'douyin', 'moments', 'group'] as const
const holding = (blocks: unknown[]) => ({ root: { type: 'root', version: 1, children: blocks } }) as unknown as RichDocument
const set = (target: TargetName, blocks: unknown[] = textCardBlocks) =>
  typeset({ document: holding(blocks), resources: sampleResources, target, theme: 'sea', variant: { body: { kind: 'whole' }, topics: [] } }).text
const one = (target: TargetName, kind: string, nth = 0) =>
  set(target, [textCardBlocks.filter((block) => block.type === 'block' && block.fields.blockType === kind)[nth]])

describe.each(social)('cards of words on %s', (target) => {
  it('lose no word of theirs, and are the same every time', () => {
    const text = set(target)
    for (const word of [
      ...['怎么走', '大理站', '乘车 70 分钟', '住 2 晚', '第一天', '大理站 → 双廊古镇', '五点半看日落。', '晚：白族家常菜', '双廊湖景房', '商务车', 'Day 3'],
      ...['¥1,999 起 /人', '接送站与补给车', '酒水', '不占床', '加订项目', '单人房差', '截至 2026年12月31日 23:59', '名额用完即止', '早鸟价'],
      ...[
        '行前清单',
        '身份证原件',
        '防晒霜（高原紫外线强，SPF 50 以上）',
        '一个人可以报名吗？',
        '大雨改乘车游湖',
        '阿木',
        '走过 60 多次',
        '延伸阅读',
        '骑行强度',
      ],
    ]) {
      expect(text, word).toContain(word)
    }
    expect(set(target)).toBe(text)
  })

  it('leave no blank line inside a card and no sign without words', () => {
    for (const kind of ['itinerary', 'priceBox', 'faq', 'packingList', 'countdown', 'routeStrip', 'readMore', 'guideCard']) {
      expect(one(target, kind), kind).not.toMatch(/\n\n|^\s|\s$|｜$|：$/m)
    }
  })
})

describe('a channel speaks as its people do', () => {
  it('with a sign for each thing on 小红书', () => {
    expect(one('xiaohongshu', 'itinerary', 1)).toBe(
      '🔸第 1 天｜抵达双廊\n大理站接站，下午到双廊看日落。\n🍜晚 🛏️双廊湖景房 🚗商务车\n🔸第 2 天｜骑行到挖色\n沿湖骑行 24 公里。\n🍜早 / 午 🛏️双廊湖景房',
    )
    expect(one('xiaohongshu', 'routeStrip')).toBe('🧭怎么走\n大理站 —🚗乘车 70 分钟—→ 双廊（住 2 晚） —🚲骑行 24 公里—→ 挖色 —⛴️乘船—→ 喜洲（早市）')
    expect(one('xiaohongshu', 'faq')).toMatch(/^💬常见问题\nQ：一个人可以报名吗？\nA：可以。/)
    expect(one('xiaohongshu', 'priceBox', 1)).toBe('💰加订项目\n价格 ¥480\n✅费用包含：单人房差\n❌费用不含：往返大理的车票、酒水')
  })

  it('soberly on 微博, warmly in 朋友圈 and a group', () => {
    expect(one('weibo', 'packingList')).toMatch(/^【行前清单】\n• 证件：身份证原件、学生证\n/)
    expect(one('weibo', 'countdown')).toBe('【新客立减 200 元】\n截至 2026年12月31日 23:59\n名额用完即止')
    expect(one('moments', 'countdown')).toMatch(/^⏰新客立减/)
    expect(one('group', 'guideCard')).toMatch(/^🙋阿木 · 本线领队/)
    expect(one('douyin', 'itinerary')).toMatch(/^🗓️每日安排\n▶️第一天｜大理站/)
  })

  it('without any sign that is not in it as plain text', () => {
    expect(set('plain')).not.toMatch(/[🗓🧭💰⏰🎒💬🙋📖🔸]/u)
  })
})
