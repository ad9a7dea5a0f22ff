import { describe, expect, it } from 'vitest'
import { Losses } from './losses'

function told(example: string): string {
  const losses = new Losses()
  losses.add('word-object', example)
  return losses.remarks()[0]?.message.en ?? ''
}

describe('examples of what was lost', () => {
  it('are told whole while they are short', () => {
    const example = 'Paragraph style with ID Foo was referenced but not defined in the document'
    expect(told(example)).toContain(`(${example})`)
  })

  it('end with a whole word', () => {
    expect(told(`Paragraph style with ID ${'A'.repeat(20)} was referenced but not defined in the document`)).toContain('was referenced but not defined in…)')
  })

  it('are cut anywhere where there are no spaces, and never within a sign', () => {
    expect(told('海'.repeat(100))).toContain(`(${'海'.repeat(80)}…)`)
    expect(told('🌊'.repeat(100))).toContain(`(${'🌊'.repeat(80)}…)`)
  })
})
