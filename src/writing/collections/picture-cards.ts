import type { Block } from 'payload'

export const pictureRow: Block = {
  slug: 'pictureRow',
  admin: { disableBlockName: true },
  interfaceName: 'PictureRowBlock',
  labels: { singular: { zh: '并排图片', en: 'Pictures in a row' }, plural: { zh: '并排图片', en: 'Pictures in a row' } },
  fields: [
    {
      name: 'pictures',
      type: 'array',
      minRows: 2,
      maxRows: 3,
      label: { zh: '图片', en: 'Pictures' },
      labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
      fields: [
        { name: 'picture', type: 'upload', relationTo: 'assets', required: true, label: { zh: '图片', en: 'Picture' } },
        { name: 'caption', type: 'text', maxLength: 60, label: { zh: '图注', en: 'Caption' } },
        { name: 'alt', type: 'text', maxLength: 200, label: { zh: '画面描述（留空用素材的）', en: 'Description (the asset’s when empty)' } },
      ],
    },
  ],
}

/** Cards made of pictures, in the order the menu shows them. */
export const pictureCards: Block[] = [pictureRow]
