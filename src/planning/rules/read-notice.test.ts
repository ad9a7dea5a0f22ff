import { describe, expect, it } from 'vitest'
import { notice2024, notice2025, notice2026, arranged } from '../../../tests/support/notices'
import { readNotice } from './read-notice'

const said = (text: string) => {
  const read = readNotice(text)
  return {
    year: read.year,
    off: read.days.filter(({ is }) => is === 'off').map(({ day }) => day),
    work: read.days.filter(({ is }) => is === 'work').map(({ day }) => day),
  }
}
const blocking = (text: string) => readNotice(text).doubts.filter(({ blocks }) => blocks)

describe('a notice as it was published', () => {
  it.each([
    [2024, notice2024],
    [2025, notice2025],
    [2026, notice2026],
  ] as const)('is read whole: %i', (year, text) => {
    expect(said(text)).toEqual({ year, ...arranged[year] })
    expect(blocking(text)).toEqual([])
  })

  it('says when and under which number it came out', () => {
    expect(readNotice(notice2026)).toMatchObject({ publishedOn: '2025-11-04', number: '国办发明电〔2025〕7号' })
    expect(readNotice(notice2024)).toMatchObject({ publishedOn: '2023-10-25', number: null })
  })

  it('names two festivals that share their days', () => {
    expect(readNotice(notice2025).days.find(({ day }) => day === '2025-10-06')?.name).toBe('国庆节、中秋节')
  })

  it('takes no advice for an arrangement, and shows it', () => {
    const read = readNotice(notice2024)
    expect(read.days.some(({ day }) => day === '2024-02-09')).toBe(false)
    expect(read.unread).toEqual(['鼓励各单位结合带薪年休假等制度落实,安排职工在除夕(2月9日)休息'])
  })
})

describe('a notice in other clothes', () => {
  const variants: [string, (text: string) => string][] = [
    ['with full-width digits', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['with half-width signs', (text) => text.replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',')],
    ['with lines broken anywhere', (text) => text.replace(/(.{7})/g, '$1\n')],
    ['with spaces around every number', (text) => text.replace(/(\d+)/g, ' $1 ')],
    ['with 调休 before 放假', (text) => text.replaceAll('放假调休', '调休放假')],
    ['with 调休 before 上班', (text) => text.replaceAll('上班', '调休上班')],
    ['with 到 for 至', (text) => text.replaceAll('至', '到')],
    ['with a dash for 至', (text) => text.replaceAll('日至', '日—').replaceAll('）至', '）—')],
    ['with semicolons', (text) => text.replaceAll('天。', '天；')],
    ['with commas between holidays and working days', (text) => text.replaceAll(/天。(?=\d)/g, '天，')],
    ['without numbers before the festivals', (text) => text.replace(/[一二三四五六七]、(?=[元春清劳端中国])/g, '')],
    [
      'as HTML',
      (text) =>
        `<div class="pages_content"><style>p{a:1}</style>${text
          .split('\n')
          .map((line) => `<p style="text-indent: 2em;">&#12288;${line.replace(/(\d+月)/g, '<span lang="EN-US">$1</span>')}&nbsp;</p>`)
          .join('\r\n')}</div>`,
    ],
  ]
  for (const [name, dress] of variants) {
    it.each([
      [2024, notice2024],
      [2025, notice2025],
      [2026, notice2026],
    ] as const)(`is read alike ${name}: %i`, (year, text) => {
      expect(said(dress(text))).toEqual({ year, ...arranged[year] })
      expect(blocking(dress(text))).toEqual([])
    })
  }

  it('reads a New Year that begins in December, with years and without', () => {
    for (const range of ['2022年12月31日至2023年1月2日放假调休，共3天。', '12月31日至1月2日放假调休，共3天。']) {
      const read = readNotice(`关于2023年部分节假日安排的通知 一、元旦：${range}`)
      expect(read.days.map(({ day }) => day)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02'])
    }
  })
})

describe('a text that is no whole notice', () => {
  it('says no year for an unrelated text, and reads nothing', () => {
    expect(readNotice('大理的风吹到元旦，海面上没有一只船。')).toMatchObject({ year: null, days: [] })
    expect(readNotice('')).toMatchObject({ year: null, days: [] })
  })

  it('does not choose between two years', () => {
    expect(readNotice(`${notice2025}${notice2026}`).year).toBe(null)
  })

  it('names each festival that is missing', () => {
    const half = notice2026.slice(0, notice2026.indexOf('五、'))
    expect(blocking(half).map(({ about }) => about)).toEqual(['端午节', '中秋节', '国庆节'])
  })

  it('shows a sentence that it cannot read and takes no day from it', () => {
    const read = readNotice(notice2026.replace('1月4日（周日）上班。', '1月4日（周日）另行通知。'))
    expect(read.unread).toContain('1月4日(周日)另行通知')
    expect(read.days.some(({ day }) => day === '2026-01-04')).toBe(false)
  })

  it('does not take 调休 alone for days off', () => {
    const read = readNotice(notice2026.replace('1月1日（周四）至3日（周六）放假调休，共3天。', '1月1日（周四）至3日（周六）调休。'))
    expect(read.unread).toContain('1月1日(周四)至3日(周六)调休')
    expect(read.doubts.some(({ about, blocks }) => about === '元旦' && blocks)).toBe(true)
  })

  it.each([
    ['a number of days that does not fit', '共9天', '共8天', /9 天/],
    ['a weekday that is not the day’s', '2月14日（周六）', '2月14日（周五）', /不是写着的星期/],
    ['a working day that is one anyway', '2月14日（周六）', '2月13日', /本来就是工作日/],
    ['a day that is both', '2月14日（周六）', '2月15日（周日）', /又放假又上班/],
    ['a date that does not exist', '2月28日（周六）', '2月30日', /不存在/],
    ['a range that runs backwards', '4月4日（周六）至6日（周一）放假，共3天', '4月6日至4日放假', /颠倒/],
  ])('names %s', (...[, from, to, words]) => {
    const text = notice2026.replace(from, to)
    expect(text).not.toBe(notice2026)
    expect(blocking(text).some((doubt) => words.test(doubt.text.zh))).toBe(true)
  })

  it('is not slow over a text made to be slow', () => {
    const before = process.cpuUsage().user
    for (const text of ['<'.repeat(200_000), '元旦、'.repeat(60_000), `2026年节假日 元旦：${'1月1日至'.repeat(20_000)}`, '&#'.repeat(100_000)]) readNotice(text)
    expect(process.cpuUsage(undefined).user - before).toBeLessThan(5_000_000)
  })
})
