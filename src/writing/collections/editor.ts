import type { Block } from 'payload'
import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import { codeBlock, couponCard, factInline, followCard, productCard, qrCard } from './cards'
import { groupedBlocks } from './grouped-blocks'
import { namedTable } from './named-table'
import { pictureCards } from './picture-cards'
import { textCards } from './text-cards'
import { withTheme } from './with-theme'

const blocks = [...textCards, ...pictureCards, productCard, couponCard, qrCard, followCard, codeBlock].map(withTheme)

/** Every card and inline card that may stand in a text. */
export const cards: Block[] = [...blocks, factInline]

/** The writing desk: exactly the nodes that `rules/document.ts` types and the typesetter can write. */
export const writingEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    InlineCodeFeature(),
    AlignFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    LinkFeature({ enabledCollections: [] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    namedTable(),
    UploadFeature({
      enabledCollections: ['assets'],
      collections: {
        assets: {
          fields: [
            { name: 'caption', type: 'text', maxLength: 200, label: { zh: '图注', en: 'Caption' } },
            { name: 'alt', type: 'text', maxLength: 200, label: { zh: '画面描述（留空用素材的）', en: 'Description (the asset’s when empty)' } },
          ],
        },
      },
    }),
    groupedBlocks({
      blocks,
      inlineBlocks: [factInline],
    }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
