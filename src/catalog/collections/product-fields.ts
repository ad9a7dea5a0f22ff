import type { ArrayField, Field, NumberFieldSingleValidation } from 'payload'
import { say } from '@/platform/language'
import type { Product } from '@/payload-types'
import { whyNotPrice } from '../actions/judge-price'
import { confirmedField } from './confirmed-field'
import { moneyField } from './money-field'
import type { Bilingual } from '@/platform/language'

type Listed = { name: string; label: Bilingual; row: Bilingual; rowLabel?: string }

function lines({ name, label, row, rowLabel }: Listed, fields: Field[]): ArrayField {
  return { name, type: 'array', label, labels: { singular: row, plural: label }, fields, ...(rowLabel && { admin: { components: { RowLabel: rowLabel } } }) }
}

function text(name: string, label: Bilingual, required = true): Field {
  return { name, type: 'textarea', required, maxLength: 1000, label, admin: { rows: 2 } }
}

export const storyFields: Field[] = [
  lines({ name: 'highlights', label: { zh: '亮点', en: 'Highlights' }, row: { zh: '亮点', en: 'highlight' } }, [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '标题', en: 'Title' } },
    text('text', { zh: '说明', en: 'Text' }),
  ]),
  lines({ name: 'itinerary', label: { zh: '每日行程', en: 'Itinerary by day' }, row: { zh: '一天', en: 'day' } }, [
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
  lines({ name: 'included', label: { zh: '费用包含', en: 'Included' }, row: { zh: '包含项', en: 'item' } }, [text('text', { zh: '项目', en: 'Item' })]),
  lines({ name: 'excluded', label: { zh: '费用不含', en: 'Not included' }, row: { zh: '不含项', en: 'item' } }, [text('text', { zh: '项目', en: 'Item' })]),
  lines({ name: 'notices', label: { zh: '预订须知', en: 'Notices' }, row: { zh: '须知', en: 'notice' } }, [text('text', { zh: '须知', en: 'Notice' })]),
  lines({ name: 'refundRules', label: { zh: '退改规则', en: 'Refund rules' }, row: { zh: '规则', en: 'rule' } }, [
    { name: 'until', type: 'text', required: true, label: { zh: '申请时间', en: 'When' } },
    text('text', { zh: '规则', en: 'Rule' }),
  ]),
  text('safety', { zh: '安全提示', en: 'Safety' }, false),
  text('optionalItems', { zh: '自费与购物安排', en: 'Optional items and shopping' }, false),
]

const judgePrice: NumberFieldSingleValidation = async (_, { data, id, req }) => {
  const reason = await whyNotPrice({ req, id, data: data as Partial<Product>, now: Date.now() })
  return reason ? say(reason, req.i18n.language) : true
}

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

export const saleFields: Field[] = [
  {
    type: 'row',
    fields: [
      moneyField({
        name: 'priceMinor',
        label: { zh: '起价', en: 'Price from' },
        required: true,
        unitField: 'priceUnit',
        asksOnLeap: true,
        judge: judgePrice,
      }),
      { name: 'priceUnit', type: 'text', defaultValue: '每人', maxLength: 10, label: { zh: '计价单位', en: 'Unit' } },
      { name: 'groupMin', type: 'number', min: 1, label: { zh: '成团人数', en: 'Minimum group' } },
    ],
  },
  confirmedField('/src/catalog/admin/PriceCheck#PriceCheck'),
  lines(
    {
      name: 'departures',
      label: { zh: '出发日期', en: 'Departures' },
      row: { zh: '班期', en: 'departure' },
      rowLabel: '/src/catalog/admin/DepartureLabel#DepartureLabel',
    },
    [
      {
        type: 'row',
        fields: [
          { name: 'date', type: 'date', required: true, label: { zh: '日期', en: 'Date' }, admin: { date: day } },
          { name: 'seats', type: 'number', min: 0, label: { zh: '余位', en: 'Seats left' } },
          moneyField({ name: 'priceMinor', label: { zh: '当日价', en: 'Price that day' }, unitField: 'priceUnit', asksOnLeap: true }),
        ],
      },
    ],
  ),
  { name: 'priceSince', type: 'date', admin: { hidden: true }, access: { update: () => false, create: () => false } },
  { name: 'validUntil', type: 'date', label: { zh: '有效期至', en: 'Valid until' }, admin: { date: day } },
]
