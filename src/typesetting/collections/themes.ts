import type { CollectionConfig, JSONFieldValidation } from 'payload'
import { accessOf } from '@/people/server'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { editable } from '@/platform/editable'
import { say } from '@/platform/language'
import { keepThemeId } from '../hooks/keep-theme-id'
import { readTheme } from '../rules/theme-json'

/** Every error at once, in the language of the person. Warnings do not stop a save. */
const isTheme: JSONFieldValidation = (value, { req }) => {
  const errors = readTheme(value).findings.filter(({ severity }) => severity === 'error')
  return errors.length === 0 || errors.map(({ message }) => say(message, req.i18n?.language ?? 'zh')).join(' ')
}

/** Themes made by the team, beside the built-in ones. They are taken out of use (`archived`), never deleted: old drafts keep their look. */
export const themes: CollectionConfig = editable({
  slug: 'themes',
  labels: { singular: { zh: '版式', en: 'Theme' }, plural: { zh: '版式', en: 'Themes' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'archived', 'updatedAt'],
    group: { zh: '内容', en: 'Content' },
    description: {
      zh: '团队自己的版式。十二套内置版式不在此列，做新版式时可以从任何一套开始。',
      en: 'Themes of the team. The twelve built-in ones are not listed; a new one may start from any of them.',
    },
  },
  access: accessOf('themes'),
  disableDuplicate: true,
  hooks: { ...contentChangedHooks('themes'), beforeValidate: [keepThemeId] },
  fields: [
    { name: 'name', type: 'text', maxLength: 40, label: { zh: '名称', en: 'Name' }, admin: { hidden: true } },
    { name: 'slug', type: 'text', unique: true, index: true, maxLength: 40, label: { zh: '编号', en: 'Id' }, admin: { hidden: true } },
    {
      name: 'theme',
      type: 'json',
      required: true,
      label: { zh: '版式', en: 'Theme' },
      validate: isTheme,
      admin: { components: { Field: '/src/typesetting/admin/theme-maker/ThemeMaker#ThemeMaker' }, disableListColumn: true },
    },
    {
      name: 'archived',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: { zh: '停用', en: 'Not in use' },
      admin: {
        description: {
          zh: '没做好的、不再用的版式先停用：编辑选不到它，已经用它的文稿样子不变',
          en: 'For themes that are not finished or not wanted any more: editors cannot choose them; drafts that wear one keep their look',
        },
      },
    },
  ],
})
