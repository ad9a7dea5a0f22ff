import path from 'node:path'
import type { Field, GlobalConfig, TextFieldSingleValidation } from 'payload'
import { can, roleOf } from '@/people/server'
import { refuseInside } from '@/platform/backup/back-up'
import { readConfig } from '@/platform/config'
import { say, type Bilingual } from '@/platform/language'
import { formProblemsField } from '@/platform/editable'
import { DomainError } from '@/platform/errors'
import { zoneName } from '@/platform/say-moment'
import { isClock } from '../rules/backup-plan'

const config = readConfig()
const { given } = config.backups

/** A variable of the environment wins over what is saved here, and shows in its place. */
type Lock = { variable: string; value: string | number | boolean | undefined; hint: Bilingual }

function lockable<T extends Field & { name: string }>(field: T, { variable, value, hint }: Lock): T {
  if (value === undefined) return { ...field, admin: { ...field.admin, description: hint } } as T
  const description = { zh: `由环境变量 ${variable} 决定，这里改不了`, en: `Set by the variable ${variable}; it cannot be changed here` }
  return { ...field, admin: { ...field.admin, readOnly: true, description }, access: { update: () => false }, hooks: { afterRead: [() => value] } } as T
}

const checkClock: TextFieldSingleValidation = (value, { req }) =>
  isClock(value ?? '') || say({ zh: '请写成 03:00 这样的时间', en: 'Write a time like 03:00' }, req.i18n.language)

const checkFolder: TextFieldSingleValidation = (value, { req, siblingData }) => {
  const isOn = (siblingData as { enabled?: unknown }).enabled === true
  if (!value) return !isOn || say({ zh: '请写明备份放在哪个文件夹', en: 'Name the folder for the backups' }, req.i18n.language)
  if (!path.isAbsolute(value)) return say({ zh: '请写完整路径，例如 /backup/xingwen', en: 'Write a whole path, like /backup/xingwen' }, req.i18n.language)
  try {
    refuseInside(config, path.resolve(value))
    return true
  } catch (error) {
    return error instanceof DomainError ? say(error.text, req.i18n.language) : String(error)
  }
}

/** How the house keeps itself. Saved by administrators; takes effect within a minute, without a restart. */
export const settingsGlobal: GlobalConfig = {
  slug: 'settings',
  label: { zh: '设置', en: 'Settings' },
  admin: { hideAPIURL: true, group: { zh: '团队', en: 'Team' }, hidden: ({ user }) => roleOf(user) !== 'administrator' },
  access: { read: can('settings', 'read'), update: can('settings', 'update') },
  fields: [
    formProblemsField,
    {
      name: 'backups',
      type: 'group',
      label: { zh: '定时备份', en: 'Scheduled backups' },
      fields: [
        lockable(
          { name: 'enabled', type: 'checkbox', defaultValue: false, label: { zh: '每天自动备份', en: 'Back up every day' } },
          {
            variable: 'BACKUP_DIR',
            value: given.folder && true,
            hint: {
              zh: '服务开着时自己做，一分钟内生效；每周试着恢复一次',
              en: 'Made by the server itself; takes effect within a minute. Once a week one is restored on trial',
            },
          },
        ),
        lockable(
          { name: 'at', type: 'text', defaultValue: '03:00', maxLength: 5, validate: checkClock, label: { zh: '几点', en: 'At' } },
          {
            variable: 'BACKUP_AT',
            value: given.at,
            hint: { zh: `${zoneName(config.timeZone, 'zh')}，例如 03:00`, en: `${zoneName(config.timeZone, 'en')}, like 03:00` },
          },
        ),
        lockable(
          { name: 'folder', type: 'text', maxLength: 300, validate: checkFolder, label: { zh: '放在哪里', en: 'Into the folder' } },
          {
            variable: 'BACKUP_DIR',
            value: given.folder,
            hint: { zh: '服务器上的完整路径，最好在另一块盘上', en: 'A whole path on the server, best on another disk' },
          },
        ),
        lockable(
          { name: 'keepDaily', type: 'number', required: true, min: 1, max: 90, defaultValue: 7, label: { zh: '保留最近几天', en: 'Keep of the last days' } },
          { variable: 'BACKUP_KEEP_DAILY', value: given.keepDaily, hint: { zh: '每天留最新的一份', en: 'The newest of each day' } },
        ),
        lockable(
          { name: 'keepWeekly', type: 'number', required: true, min: 0, max: 52, defaultValue: 4, label: { zh: '另外保留几周', en: 'And of the last weeks' } },
          { variable: 'BACKUP_KEEP_WEEKLY', value: given.keepWeekly, hint: { zh: '每周留最新的一份', en: 'The newest of each week' } },
        ),
      ],
    },
  ],
}
