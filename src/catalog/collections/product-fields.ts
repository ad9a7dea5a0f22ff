import type { ArrayField, Field } from 'payload'

function lines(name: string, zh: string, en: string, fields: Field[]): ArrayField {
  return { name, type: 'array', label: { zh, en }, fields, admin: { initCollapsed: true } }
}

function text(name: string, zh: string, en: string, required = true): Field {
  return { name, type: 'textarea', required, maxLength: 1000, label: { zh, en }, admin: { rows: 2 } }
}

export const storyFields: Field[] = [
  lines('highlights', '亮点', 'Highlights', [
    { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '标题', en: 'Title' } },
    text('text', '说明', 'Text'),
  ]),
  lines('itinerary', '每日行程', 'Itinerary by day', [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: { zh: '当天标题', en: 'Day title' } },
    text('text', '安排', 'Plan'),
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
  lines('included', '费用包含', 'Included', [text('text', '项目', 'Item')]),
  lines('excluded', '费用不含', 'Not included', [text('text', '项目', 'Item')]),
  lines('notices', '预订须知', 'Notices', [text('text', '须知', 'Notice')]),
  lines('refundRules', '退改规则', 'Refund rules', [
    { name: 'until', type: 'text', required: true, label: { zh: '申请时间', en: 'When' } },
    text('text', '规则', 'Rule'),
  ]),
  text('safety', '安全提示', 'Safety', false),
  text('optionalItems', '自费与购物安排', 'Optional items and shopping', false),
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
        max: 1_000_000_000,
        label: { zh: '起价（分）', en: 'Price from (fen)' },
        validate: wholeFen,
        admin: { components: { Cell: '/src/catalog/admin/MoneyCell#MoneyCell' }, description: { zh: '199900 即 ¥1,999', en: '199900 is ¥1,999' } },
      },
      { name: 'priceUnit', type: 'text', defaultValue: '每人', maxLength: 10, label: { zh: '计价单位', en: 'Unit' } },
      { name: 'groupMin', type: 'number', min: 1, label: { zh: '成团人数', en: 'Minimum group' } },
    ],
  },
  lines('departures', '出发日期', 'Departures', [
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

/** Money is whole fen; half a fen is a typing error. */
function wholeFen(value: number | null | undefined, { required, req }: { required?: boolean; req: { i18n?: { language?: string } } }): true | string {
  const english = req.i18n?.language === 'en'
  if (value === null || value === undefined) return required ? (english ? 'Enter the price in fen.' : '请填写价格，单位是分。') : true
  if (Number.isInteger(value) && value >= 0) return true
  return english ? 'Enter whole fen, for example 199900 for ¥1,999.' : '请填写整数分，例如 ¥1,999 填 199900。'
}
