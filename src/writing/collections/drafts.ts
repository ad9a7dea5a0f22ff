import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { draftTypeNames, formNames, titleStyleNames } from '@/planning'
import { saysNameIn } from '@/platform/compare/says'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { slugField } from '@/platform/slug-field'
import { mayUpdateDraft } from '../access'
import { wasApproved } from '../actions/was-approved'
import { keepEditorsApart } from '../hooks/keep-editors-apart'
import { keepWhatIsReviewed, noteSaving } from '../hooks/keep-what-is-reviewed'
import { readWhatIsStored } from '../hooks/read-what-is-stored'
import { saysVariants } from '../rules/said-variants'
import { draftStageNames } from '../rules/stages'
import { writingEditor } from './editor'

const sidebar = { position: 'sidebar' } as const

export const drafts: CollectionConfig = removable(
  editable({
    slug: 'drafts',
    labels: { singular: { zh: '文稿', en: 'Draft' }, plural: { zh: '文稿', en: 'Drafts' } },
    admin: {
      useAsTitle: 'title',
      hideAPIURL: true,
      defaultColumns: ['title', 'stage', 'draftType', 'form', 'owner', 'updatedAt'],
      group: { zh: '写作', en: 'Writing' },
      components: {
        views: {
          create: { Component: '/src/writing/pages/NewDraftPage#NewDraftPage', path: '/create', exact: true },
          edit: { version: { Component: '/src/writing/pages/DraftVersions#DraftVersions' } },
        },
        beforeListTable: ['/src/typesetting/admin/import/ImportButton#ImportButton'],
        edit: {
          PublishButton: '/src/writing/admin/SavedState#SavedState',
          beforeDocumentControls: ['/src/typesetting/admin/exchange/ExportDraft#ExportDraft', '/src/distribution/admin/DraftControls#DraftControls'],
        },
      },
    },
    access: { ...accessOf('drafts'), update: mayUpdateDraft },
    versions: { maxPerDoc: 60, drafts: { autosave: { interval: 800 }, validate: false } },
    hooks: { ...contentChangedHooks('drafts'), beforeOperation: [noteSaving, keepEditorsApart], beforeChange: [keepWhatIsReviewed] },
    fields: [
      { name: 'standing', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/distribution/admin/DraftBar#DraftBar' } } },
      { name: 'here', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/writing/admin/WhoIsHere#WhoIsHere' } } },
      { name: 'together', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/writing/admin/BringTogether#BringTogether' } } },
      { name: 'title', type: 'text', required: true, maxLength: 64, index: true, label: { zh: '标题', en: 'Title' } },
      { name: 'digest', type: 'textarea', maxLength: 120, label: { zh: '摘要', en: 'Digest' }, admin: { rows: 2 } },
      { name: 'body', type: 'richText', editor: writingEditor, label: { zh: '正文', en: 'Body' } },
      {
        name: 'variants',
        type: 'json',
        label: { zh: '各渠道版本', en: 'Channel versions' },
        custom: { says: saysVariants },
        hooks: { beforeChange: [readWhatIsStored] },
        admin: { components: { Field: '/src/typesetting/admin/variants/VariantsField#VariantsField' } },
      },
      { name: 'preview', type: 'ui', admin: { position: 'sidebar', components: { Field: '/src/typesetting/admin/PreviewPanel#PreviewPanel' } } },
      { name: 'pictureMaker', type: 'ui', admin: { position: 'sidebar', components: { Field: '/src/typesetting/admin/pictures/PictureMaker#PictureMaker' } } },
      {
        name: 'stage',
        type: 'select',
        required: true,
        defaultValue: 'inWriting',
        index: true,
        label: { zh: '阶段', en: 'Stage' },
        options: optionsOf(draftStageNames),
        hooks: { beforeDuplicate: [() => 'inWriting'] },
        access: { create: () => false, update: () => false },
        admin: { ...sidebar, readOnly: true, components: { Cell: '/src/writing/admin/StageCell#StageCell' } },
      },
      { name: 'cover', type: 'upload', relationTo: 'assets', label: { zh: '封面', en: 'Cover' }, admin: sidebar },
      { name: 'channels', type: 'relationship', relationTo: 'channels', hasMany: true, label: { zh: '渠道', en: 'Channels' }, admin: sidebar },
      {
        name: 'theme',
        type: 'text',
        defaultValue: 'sea',
        required: true,
        label: { zh: '版式', en: 'Theme' },
        custom: { says: saysNameIn('themes') },
        admin: { ...sidebar, components: { Field: '/src/typesetting/admin/ThemeField#ThemeField' } },
      },
      { name: 'author', type: 'text', maxLength: 16, label: { zh: '作者', en: 'Author' }, admin: sidebar },
      { name: 'owner', type: 'relationship', relationTo: 'users', label: { zh: '负责人', en: 'Owner' }, admin: sidebar },
      { name: 'topic', type: 'relationship', relationTo: 'topics', index: true, label: { zh: '选题', en: 'Topic' }, admin: sidebar },
      { name: 'product', type: 'relationship', relationTo: 'products', label: { zh: '产品', en: 'Product' }, admin: { ...sidebar, allowCreate: false } },
      {
        name: 'draftType',
        type: 'select',
        required: true,
        defaultValue: 'advertising',
        index: true,
        label: { zh: '内容类型', en: 'Draft type' },
        options: optionsOf(draftTypeNames),
        admin: sidebar,
      },
      {
        name: 'form',
        type: 'select',
        required: true,
        defaultValue: 'story',
        label: { zh: '形式创意', en: 'Form' },
        options: optionsOf(formNames),
        admin: sidebar,
      },
      { name: 'titleStyle', type: 'select', label: { zh: '标题类型', en: 'Title style' }, options: optionsOf(titleStyleNames), admin: sidebar },
      slugField('title', { isKnown: wasApproved }),
      {
        name: 'writers',
        type: 'json',
        label: { zh: '审核后动过内容的人', en: 'Who changed it since its approval' },
        access: { create: () => false, update: () => false },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      },
      {
        name: 'reviews',
        type: 'join',
        collection: 'reviews',
        on: 'draft',
        label: { zh: '审核记录', en: 'Review log' },
        admin: { allowCreate: false, defaultColumns: ['act', 'by', 'remark', 'at'] },
      },
    ],
  }),
  { mayPurge },
)
