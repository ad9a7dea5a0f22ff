import type { Block } from 'payload'
import { saysNameIn } from '@/platform/compare/says'

/** Lets one block wear another theme than its draft. */
export function withTheme(block: Block): Block {
  return {
    ...block,
    fields: [
      ...block.fields,
      {
        name: 'theme',
        type: 'text',
        label: { zh: '这一块单独用的版式', en: 'Theme of this block alone' },
        custom: { says: saysNameIn('themes') },
        admin: { components: { Field: '/src/typesetting/admin/BlockThemeField#BlockThemeField' } },
      },
    ],
  }
}
