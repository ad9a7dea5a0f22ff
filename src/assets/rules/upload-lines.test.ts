import { describe, expect, it } from 'vitest'
import { sumUp, tierForUpload, type CountedLine } from './upload-lines'

const lines = (...states: CountedLine['state'][]): CountedLine[] => states.map((state, at) => ({ name: `${at}.jpg`, state }))

describe('what is said of an upload', () => {
  it('counts down while it goes on', () => {
    expect(sumUp(lines('stored', 'sending', 'judging', 'waiting')).zh).toBe('正在上传，还有 3 张（共 4 张）')
  })

  it('names what did not work, whatever else is in', () => {
    expect(sumUp(lines('stored', 'stored', 'refused')).zh).toBe('已上传 2 张，1 张没有成：2.jpg。')
    expect(sumUp(lines('stored', 'there', 'settled')).zh).toBe('已上传 1 张，1 张库里已有，等你决定。')
    expect(sumUp(lines('refused', 'unsent', 'refused')).en).toBe('0 uploaded, 3 did not work: 0.jpg, 1.jpg….')
  })
})

describe('the tier of an upload', () => {
  it('is that of the tab, but never 常用', () => {
    expect([tierForUpload(null), tierForUpload('ready'), tierForUpload('rework'), tierForUpload('inspiration')]).toEqual([
      'rework',
      'rework',
      'rework',
      'inspiration',
    ])
  })
})
