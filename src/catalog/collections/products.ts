import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { addressHooks } from '@/platform/old-address-hooks'
import { slugField } from '@/platform/slug-field'
import { rememberPriceSince } from '../hooks/remember-price-since'
import { wasPublished } from '../actions/was-published'
import { productRoleNames } from '../rules/products'
import { saleFields, storyFields, termFields } from './product-fields'

export const products: CollectionConfig = removable(
  editable({
    slug: 'products',
    labels: { singular: { zh: '旅游产品', en: 'Product' }, plural: { zh: '旅游产品', en: 'Products' } },
    admin: {
      hideAPIURL: true,
      custom: { changedTogether: true },
      useAsTitle: 'title',
      defaultColumns: ['title', 'destination', 'role', 'priceMinor', '_status', 'updatedAt'],
      group: { zh: '产品', en: 'Catalog' },
      listSearchableFields: ['title', 'destination', 'subtitle'],
      components: {
        views: {
          create: { Component: '/src/catalog/pages/NewProductPage#NewProductPage', path: '/create', exact: true },
          edit: { version: { Component: '/src/platform/compare/CollectionVersions#CollectionVersions' } },
        },
      },
    },
    access: accessOf('products'),
    // Every page of the shop leaves the trash out; a late page of a list skips along the index.
    indexes: [{ fields: ['_status', 'deletedAt', 'createdAt'] }, { fields: ['_status', 'category', 'deletedAt', 'createdAt'] }],
    versions: { maxPerDoc: 30, drafts: { autosave: { interval: 1000 } } },
    hooks: {
      ...contentChangedHooks('products'),
      ...addressHooks('products'),
      beforeChange: [...addressHooks('products').beforeChange, rememberPriceSince],
    },
    fields: [
      { name: 'title', type: 'text', required: true, maxLength: 60, index: true, label: { zh: '产品名称', en: 'Title' } },
      { name: 'subtitle', type: 'text', maxLength: 80, label: { zh: '一句话卖点', en: 'Subtitle' } },
      {
        type: 'tabs',
        tabs: [
          {
            label: { zh: '概况', en: 'Overview' },
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'destination', type: 'text', required: true, index: true, label: { zh: '目的地', en: 'Destination' } },
                  { name: 'departureCity', type: 'text', label: { zh: '出发城市', en: 'Departs from' } },
                  { name: 'days', type: 'number', required: true, min: 1, max: 60, label: { zh: '天数', en: 'Days' } },
                  { name: 'nights', type: 'number', min: 0, max: 60, label: { zh: '晚数', en: 'Nights' } },
                ],
              },
              { name: 'pictures', type: 'upload', relationTo: 'assets', hasMany: true, maxRows: 9, label: { zh: '主图', en: 'Pictures' } },
              ...storyFields,
            ],
          },
          { label: { zh: '价格与班期', en: 'Price and dates' }, fields: saleFields },
          { label: { zh: '费用与规则', en: 'Terms' }, fields: termFields },
        ],
      },
      slugField('title', { isKnown: wasPublished }),
      { name: 'pictureMaker', type: 'ui', admin: { position: 'sidebar', components: { Field: '/src/typesetting/admin/pictures/PictureMaker#PictureMaker' } } },
      { name: 'category', type: 'relationship', relationTo: 'product-categories', label: { zh: '商品分类', en: 'Category' }, admin: { position: 'sidebar' } },
      {
        name: 'role',
        type: 'select',
        required: true,
        defaultValue: 'profit',
        index: true,
        label: { zh: '产品角色', en: 'Role' },
        options: optionsOf(productRoleNames),
        admin: { position: 'sidebar' },
      },
      { name: 'operatorName', type: 'text', label: { zh: '经营者', en: 'Operator' }, admin: { position: 'sidebar' } },
      { name: 'operatorLicence', type: 'text', label: { zh: '许可证编号', en: 'Licence number' }, admin: { position: 'sidebar' } },
    ],
  }),
  { mayPurge },
)
