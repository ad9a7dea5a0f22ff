import type { ArrayField, Block, CollapsibleField, TextField, UploadField } from 'payload'
import type { Bilingual } from '@/platform/language'
import { cardNames } from '../../rules/card-names'
import type { PictureCard } from '../../rules/picture-cards'

/** Inspiration never goes out, so it is not offered; the gates before sending look again. */
const outgoing: UploadField['filterOptions'] = { tier: { not_equals: 'inspiration' } }

type PictureOptions = { label?: Bilingual; required?: boolean; description?: Bilingual }

export function pictureField(name: string, { label, required = true, description }: PictureOptions = {}): UploadField {
  return {
    name,
    type: 'upload',
    relationTo: 'assets',
    required,
    filterOptions: outgoing,
    label: label ?? { zh: '图片', en: 'Picture' },
    ...(description ? { admin: { description } } : {}),
  }
}

export const altField: TextField = {
  name: 'alt',
  type: 'text',
  maxLength: 200,
  label: { zh: '画面描述（留空用素材的）', en: 'Description (the asset’s when empty)' },
}

export const captionField: TextField = { name: 'caption', type: 'text', maxLength: 200, label: { zh: '图注', en: 'Caption' } }

type Rows = { least: number; most: number; captions: boolean; description: Bilingual }

/** Several pictures in the order readers see them. */
export function picturesField({ least, most, captions, description }: Rows): ArrayField {
  return {
    name: 'pictures',
    type: 'array',
    minRows: least,
    maxRows: most,
    required: true,
    label: { zh: '图片', en: 'Pictures' },
    labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
    admin: { description, components: { beforeInput: ['/src/writing/admin/ChooseTogether#ChooseTogether'] } },
    fields: [pictureField('picture'), ...(captions ? [{ ...captionField, maxLength: 60 }] : []), altField],
  }
}

type Card = { slug: PictureCard['blockType']; interfaceName: string; fields: Block['fields'] }

/** A card of pictures as the menu of the writing desk shows it. */
export function pictureCard({ slug, interfaceName, fields }: Card): Block {
  const name = cardNames[slug]
  return { slug, interfaceName, admin: { disableBlockName: true }, labels: { singular: name, plural: name }, fields }
}

/** Fields that are seldom filled in. */
export function moreFields(fields: CollapsibleField['fields']): CollapsibleField {
  return { type: 'collapsible', label: { zh: '更多', en: 'More' }, admin: { initCollapsed: true }, fields }
}
