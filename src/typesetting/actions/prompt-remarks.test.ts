import { expect, it } from 'vitest'
import { document, heading, paragraph, type DraftVariant } from '@/writing'
import { promptRemarks } from './prompt-remarks'

const outline = document(
  paragraph('一两句话，把路指给读者。'),
  heading('h2', '后来'),
  paragraph('我写的话。'),
  paragraph('发生了什么变化。不下结论，写看得见的动作。'),
)
const told = (variant?: DraftVariant) => promptRemarks(outline, variant).map(({ block }) => block)

it('names the instructions that a version still shows, and no other', () => {
  expect(told()).toEqual([0, 3])
  expect(told({ title: '别的标题' })).toEqual([0, 3])
  expect(told({ opening: '自己的开头。' })).toEqual([3])
  expect(told({ body: { kind: 'own', text: '自己写的话。' } })).toEqual([0])
  expect(told({ body: { kind: 'own', text: '自己写的话。' }, opening: '自己的开头。' })).toEqual([])
})
