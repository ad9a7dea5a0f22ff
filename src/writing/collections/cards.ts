import type { Block } from 'payload'
import { optionsOf } from '@/platform/labels'
import { cardNames } from '../rules/card-names'
import { factNames } from '../rules/fact-names'
import { webAddress } from './web-address'

export const productCard: Block = {
  slug: 'productCard',
  admin: { disableBlockName: true },
  interfaceName: 'ProductCardBlock',
  labels: { singular: cardNames.productCard, plural: { zh: '产品卡片', en: 'Product cards' } },
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: { zh: '产品', en: 'Product' }, admin: { allowCreate: false } },
    { name: 'remark', type: 'text', maxLength: 60, label: { zh: '推荐语', en: 'Remark' } },
  ],
}

export const couponCard: Block = {
  slug: 'couponCard',
  admin: { disableBlockName: true },
  interfaceName: 'CouponCardBlock',
  labels: { singular: cardNames.couponCard, plural: { zh: '优惠券', en: 'Coupon cards' } },
  fields: [
    { name: 'promotion', type: 'relationship', relationTo: 'promotions', required: true, label: { zh: '活动', en: 'Promotion' } },
    { name: 'remark', type: 'text', maxLength: 60, label: { zh: '说明', en: 'Remark' } },
  ],
}

export const qrCard: Block = {
  slug: 'qrCard',
  admin: { disableBlockName: true },
  interfaceName: 'QrCardBlock',
  labels: { singular: cardNames.qrCard, plural: { zh: '二维码', en: 'QR cards' } },
  fields: [
    { name: 'url', type: 'text', required: true, maxLength: 500, label: { zh: '网址', en: 'Address' }, validate: webAddress },
    { name: 'caption', type: 'text', maxLength: 60, label: { zh: '说明', en: 'Caption' } },
  ],
}

export const followCard: Block = {
  slug: 'followCard',
  admin: { disableBlockName: true },
  interfaceName: 'FollowCardBlock',
  labels: { singular: cardNames.followCard, plural: { zh: '关注引导', en: 'Follow cards' } },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 30, label: { zh: '公众号名称', en: 'Account name' } },
    { name: 'introduction', type: 'text', maxLength: 80, label: { zh: '一句话介绍', en: 'Introduction' } },
  ],
}

export const codeBlock: Block = {
  slug: 'code',
  admin: { disableBlockName: true },
  interfaceName: 'CodeBlock',
  labels: { singular: cardNames.code, plural: cardNames.code },
  fields: [
    { name: 'language', type: 'text', maxLength: 30, label: { zh: '语言', en: 'Language' } },
    // Payload's code field loads its editor from another host; plain text loads nothing.
    { name: 'code', type: 'textarea', required: true, label: { zh: '内容', en: 'Content' }, admin: { rows: 8 } },
  ],
}

export const factInline: Block = {
  slug: 'fact',
  admin: { disableBlockName: true, components: { Label: '/src/writing/admin/FactLabel#FactLabel' } },
  interfaceName: 'FactInline',
  labels: { singular: { zh: '活事实', en: 'Live fact' }, plural: { zh: '活事实', en: 'Live facts' } },
  fields: [
    { name: 'product', type: 'relationship', relationTo: 'products', required: true, label: { zh: '产品', en: 'Product' }, admin: { allowCreate: false } },
    {
      name: 'fact',
      type: 'select',
      required: true,
      defaultValue: 'price',
      label: { zh: '取哪一项', en: 'Which fact' },
      options: optionsOf(factNames),
    },
  ],
}
