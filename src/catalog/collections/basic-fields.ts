import type { Field } from 'payload'
import { optionsOf } from '@/platform/labels'
import { slugField } from '@/platform/slug-field'
import { wasPublished } from '../actions/was-published'
import { productKindNames, productRoleNames } from '../rules/products'

const address = slugField('title', { isKnown: wasPublished })
const half = { width: '50%' } as const
const quarter = { width: '25%' } as const

export const basicFields: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 60, index: true, label: { zh: '产品名称', en: 'Title' } },
  { name: 'subtitle', type: 'text', maxLength: 80, label: { zh: '一句话卖点', en: 'Subtitle' } },
  {
    type: 'row',
    fields: [
      { name: 'kind', type: 'select', defaultValue: 'tour', label: { zh: '类型', en: 'Kind' }, options: optionsOf(productKindNames), admin: half },
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'profit',
        index: true,
        label: { zh: '产品角色', en: 'Role' },
        options: optionsOf(productRoleNames),
        admin: half,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'destination', type: 'text', required: true, index: true, label: { zh: '目的地', en: 'Destination' }, admin: half },
      { name: 'departureCity', type: 'text', label: { zh: '出发城市', en: 'Departs from' }, admin: half },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'days', type: 'number', required: true, min: 1, max: 60, label: { zh: '天数', en: 'Days' }, admin: quarter },
      { name: 'nights', type: 'number', min: 0, max: 60, label: { zh: '晚数', en: 'Nights' }, admin: quarter },
      { name: 'category', type: 'relationship', relationTo: 'product-categories', label: { zh: '商品分类', en: 'Category' }, admin: half },
    ],
  },
  { ...address, admin: { ...address.admin, position: undefined } },
]
