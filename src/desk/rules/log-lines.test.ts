import { describe, expect, it } from 'vitest'
import { filterLog, readLine } from './log-lines'

const lines = [
  '{"level":30,"time":1000,"msg":"answered","url":"/posts/a"}',
  '{"level":50,"time":2000,"err":{"message":"the disk is full"},"delivery":"1/2"}',
  '{"level":40,"time":3000,"msg":"slow"}',
  'not json at all',
].map(readLine)

describe('the log', () => {
  it('is read line by line, also what is no JSON', () => {
    expect(lines.map(({ at, level, text }) => [at, level, text])).toEqual([
      [1000, 'info', 'answered'],
      [2000, 'error', 'the disk is full'],
      [3000, 'warn', 'slow'],
      [0, 'info', 'not json at all'],
    ])
    expect(lines[1]?.detail).toContain('"delivery": "1/2"')
  })

  it('is filtered from a level upwards and by every word, also in the details', () => {
    expect(filterLog(lines, { level: 'warn', words: '' }).map(({ text }) => text)).toEqual(['the disk is full', 'slow'])
    expect(filterLog(lines, { level: 'info', words: 'POSTS' }).map(({ text }) => text)).toEqual(['answered'])
    expect(filterLog(lines, { level: 'nonsense', words: 'disk nothing' })).toEqual([])
  })
})
