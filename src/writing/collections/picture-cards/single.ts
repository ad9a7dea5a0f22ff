import type { Block } from 'payload'
import { altField, captionField, pictureCard, pictureField } from './fields'

export const heroPicture = pictureCard({
  slug: 'heroPicture',
  interfaceName: 'HeroPictureBlock',
  fields: [
    pictureField('picture', { description: { zh: '横图更好，宽度不少于 1080 像素。', en: 'A wide picture is best, at least 1080 pixels across.' } }),
    {
      name: 'label',
      type: 'text',
      maxLength: 20,
      label: { zh: '小标签', en: 'Label' },
      admin: { placeholder: { zh: '例如：云南 · 大理', en: 'For example: Dali, Yunnan' } },
    },
    { name: 'title', type: 'text', maxLength: 40, label: { zh: '标题', en: 'Title' } },
    { name: 'text', type: 'textarea', maxLength: 200, label: { zh: '图下的话', en: 'Words below' }, admin: { rows: 3 } },
    altField,
  ],
})

export const longPicture = pictureCard({
  slug: 'longPicture',
  interfaceName: 'LongPictureBlock',
  fields: [
    pictureField('picture', {
      description: {
        zh: '行程长图、攻略长图。图里的重要文字请写进画面描述：看不见图的读者和搜索都靠它。',
        en: 'An itinerary or guide as one tall picture. Repeat its important words in the description: readers who cannot see it and search engines rely on that.',
      },
    }),
    {
      name: 'alt',
      type: 'textarea',
      maxLength: 1000,
      label: { zh: '画面描述（留空用素材的）', en: 'Description (the asset’s when empty)' },
      admin: { rows: 3 },
    },
    captionField,
  ],
})

/** Drawings that designers make elsewhere. */
export const svgCard: Block = pictureCard({
  slug: 'svgCard',
  interfaceName: 'SvgCardBlock',
  fields: [
    {
      name: 'svg',
      type: 'textarea',
      required: true,
      maxLength: 60_000,
      label: { zh: 'SVG 代码', en: 'SVG code' },
      admin: {
        rows: 8,
        description: {
          zh: '粘贴 <svg>…</svg>。脚本、外部图片、滤镜和引用会去掉并说明；黑色线条跟随文字颜色，深色模式下也看得见。',
          en: 'Paste <svg>…</svg>. Scripts, outside pictures, filters and references are removed and named; black ink follows the colour of text, so it shows in dark mode too.',
        },
      },
    },
    { name: 'alt', type: 'text', maxLength: 200, label: { zh: '画面描述', en: 'Description' } },
    captionField,
  ],
})
