import { describe, expect, it } from 'vitest'
import { sayNear } from './near-push'

describe('the same draft on the same channel within three days', () => {
  it('is said with its moment and how far apart they are', () => {
    const at = { zh: '明天 20:00', en: 'tomorrow 20:00' }
    expect(sayNear('公众号', { at, apartMs: -3 * 3_600_000 }).zh).toBe('这篇 明天 20:00 也发「公众号」，只隔 3 小时：同样的内容，确定再发一次？')
    expect([sayNear('Shop', { at, apartMs: 3_600_000 }).en, sayNear('Shop', { at, apartMs: 60_000 }).en]).toEqual([
      'This draft also goes to “Shop” tomorrow 20:00, 1 hour apart. The same content once more?',
      'This draft also goes to “Shop” tomorrow 20:00, less than an hour apart. The same content once more?',
    ])
  })
})
