import type { CollectionConfig } from 'payload'
import { accessOf, mayPurge } from '@/people/server'
import { readConfig } from '@/platform/config'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { lookUps } from '../endpoints/look-up'
import { roomEndpoints } from '../endpoints/room'
import { inspectUpload } from '../hooks/inspect-upload'
import { keepFile } from '../hooks/keep-file'
import { keepHash } from '../hooks/keep-hash'
import { nameAfterFile } from '../hooks/name-after-file'
import { settleOrigin } from '../hooks/settle-origin'
import { originNames } from '../rules/origin'
import { licenceNames, seasonNames, tierNames } from '../rules/tiers'
import { keepDoubleLabel } from '../rules/upload-refusals'

const changed = contentChangedHooks('assets')

export const assets: CollectionConfig = removable(
  editable({
    slug: 'assets',
    labels: { singular: { zh: '素材', en: 'Asset' }, plural: { zh: '素材库', en: 'Asset library' } },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'title',
      defaultColumns: ['filename', 'title', 'tier', 'destination', 'licence', 'origin', 'expiresAt'],
      group: { zh: '素材', en: 'Assets' },
      listSearchableFields: ['title', 'alt', 'destination'],
      components: { views: { list: { Component: '/src/assets/admin/AssetsView#AssetsView' } } },
    },
    access: accessOf('assets'),
    indexes: [{ fields: ['tier', 'updatedAt'] }, { fields: ['licence', 'updatedAt'] }],
    upload: {
      staticDir: readConfig().mediaDir,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'],
      focalPoint: true,
      // Cropping would change a file in place, behind its fingerprint and under an address that browsers keep for a year.
      crop: false,
      adminThumbnail: 'thumb',
      pasteURL: false,
      // All that `inspectUpload` leaves is the label that names AI; it stays in whatever is made of the file.
      withMetadata: ({ metadata }) => Promise.resolve(metadata.exif !== undefined),
      imageSizes: [
        // Boxes with two sides: a long picture at full width would pass the longest side of a WebP.
        { name: 'thumb', width: 320, height: 1_600, fit: 'inside', withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 76 } } },
        { name: 'card', width: 768, height: 12_000, fit: 'inside', withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 78 } } },
      ],
    },
    endpoints: [...lookUps, ...roomEndpoints],
    hooks: { beforeValidate: [nameAfterFile], beforeOperation: [keepFile, inspectUpload], beforeChange: [keepHash, settleOrigin], ...changed },
    fields: [
      {
        name: 'keepDouble',
        type: 'checkbox',
        virtual: true,
        label: keepDoubleLabel,
        admin: {
          disableListColumn: true,
          disableListFilter: true,
          disableBulkEdit: true,
          components: { Field: '/src/assets/admin/AlreadyThere#AlreadyThere' },
        },
      },
      { name: 'title', type: 'text', required: true, maxLength: 80, label: { zh: '名称', en: 'Title' } },
      {
        name: 'alt',
        type: 'text',
        required: true,
        maxLength: 200,
        label: { zh: '画面描述', en: 'Description' },
        admin: { description: { zh: '读给看不见图片的人听', en: 'For readers who cannot see the picture' } },
      },
      { name: 'caption', type: 'text', maxLength: 200, label: { zh: '默认图注', en: 'Default caption' } },
      {
        type: 'row',
        fields: [
          {
            name: 'tier',
            type: 'select',
            required: true,
            defaultValue: 'rework',
            index: true,
            label: { zh: '素材层', en: 'Tier' },
            options: optionsOf(tierNames),
          },
          { name: 'destination', type: 'text', index: true, label: { zh: '目的地', en: 'Destination' } },
          { name: 'season', type: 'select', label: { zh: '季节', en: 'Season' }, options: optionsOf(seasonNames) },
        ],
      },
      { name: 'tags', type: 'text', hasMany: true, label: { zh: '标签', en: 'Tags' } },
      {
        type: 'row',
        fields: [
          {
            name: 'licence',
            type: 'select',
            required: true,
            defaultValue: 'unknown',
            index: true,
            label: { zh: '授权', en: 'Licence' },
            options: optionsOf(licenceNames),
          },
          { name: 'author', type: 'text', label: { zh: '作者', en: 'Author' } },
          { name: 'expiresAt', type: 'date', index: true, label: { zh: '授权到期', en: 'Licence ends' } },
        ],
      },
      {
        name: 'origin',
        type: 'select',
        defaultValue: 'unknown',
        index: true,
        label: { zh: '画面由来', en: 'How it was made' },
        options: optionsOf(originNames),
        admin: {
          description: {
            zh: 'AI 生成或修改的图，发布时要让读者知道：成图会标上「AI 生成」，文章里会注明。文件自带 AI 标识的，上传时自动填好。',
            en: 'Readers must be told of pictures made or edited by AI: made pictures carry the label, articles say so. Filled in by itself when the file carries an AI label.',
          },
        },
      },
      { name: 'source', type: 'text', label: { zh: '来源', en: 'Source' } },
      { name: 'derivedFrom', type: 'relationship', relationTo: 'assets', label: { zh: '由此素材加工而来', en: 'Derived from' } },
      {
        name: 'note',
        type: 'textarea',
        label: { zh: '备注', en: 'Note' },
        admin: { description: { zh: '灵感素材写学什么；二次加工素材写要做什么', en: 'Inspiration: what to learn. Rework: what has to be done.' } },
      },
      {
        name: 'sha256',
        type: 'text',
        index: true,
        access: { create: () => false, update: () => false },
        label: { zh: '内容指纹', en: 'Fingerprint' },
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'uploadedSha256',
        type: 'text',
        index: true,
        access: { create: () => false, update: () => false },
        label: { zh: '上传文件的指纹', en: 'Fingerprint of what was uploaded' },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      },
    ],
  }),
  { mayPurge },
)
