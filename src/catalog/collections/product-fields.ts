import type { ArrayField, Field, TextareaField } from 'payload'
import { array, number, text as textRule, textarea } from 'payload/shared'
import type { Bilingual } from '@/platform/language'
import { lawful } from './lawful'

type Listed = { name: string; label: Bilingual; row: Bilingual; shownBy: 'CardList' | 'LineList' | 'RefundLadder'; isLawful?: boolean }

function rows({ name, label, row, shownBy, isLawful = false }: Listed, fields: Field[]): ArrayField {
  return {
    name,
    type: 'array',
    label,
    labels: { singular: row, plural: label },
    fields,
    ...(isLawful && { validate: lawful(name, array) }),
    admin: { components: { Field: `/src/catalog/admin/product/${shownBy}#${shownBy}` } },
  }
}

function text(name: string, label: Bilingual, required = true): TextareaField {
  return { name, type: 'textarea', required, maxLength: 1000, label, admin: { rows: 2 } }
}

function lawText(name: string, label: Bilingual, example: Bilingual): Field {
  return { ...text(name, label, false), validate: lawful(name, textarea), admin: { rows: 3, placeholder: example } }
}

const half = { width: '50%' } as const
const third = { width: '33%' } as const

export const highlightFields: Field[] = [
  rows({ name: 'highlights', label: { zh: '亮点', en: 'Highlights' }, row: { zh: '亮点', en: 'highlight' }, shownBy: 'CardList' }, [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '标题', en: 'Title' } },
    text('text', { zh: '说明', en: 'Text' }),
  ]),
]

export const dayFields: Field[] = [
  rows({ name: 'itinerary', label: { zh: '每日行程', en: 'Itinerary by day' }, row: { zh: '一天', en: 'day' }, shownBy: 'CardList', isLawful: true }, [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: { zh: '当天标题', en: 'Day title' } },
    text('text', { zh: '安排', en: 'Plan' }),
    { name: 'picture', type: 'upload', relationTo: 'assets', label: { zh: '当天的图', en: 'Picture' } },
    {
      type: 'row',
      fields: [
        { name: 'transport', type: 'text', label: { zh: '交通', en: 'Transport' }, admin: half },
        { name: 'meals', type: 'text', label: { zh: '用餐', en: 'Meals' }, admin: half },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'lodging', type: 'text', label: { zh: '住宿', en: 'Lodging' }, admin: half },
        { name: 'freeTime', type: 'text', maxLength: 80, label: { zh: '自由活动', en: 'Free time' }, admin: half },
      ],
    },
    {
      name: 'sights',
      type: 'text',
      maxLength: 200,
      label: { zh: '游览项目', en: 'Sights' },
      admin: { placeholder: { zh: '如：喜洲古镇 2 小时、扎染 3 小时', en: 'For example: Xizhou 2 h, tie-dye 3 h' } },
    },
  ]),
]

export const costFields: Field[] = [
  rows({ name: 'included', label: { zh: '费用包含', en: 'Included' }, row: { zh: '包含项', en: 'item' }, shownBy: 'LineList', isLawful: true }, [
    text('text', { zh: '项目', en: 'Item' }),
  ]),
  rows({ name: 'excluded', label: { zh: '费用不含', en: 'Not included' }, row: { zh: '不含项', en: 'item' }, shownBy: 'LineList', isLawful: true }, [
    text('text', { zh: '项目', en: 'Item' }),
  ]),
  lawText(
    'optionalItems',
    { zh: '自费与购物安排', en: 'Optional items and shopping' },
    { zh: '项目、时长、价格；没有写「无自费项目，不进购物店」', en: 'Item, length, price; or “no optional items, no shops”' },
  ),
]

export const termFields: Field[] = [
  rows({ name: 'refundRules', label: { zh: '退改规则', en: 'Refund rules' }, row: { zh: '规则', en: 'rule' }, shownBy: 'RefundLadder', isLawful: true }, [
    { name: 'daysBefore', type: 'number', min: 0, max: 365, label: { zh: '提前天数', en: 'Days before' } },
    { name: 'percent', type: 'number', min: 0, max: 100, label: { zh: '退还比例', en: 'Refund in %' } },
    { name: 'until', type: 'text', required: true, label: { zh: '申请时间', en: 'When' } },
    text('text', { zh: '规则', en: 'Rule' }),
  ]),
  { name: 'groupMin', type: 'number', min: 1, label: { zh: '最低成团人数', en: 'Minimum group' }, validate: lawful('groupMin', number), admin: third },
  rows({ name: 'notices', label: { zh: '预订须知', en: 'Notices' }, row: { zh: '须知', en: 'notice' }, shownBy: 'LineList' }, [
    text('text', { zh: '须知', en: 'Notice' }),
  ]),
  lawText(
    'suitability',
    { zh: '适合谁，不适合谁', en: 'Whom it suits, and whom not' },
    { zh: '如：严重高血压、孕期不适合参加', en: 'For example: not with severe high blood pressure, not when pregnant' },
  ),
  lawText(
    'safety',
    { zh: '安全提示', en: 'Safety' },
    { zh: '如：骑行请戴头盔，湖边礁石湿滑', en: 'For example: wear a helmet, rocks by the lake are slippery' },
  ),
]

export const operatorFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'operatorName', type: 'text', maxLength: 60, label: { zh: '经营者', en: 'Operator' }, validate: lawful('operatorName', textRule), admin: half },
      {
        name: 'operatorLicence',
        type: 'text',
        maxLength: 60,
        label: { zh: '许可证编号', en: 'Licence number' },
        validate: lawful('operatorLicence', textRule),
        admin: { ...half, placeholder: { zh: 'L-YN-00000', en: 'L-YN-00000' } },
      },
    ],
  },
  {
    name: 'complaintPhone',
    type: 'text',
    maxLength: 30,
    label: { zh: '投诉电话', en: 'Complaints' },
    validate: lawful('complaintPhone', textRule),
    admin: half,
  },
]
