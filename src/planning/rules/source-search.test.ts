import { describe, expect, it } from 'vitest'
import { firstGlossary, firstSources } from './first-sources'
import { inEnglish, searchAddress, whyNotSearchAddress } from './source-search'

describe('the address of a search', () => {
  it('holds the words encoded, in path and in query', () => {
    expect(searchAddress('https://giphy.com/search/{词}', '雪 乡/../x')).toBe('https://giphy.com/search/%E9%9B%AA%20%E4%B9%A1%2F..%2Fx')
    expect(searchAddress('https://s.weibo.com/weibo?q={words}&t=1', 'a&b=c#d?{词}')).toBe('https://s.weibo.com/weibo?q=a%26b%3Dc%23d%3F%7B%E8%AF%8D%7D&t=1')
  })

  it('leads to the site it names, whatever the words are', () => {
    for (const words of ['@evil.example', '//evil.example', 'javascript:alert(1)', '\ud800', '%00', '"><script>', '🌸'.repeat(500)]) {
      for (const { address } of firstSources) expect(new URL(searchAddress(address, words) ?? '').origin).toBe(new URL(address.replace(/\{.*$/, '')).origin)
    }
  })

  it.each([
    'javascript:alert(1)//{词}',
    'data:text/html,{词}',
    'ftp://example.com/{词}',
    'https://{词}.example.com/',
    'https://user@example.com/{词}',
    'https:///{词}',
    'https://example.com\\@evil.example/{词}',
    '//example.com/{词}',
    '{词}',
    '',
    7,
    null,
  ])('is none that could lead elsewhere: %s', (address) => {
    expect(whyNotSearchAddress(address)).not.toBe(null)
  })
})

describe('the first sources', () => {
  it('are the fourteen sites, each with what for, a trap and a place for the words', () => {
    expect(firstSources.map(({ title }) => title)).toEqual([
      'LibreStock',
      '花瓣',
      '站酷',
      '全景',
      'Giphy',
      '堆糖',
      '搜狗微信搜索',
      '新榜',
      '清博',
      '微博',
      '简书',
      '知乎',
      '今日头条',
      '网易新闻',
    ])
    for (const { address, purpose, trap } of firstSources) {
      expect(whyNotSearchAddress(address)).toBe(null)
      expect(address).toContain('{词}')
      expect(purpose.length * trap.length).toBeGreaterThan(0)
    }
  })
})

describe('words in English', () => {
  it('are those the glossary knows, the longer before the shorter; Latin words stay', () => {
    expect(inEnglish('哈尔滨雪乡 2026 ski', firstGlossary)).toEqual({ words: 'Harbin snow village 2026 ski', missing: '' })
    expect(inEnglish('大理的冬樱花', firstGlossary)).toEqual({ words: 'Dali cherry blossom', missing: '的冬' })
    expect(inEnglish('', firstGlossary)).toEqual({ words: '', missing: '' })
    expect(inEnglish('不认识', [])).toEqual({ words: '', missing: '不认识' })
  })
})
