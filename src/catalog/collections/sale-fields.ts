import type { Field, NumberFieldSingleValidation } from 'payload'
import type { Product } from '@/payload-types'
import { say } from '@/platform/language'
import { whyNotPrice } from '../actions/judge-price'
import { confirmedField } from './confirmed-field'
import { moneyField } from './money-field'

const judgePrice: NumberFieldSingleValidation = async (_, { data, id, req }) => {
  const reason = await whyNotPrice({ req, id, data: data as Partial<Product>, now: Date.now() })
  return reason ? say(reason, req.i18n.language) : true
}

export const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const

const quarter = { width: '25%' } as const

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
      moneyField({ name: 'floorMinor', label: { zh: '成本底价', en: 'Cost floor' }, unitField: 'priceUnit' }),
      { name: 'priceUnit', type: 'text', defaultValue: '每人', maxLength: 10, label: { zh: '计价单位', en: 'Unit' }, admin: quarter },
    ],
  },
  confirmedField('/src/catalog/admin/PriceCheck#PriceCheck'),
  {
    type: 'row',
    fields: [
      {
        name: 'earlyDays',
        type: 'number',
        min: 1,
        max: 365,
        label: { zh: '早鸟提前天数', en: 'Early bird, days before' },
        admin: {
          width: '50%',
          description: { zh: '提前这么多天以上，按班期的早鸟价卖', en: 'At least this many days before, a date sells at its early-bird price' },
        },
      },
      { name: 'validUntil', type: 'date', label: { zh: '有效期至', en: 'Valid until' }, admin: { date: day, width: '50%' } },
    ],
  },
  {
    name: 'departures',
    type: 'array',
    label: { zh: '班期与价格', en: 'Dates and prices' },
    labels: { singular: { zh: '班期', en: 'departure' }, plural: { zh: '班期', en: 'departures' } },
    admin: { components: { Field: '/src/catalog/admin/product/PriceCalendar#PriceCalendar' } },
    fields: [
      { name: 'date', type: 'date', required: true, label: { zh: '日期', en: 'Date' }, admin: { date: day } },
      { name: 'seats', type: 'number', min: 0, label: { zh: '余位', en: 'Seats left' } },
      moneyField({ name: 'priceMinor', label: { zh: '成人价', en: 'Adult' }, isCell: true }),
      moneyField({ name: 'childMinor', label: { zh: '儿童价', en: 'Child' }, isCell: true }),
      moneyField({ name: 'singleMinor', label: { zh: '单房差', en: 'Single room supplement' }, isCell: true }),
      moneyField({ name: 'earlyMinor', label: { zh: '早鸟价', en: 'Early bird' }, isCell: true }),
    ],
  },
  { name: 'priceSince', type: 'date', admin: { hidden: true }, access: { update: () => false, create: () => false } },
]
