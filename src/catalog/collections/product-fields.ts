import type { ArrayField, Field } from 'payload'
import { dearestMinor, wholeFen } from './money-field'
import type { Bilingual } from '@/platform/language'

function lines(name: string, label: Bilingual, fields: Field[]): ArrayField {
  return { name, type: 'array', label, fields }
}

function text(name: string, label: Bilingual, required = true): Field {
  return { name, type: 'textarea', required, maxLength: 1000, label, admin: { rows: 2 } }
}

export const storyFields: Field[] = [
  lines('highlights', { zh: '亮点', en: 'Highlights' }, [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '标题', en: 'Title' } },
    text('text', { zh: '说明', en: 'Text' }),
  ]),
  lines('itinerary', { zh: '每日行程', en: 'Itinerary by day' }, [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: { zh: '当天标题', en: 'Day title' } },
    text('text', { zh: '安排', en: 'Plan' }),
    {
      type: 'row',
      fields: [
        { name: 'meals', type: 'text', label: { zh: '用餐', en: 'Meals' } },
        { name: 'lodging', type: 'text', label: { zh: '住宿', en: 'Lodging' } },
        { name: 'transport', type: 'text', label: { zh: '交通', en: 'Transport' } },
      ],
    },
  ]),
]

export const termFields: Field[] = [
  lines('included', { zh: '费用包含', en: 'Included' }, [text('text', { zh: '项目', en: 'Item' })]),
  lines('excluded', { zh: '费用不含', en: 'Not included' }, [text('text', { zh: '项目', en: 'Item' })]),
  lines('notices', { zh: '预订须知', en: 'Notices' }, [text('text', { zh: '须知', en: 'Notice' })]),
  lines('refundRules', { zh: '退改规则', en: 'Refund rules' }, [
    { name: 'until', type: 'text', required: true, label: { zh: '申请时间', en: 'When' } },
    text('text', { zh: '规则', en: 'Rule' }),
  ]),
  text('safety', { zh: '安全提示', en: 'Safety' }, false),
  text('optionalItems', { zh: '自费与购物安排', en: 'Optional items and shopping' }, false),
]

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

export const saleFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'priceMinor',
        type: 'number',
        required: true,
        min: 0,
        max: dearestMinor,
        label: { zh: '起价（分）', en: 'Price from (fen)' },
        validate: wholeFen,
        admin: { components: { Cell: '/src/catalog/admin/MoneyCell#MoneyCell' }, description: { zh: '199900 即 ¥1,999', en: '199900 is ¥1,999' } },
      },
      { name: 'priceUnit', type: 'text', defaultValue: '每人', maxLength: 10, label: { zh: '计价单位', en: 'Unit' } },
      { name: 'groupMin', type: 'number', min: 1, label: { zh: '成团人数', en: 'Minimum group' } },
    ],
  },
  lines('departures', { zh: '出发日期', en: 'Departures' }, [
    {
      type: 'row',
      fields: [
        { name: 'date', type: 'date', required: true, label: { zh: '日期', en: 'Date' }, admin: { date: day } },
        { name: 'seats', type: 'number', min: 0, label: { zh: '余位', en: 'Seats left' } },
        { name: 'priceMinor', type: 'number', min: 0, label: { zh: '当日价（分）', en: 'Price that day (fen)' }, validate: wholeFen },
      ],
    },
  ]),
  { name: 'validUntil', type: 'date', label: { zh: '有效期至', en: 'Valid until' }, admin: { date: day } },
]
