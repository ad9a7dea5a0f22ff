import type { CollectionConfig, Field } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { addressHooks } from '@/platform/old-address-hooks'
import { rememberPriceSince } from '../hooks/remember-price-since'
import { productSections, type ProductSection } from '../rules/product-sections'
import { basicFields } from './basic-fields'
import { costFields, dayFields, highlightFields, operatorFields, termFields } from './product-fields'
import { saleFields } from './sale-fields'

const fieldsOf: Record<ProductSection, Field[]> = {
  basics: basicFields,
  pictures: [
    { name: 'pictures', type: 'upload', relationTo: 'assets', hasMany: true, maxRows: 9, label: { zh: '主图', en: 'Pictures' } },
    { name: 'pictureMaker', type: 'ui', admin: { components: { Field: '/src/typesetting/admin/pictures/PictureMaker#PictureMaker' } } },
  ],
  story: highlightFields,
  days: dayFields,
  prices: saleFields,
  costs: costFields,
  terms: termFields,
  operator: operatorFields,
}

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
      {
        // A row and not tabs: Payload asks no component of ours how to draw tabs.
        type: 'row',
        fields: (Object.keys(productSections) as ProductSection[]).map((name) => ({
          type: 'collapsible',
          label: productSections[name],
          fields: fieldsOf[name],
        })),
        admin: { components: { Field: '/src/catalog/admin/product/ProductSections#ProductSections' } },
      },
      { name: 'page', type: 'ui', admin: { position: 'sidebar', components: { Field: '/src/storefront/admin/product/ProductPhone#ProductPhone' } } },
    ],
  }),
  { mayPurge },
)
