import { expect, it } from 'vitest'
import { lineChanges } from './line-changes'

const told = (before: string, after: string) => lineChanges(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', new: '+' }[kind]}${text}`)

it('tells in reading order which lines stayed, went and came', () => {
  expect(told('一\n二\n三', '一\n二改\n三\n四')).toEqual([' 一', '-二', '+二改', ' 三', '+四'])
  expect(told('', '一')).toEqual(['+一'])
  expect(told('一', '')).toEqual(['-一'])
})

it('tells of very long texts which lines went and came', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `第 ${i} 行`)
  const changed = told(many.join('\n'), [...many.slice(1), '新的一行'].join('\n'))
  expect(changed.filter((line) => !line.startsWith(' '))).toEqual(['-第 0 行', '+新的一行'])
})
