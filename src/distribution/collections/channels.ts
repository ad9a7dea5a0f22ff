import type { CollectionConfig, GroupField } from 'payload'
import { accessOf, can, mayPurge } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { saysNameIn } from '@/platform/compare/says'
import { editable } from '@/platform/editable'
import { removable } from '@/platform/removal/removable'
import { optionsOf } from '@/platform/labels'
import { sealAppSecret } from '../hooks/seal-app-secret'
import { maxLateToleranceMinutes } from '../rules/late-policy'
import { accountTypeNames, finishNames, modeNames, platformNames } from '../rules/platforms'
import { perNames } from '../rules/quota'

const administrators = can('channels', 'create')

/** Credentials: the secret is written, never read back. What is stored is sealed (AES-256-GCM) and leaves the server to nobody. */
const settings: GroupField = {
  name: 'settings',
  type: 'group',
  label: { zh: '帐号', en: 'Account' },
  admin: { condition: (data) => data.platform === 'wechat-official' },
  fields: [
    {
      name: 'appId',
      type: 'text',
      maxLength: 64,
      label: { zh: 'AppID', en: 'AppID' },
      access: { update: administrators },
      admin: {
        description: {
          zh: '演练渠道填本机登记的演练帐号：AppID 以 wxsim 开头，和 AppSecret 一起在 DATA_DIR/rehearsal/account.json 里；别的帐号会像平台一样被拒绝',
          en: 'For a rehearsal, the account registered on this machine (it starts with wxsim; see DATA_DIR/rehearsal/account.json): any other is refused as the platform would',
        },
      },
    },
    {
      name: 'appSecret',
      type: 'text',
      virtual: true,
      maxLength: 200,
      label: { zh: 'AppSecret', en: 'AppSecret' },
      access: { update: administrators },
      admin: {
        autoComplete: 'off',
        description: { zh: '只写不读：保存后任何人都看不到；留空表示不变', en: 'Written, never shown: leave it empty to keep the saved one' },
      },
    },
    {
      name: 'secretIsSet',
      type: 'checkbox',
      label: { zh: 'AppSecret 已保存', en: 'AppSecret is saved' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    { name: 'sealedSecret', type: 'text', hidden: true, access: { create: () => false, read: () => false, update: () => false } },
    {
      name: 'accountType',
      type: 'select',
      label: { zh: '帐号类型', en: 'Kind of account' },
      options: optionsOf(accountTypeNames),
      admin: { description: { zh: '决定群发额度；不填就不算额度', en: 'Decides the quota of mass sends; none is counted without it' } },
    },
    { name: 'finish', type: 'select', required: true, defaultValue: 'draft', label: { zh: '投递到', en: 'Deliver to' }, options: optionsOf(finishNames) },
  ],
}

/** What the platform lets the account send, where that is another number than its connector declares. */
const quota: GroupField = {
  name: 'quota',
  type: 'group',
  label: { zh: '额度', en: 'Quota' },
  admin: {
    description: {
      zh: '留空：按平台公布的额度（订阅号一天 1 次群发，服务号一个月 4 次）。排期里会算出用了多少、还剩多少。',
      en: 'Empty: what the platform says (subscription accounts 1 a day, service accounts 4 a month). The room of pushes counts what is used and left.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'count', type: 'number', min: 1, max: 1000, label: { zh: '最多次数', en: 'At most' } },
        { name: 'per', type: 'select', label: { zh: '每', en: 'Per' }, options: optionsOf(perNames) },
      ],
    },
  ],
}

export const channels: CollectionConfig = removable(
  editable({
    slug: 'channels',
    labels: { singular: { zh: '渠道', en: 'Channel' }, plural: { zh: '渠道', en: 'Channels' } },
    admin: { hideAPIURL: true, useAsTitle: 'name', defaultColumns: ['name', 'platform', 'mode', 'enabled'], group: { zh: '投放', en: 'Distribution' } },
    access: accessOf('channels'),
    disableDuplicate: true,
    hooks: { ...contentChangedHooks('channels'), beforeChange: [sealAppSecret] },
    fields: [
      { name: 'pause', type: 'ui', admin: { disableListColumn: true, components: { Field: '/src/distribution/admin/ChannelPause#ChannelPause' } } },
      { name: 'consequences', type: 'ui', admin: { components: { Field: '/src/distribution/admin/ChannelConsequences#ChannelConsequences' } } },
      { name: 'name', type: 'text', required: true, maxLength: 40, label: { zh: '名称', en: 'Name' } },
      {
        type: 'row',
        fields: [
          {
            name: 'platform',
            type: 'select',
            required: true,
            defaultValue: 'wechat-official',
            label: { zh: '平台', en: 'Platform' },
            options: optionsOf(platformNames),
          },
          { name: 'mode', type: 'select', required: true, defaultValue: 'rehearsal', label: { zh: '方式', en: 'Mode' }, options: optionsOf(modeNames) },
          { name: 'enabled', type: 'checkbox', defaultValue: true, label: { zh: '启用', en: 'Enabled' } },
        ],
      },
      {
        name: 'theme',
        type: 'text',
        maxLength: 40,
        label: { zh: '版式', en: 'Theme' },
        custom: { says: saysNameIn('themes') },
        admin: {
          description: { zh: '留空则用文稿自己的版式', en: "Empty: the draft's own theme" },
          components: { Field: '/src/typesetting/admin/BlockThemeField#BlockThemeField' },
        },
      },
      {
        name: 'lateToleranceMinutes',
        type: 'number',
        required: true,
        min: 0,
        max: maxLateToleranceMinutes,
        defaultValue: 30,
        label: { zh: '默认最多迟发（分钟）', en: 'At most late by default (minutes)' },
      },
      quota,
      settings,
      { name: 'connection', type: 'ui', admin: { components: { Field: '/src/distribution/admin/TestConnection#TestConnection' } } },
    ],
  }),
  { mayPurge },
)
