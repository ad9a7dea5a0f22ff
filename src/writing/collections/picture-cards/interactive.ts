import type { Field } from 'payload'
import type { Bilingual } from '@/platform/language'
import { optionsOf } from '@/platform/labels'
import { compareWayNames } from '../../rules/choice-names'
import { altField, captionField, moreFields, pictureCard, pictureField } from './fields'

function side(name: 'before' | 'after', label: Bilingual, words: Bilingual): Field {
  return {
    name,
    type: 'group',
    label,
    fields: [
      pictureField('picture'),
      { name: 'label', type: 'text', maxLength: 12, label: { zh: '标签', en: 'Label' }, admin: { placeholder: words } },
      altField,
    ],
  }
}

export const beforeAfter = pictureCard({
  slug: 'beforeAfter',
  interfaceName: 'BeforeAfterBlock',
  fields: [
    side('before', { zh: '之前', en: 'Before' }, { zh: '之前', en: 'Before' }),
    side('after', { zh: '之后', en: 'After' }, { zh: '之后', en: 'After' }),
    {
      name: 'way',
      type: 'select',
      defaultValue: 'side',
      label: { zh: '看法', en: 'How it is seen' },
      options: optionsOf(compareWayNames),
      admin: { description: { zh: '点一下切换只在公众号里动，其他渠道左右并排。', en: 'Tapping works in WeChat; other channels show the two side by side.' } },
    },
    captionField,
  ],
})

export const tapReveal = pictureCard({
  slug: 'tapReveal',
  interfaceName: 'TapRevealBlock',
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 60,
      label: { zh: '先看到的话', en: 'What is seen first' },
      admin: { placeholder: { zh: '例如：猜猜双廊海景房一晚多少钱？', en: 'For example: guess what a night with a view of the lake costs' } },
    },
    {
      name: 'text',
      type: 'textarea',
      maxLength: 300,
      label: { zh: '点击后显示的话', en: 'What a tap reveals' },
      admin: {
        rows: 3,
        description: {
          zh: '公众号里盖着一层，点一下揭开；店铺里点开；纯文本渠道直接写出来。',
          en: 'Covered in WeChat until tapped; opens on a tap in the shop; written out in channels of plain text.',
        },
      },
    },
    pictureField('picture', { required: false, label: { zh: '点击后显示的图片（可不选）', en: 'Picture revealed with it (optional)' } }),
    moreFields([
      {
        name: 'label',
        type: 'text',
        maxLength: 12,
        label: { zh: '按钮上的字', en: 'Words on the cover' },
        admin: { placeholder: { zh: '点击查看', en: '点击查看' } },
      },
      altField,
    ]),
  ],
})
