import type { CollectionConfig, NumberFieldSingleValidation } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import type { Promotion } from '@/payload-types'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { say } from '@/platform/language'
import { whyNotPromotion } from '../actions/judge-promotion'
import { usualAmountIs } from '../rules/offer'
import { amountIsNames, promotionKindNames } from '../rules/products'
import { isOfferKind } from '../rules/stored-offer'
import { confirmedField } from './confirmed-field'
import { moneyField } from './money-field'

const judgeAmount: NumberFieldSingleValidation = async (_, { data, id, req }) => {
  const reason = await whyNotPromotion({ req, id, data: data as Partial<Promotion>, now: Date.now() })
  return reason ? say(reason, req.i18n.language) : true
}

export const promotions: CollectionConfig = removable(
  editable({
    slug: 'promotions',
    labels: { singular: { zh: '活动', en: 'Promotion' }, plural: { zh: '营销活动', en: 'Promotions' } },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'amountIs', 'amountMinor', 'startsAt', 'endsAt'],
      group: { zh: '产品', en: 'Catalog' },
    },
    access: accessOf('promotions'),
    hooks: contentChangedHooks('promotions'),
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Title' } },
      { name: 'kind', type: 'select', required: true, label: { zh: '类型', en: 'Kind' }, options: optionsOf(promotionKindNames) },
      {
        name: 'amountIs',
        type: 'radio',
        label: { zh: '下面的金额是', en: 'The amount below is' },
        options: optionsOf(amountIsNames),
        admin: {
          description: {
            zh: '「优惠后的价格」：卖这个价；「减掉的金额」：在原来的价格上减这么多。',
            en: '“The price itself”: it sells at this. “The reduction”: this much is taken off the usual price.',
          },
        },
        hooks: {
          // Promotions from before the amount said what it is keep their meaning.
          afterRead: [({ value, siblingData }): unknown => value ?? (isOfferKind(siblingData.kind) ? usualAmountIs(siblingData.kind) : value)],
          beforeValidate: [({ value, siblingData }): unknown => value ?? (isOfferKind(siblingData.kind) ? usualAmountIs(siblingData.kind) : value)],
        },
      },
      {
        type: 'row',
        fields: [
          moneyField({ name: 'amountMinor', label: { zh: '金额', en: 'Amount' }, required: true, judge: judgeAmount }),
          moneyField({ name: 'thresholdMinor', label: { zh: '满额门槛', en: 'Threshold' } }),
          { name: 'code', type: 'text', maxLength: 30, label: { zh: '券码', en: 'Code' } },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'startsAt',
            type: 'date',
            required: true,
            index: true,
            label: { zh: '开始', en: 'Starts' },
            admin: { date: { pickerAppearance: 'dayAndTime' } },
          },
          {
            name: 'endsAt',
            type: 'date',
            required: true,
            index: true,
            label: { zh: '结束', en: 'Ends' },
            validate: afterStart,
            admin: { date: { pickerAppearance: 'dayAndTime' } },
          },
        ],
      },
      {
        name: 'products',
        type: 'relationship',
        relationTo: 'products',
        hasMany: true,
        label: { zh: '参加的产品', en: 'Products' },
        admin: { allowCreate: false },
      },
      confirmedField('/src/catalog/admin/OfferPreview#OfferPreview'),
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
