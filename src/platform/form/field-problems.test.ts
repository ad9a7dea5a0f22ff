import { describe, expect, it } from 'vitest'
import { fieldProblems, type FormField } from './field-problems'

const fields: FormField[] = [
  { type: 'ui', name: 'formProblems' },
  { type: 'text', name: 'title', label: { zh: '名称', en: 'Title' } },
  {
    type: 'tabs',
    tabs: [
      { label: { zh: '概况', en: 'Overview' }, fields: [{ type: 'row', fields: [{ type: 'number', name: 'days', label: { zh: '天数', en: 'Days' } }] }] },
      {
        label: { zh: '班期与价格', en: 'Dates and prices' },
        fields: [
          {
            type: 'array',
            name: 'departures',
            label: { zh: '出发日期', en: 'Departures' },
            fields: [{ type: 'row', fields: [{ type: 'date', name: 'date', label: { zh: '日期', en: 'Date' } }] }],
          },
        ],
      },
    ],
  },
  { type: 'date', name: 'endsAt', label: { zh: '结束', en: 'Ends' } },
]

describe('what keeps a form from being saved', () => {
  const state = {
    endsAt: { valid: false, value: '2026-01-01', errorMessage: '结束时间要晚于开始时间。' },
    departures: { valid: false, value: 2, errorMessage: '无效' },
    'departures.1.date': { valid: false, value: null, errorMessage: '该字段为必填项目。' },
    title: { valid: false, value: '', errorMessage: '该字段为必填项目。' },
    days: { valid: true, value: 3 },
  }

  it('is said all at once, in the order of the fields, each by its name with the reason', () => {
    expect(fieldProblems({ fields, state, language: 'zh' })).toEqual([
      { path: 'title', label: '名称', sentence: '「名称」还没有填，请填上。', tab: null },
      { path: 'departures.1.date', label: '出发日期 2 · 日期', sentence: '「出发日期 2 · 日期」还没有填，请填上。', tab: '班期与价格' },
      { path: 'endsAt', label: '结束', sentence: '「结束」：结束时间要晚于开始时间。', tab: null },
    ])
  })

  it('is said in English', () => {
    expect(fieldProblems({ fields, state, language: 'en' })[1]).toMatchObject({ label: 'Departures 2 · Date', tab: 'Dates and prices' })
  })

  it('leads to a section of a page that is shown one at a time, and tells why something must be there before publishing', () => {
    const sections: FormField[] = [
      {
        type: 'row',
        fields: [
          { type: 'collapsible', label: { zh: '概况', en: 'Overview' }, fields: [] },
          {
            type: 'collapsible',
            label: { zh: '经营者', en: 'Operator' },
            fields: [{ type: 'row', fields: [{ type: 'text', name: 'phone', label: { zh: '投诉电话', en: 'Complaints' } }] }],
          },
        ],
      },
    ]
    const asked = { phone: { valid: false, value: '', errorMessage: '发布前请写上投诉电话。《电子商务法》第五十九条。' } }
    expect(fieldProblems({ fields: sections, state: asked, language: 'zh' })).toEqual([
      { path: 'phone', label: '投诉电话', sentence: '「投诉电话」：发布前请写上投诉电话。《电子商务法》第五十九条。', tab: '经营者' },
    ])
  })

  it('leaves out what a condition hides, and names members’ own fields', () => {
    expect(fieldProblems({ fields, state: { title: { valid: false, passesCondition: false } }, language: 'zh' })).toEqual([])
    expect(fieldProblems({ fields, state: { email: { valid: false, value: '' } }, language: 'zh' })).toMatchObject([{ label: '邮箱' }])
  })
})
