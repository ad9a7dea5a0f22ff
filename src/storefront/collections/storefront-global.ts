import type { GlobalConfig } from 'payload'
import { can } from '@/people/server'
import { formProblemsField } from '@/platform/editable'
import { globalChangedHooks } from '@/platform/content-changed-hooks'
import { webAddressOf } from '../rules/web-address'
import { mustBeReady } from './ready-picture'

type Asked = { req: { i18n?: { language?: string } } }

/** The shop's home page as its keeper sets it. */
export const storefrontGlobal: GlobalConfig = {
  slug: 'storefront',
  label: { zh: '店铺门面', en: 'Shop front' },
  admin: {
    hideAPIURL: true,
    group: { zh: '店铺', en: 'Shop' },
    description: {
      zh: '招牌、公告、焦点大图和推荐线路，保存后一秒内在店铺生效。',
      en: 'Signboard, notice, focus pictures and featured trips. The shop shows a save within a second.',
    },
  },
  access: { read: can('storefront', 'read'), update: can('storefront', 'update') },
  hooks: globalChangedHooks('storefront'),
  fields: [
    formProblemsField,
    { name: 'signboardName', type: 'text', maxLength: 20, label: { zh: '店铺招牌', en: 'Signboard' } },
    { name: 'slogan', type: 'text', maxLength: 40, label: { zh: '招牌语', en: 'Slogan' } },
    {
      name: 'notice',
      type: 'textarea',
      maxLength: 200,
      label: { zh: '店铺公告', en: 'Notice' },
      admin: { description: { zh: '留空则不显示', en: 'Not shown when empty' } },
    },
    {
      name: 'hero',
      type: 'array',
      maxRows: 5,
      label: { zh: '焦点大图', en: 'Focus pictures' },
      labels: { singular: { zh: '焦点大图', en: 'Focus picture' }, plural: { zh: '焦点大图', en: 'Focus pictures' } },
      admin: { description: { zh: '第一张最大，其余排在下面；只能选常用素材', en: 'The first is the largest, the others follow below; ready assets only' } },
      fields: [
        {
          name: 'picture',
          type: 'upload',
          relationTo: 'assets',
          required: true,
          filterOptions: { tier: { equals: 'ready' } },
          validate: mustBeReady,
          label: { zh: '图片', en: 'Picture' },
        },
        { name: 'title', type: 'text', maxLength: 30, label: { zh: '标题', en: 'Title' } },
        { name: 'subtitle', type: 'text', maxLength: 60, label: { zh: '副标题', en: 'Subtitle' } },
        { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '点开是哪条线路', en: 'Leads to' }, admin: { allowCreate: false } },
      ],
    },
    {
      name: 'featured',
      type: 'relationship',
      relationTo: 'products',
      hasMany: true,
      maxRows: 12,
      label: { zh: '推荐线路', en: 'Featured trips' },
      admin: { allowCreate: false, description: { zh: '按这里的顺序显示；留空则显示最新的六条', en: 'Shown in this order; the six newest when empty' } },
    },
    {
      type: 'row',
      fields: [
        { name: 'contactPhone', type: 'text', maxLength: 30, label: { zh: '咨询电话', en: 'Phone' }, validate: checkPhone },
        {
          name: 'contactUrl',
          type: 'text',
          maxLength: 300,
          label: { zh: '咨询或下单网址', en: 'Where to ask or book' },
          validate: checkAddress,
          admin: {
            description: {
              zh: '公众号、客服或外部店铺的 https 网址；电话和网址都不填时，页面不显示咨询按钮',
              en: 'An https address of the official account, service or external shop. Without phone and address pages show no such button.',
            },
          },
        },
      ],
    },
  ],
}

function checkPhone(value: string | null | undefined, { req }: Asked): true | string {
  if (!value || /^\+?[\d\s-]{5,20}$/.test(value)) return true
  return req.i18n?.language === 'en'
    ? 'Use figures, spaces, hyphens and a leading +, for example +86 21 5555 0100.'
    : '电话只能有数字、空格、连字符和开头的 +，例如 021-5555 0100。'
}

function checkAddress(value: string | null | undefined, { req }: Asked): true | string {
  if (!value || webAddressOf(value)) return true
  return req.i18n?.language === 'en' ? 'Enter a whole address that begins with https://.' : '请填写完整网址，以 https:// 开头。'
}
