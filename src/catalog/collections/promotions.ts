import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { amountIsNames, promotionKindNames } from '../rules/products'
import { moneyAdmin, wholeFen } from './money-field'

export const promotions: CollectionConfig = removable(
  editable({
    slug: 'promotions',
    labels: { singular: { zh: '活动', en: 'Promotion' }, plural: { zh: '营销活动', en: 'Promotions' } },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'amountMinor', 'startsAt', 'endsAt'],
      group: { zh: '产品', en: 'Catalog' },
    },
    access: accessOf('promotions'),
    hooks: contentChangedHooks('promotions'),
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
      { name: 'kind', type: 'select', required: true, label: { zh: '类型', en: 'Kind' }, options: optionsOf(promotionKindNames) },
      { name: 'amountIs', type: 'select', label: { zh: '金额是', en: 'The amount is' }, options: optionsOf(amountIsNames) },
      {
        type: 'row',
        fields: [
          { name: 'amountMinor', type: 'number', required: true, min: 0, label: { zh: '优惠金额', en: 'Amount' }, validate: wholeFen, admin: moneyAdmin },
          { name: 'thresholdMinor', type: 'number', min: 0, label: { zh: '满额门槛', en: 'Threshold' }, validate: wholeFen, admin: moneyAdmin },
          { name: 'code', type: 'text', maxLength: 30, label: { zh: '券码', en: 'Code' } },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'startsAt', type: 'date', required: true, label: { zh: '开始', en: 'Starts' }, admin: { date: { pickerAppearance: 'dayAndTime' } } },
          {
            name: 'endsAt',
            type: 'date',
            required: true,
            label: { zh: '结束', en: 'Ends' },
            validate: afterStart,
            admin: { date: { pickerAppearance: 'dayAndTime' } },
          },
        ],
      },
      { name: 'products', type: 'relationship', relationTo: 'products', hasMany: true, label: { zh: '参加的产品', en: 'Products' } },
    ],
  }),
  { mayPurge },
)

type Asked = { siblingData?: { startsAt?: string | Date | null }; req: { i18n?: { language?: string } } }

/** An offer that ends before it starts would be shown nowhere, without a word. */
function afterStart(value: string | Date | null | undefined, { siblingData, req }: Asked): true | string {
  const english = req.i18n?.language === 'en'
  if (!value) return english ? 'Say when the promotion ends.' : '请填写活动结束的时间。'
  const start = siblingData?.startsAt
  if (!start || new Date(value).getTime() > new Date(start).getTime()) return true
  return english ? 'The end must come after the start.' : '结束时间要晚于开始时间。'
}
