import type { CollectionConfig } from 'payload'
import { optionsOf } from '@/platform/labels'
import { accessOf, roleOf } from '../access'
import { signInOutcomes } from '../rules/sign-in-outcomes'

/** Who signed in, when, from where and with what outcome. Written by the sign-in alone, kept for ninety days. */
export const signIns: CollectionConfig = {
  slug: 'sign-ins',
  labels: { singular: { zh: '登录记录', en: 'Sign-in' }, plural: { zh: '登录记录', en: 'Sign-ins' } },
  defaultSort: '-createdAt',
  admin: {
    hideAPIURL: true,
    hidden: ({ user }) => roleOf(user) !== 'administrator',
    useAsTitle: 'email',
    defaultColumns: ['createdAt', 'member', 'outcome', 'address', 'agent'],
    group: { zh: '团队', en: 'Team' },
    description: { zh: '谁在什么时候、从哪里登录，结果如何；保留 90 天', en: 'Who signed in, when, from where and with what outcome; kept for 90 days' },
  },
  access: accessOf('sign-ins'),
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['member', 'createdAt'] }],
  fields: [
    { name: 'member', type: 'relationship', relationTo: 'users', label: { zh: '成员', en: 'Member' } },
    { name: 'email', type: 'text', label: { zh: '邮箱', en: 'Email' } },
    { name: 'outcome', type: 'select', required: true, index: true, options: optionsOf(signInOutcomes), label: { zh: '结果', en: 'Outcome' } },
    { name: 'address', type: 'text', label: { zh: '来自', en: 'From' } },
    {
      name: 'agent',
      type: 'text',
      label: { zh: '设备与浏览器', en: 'Device and browser' },
      admin: { components: { Cell: '/src/people/admin/DeviceCell#DeviceCell' } },
    },
    { name: 'session', type: 'text', index: true, admin: { hidden: true, disableListColumn: true, disableListFilter: true }, access: { read: () => false } },
  ],
}
