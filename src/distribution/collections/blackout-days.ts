import type { CollectionConfig, TextField } from 'payload'
import { accessOf } from '@/people/server'
import { isDay } from '@/platform/calendar-days'
import { contentChangedHooks } from '@/platform/content-changed-hooks'
import { formProblemsField } from '@/platform/editable'
import { say, type Bilingual } from '@/platform/language'

const notADay = { zh: '请写成 2026-10-01 这样的日子。', en: 'Write a day like 2026-10-01.' }
const backwards = { zh: '最后一天不能早于第一天。', en: 'The last day cannot be before the first.' }

function dayField(name: 'day' | 'until', label: Bilingual): TextField {
  return {
    name,
    type: 'text',
    required: name === 'day',
    index: true,
    maxLength: 10,
    label,
    admin: { placeholder: '2026-12-13' },
    validate: (value: unknown, { req, siblingData }) => {
      const language = req.i18n?.language
      if (value === null || value === undefined || value === '') return name === 'until' || say(notADay, language)
      if (!isDay(value)) return say(notADay, language)
      const first = (siblingData as { day?: unknown }).day
      return name === 'day' || typeof first !== 'string' || value >= first || say(backwards, language)
    },
  }
}

/** Days of the workspace on which nothing goes out. Set by an administrator, in the room of pushes or here. */
export const blackoutDays: CollectionConfig = {
  slug: 'blackout-days',
  labels: { singular: { zh: '禁发日', en: 'Blackout day' }, plural: { zh: '禁发日', en: 'Blackout days' } },
  admin: { hideAPIURL: true, useAsTitle: 'reason', defaultColumns: ['day', 'until', 'reason', 'channels'], group: { zh: '投放', en: 'Distribution' } },
  defaultSort: '-day',
  access: accessOf('blackout-days'),
  disableDuplicate: true,
  hooks: contentChangedHooks('blackout-days'),
  fields: [
    formProblemsField,
    { type: 'row', fields: [dayField('day', { zh: '第一天', en: 'First day' }), dayField('until', { zh: '最后一天（可不填）', en: 'Last day (optional)' })] },
    { name: 'reason', type: 'text', required: true, maxLength: 80, label: { zh: '原因', en: 'Reason' } },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { zh: '渠道', en: 'Channels' },
      admin: { description: { zh: '留空：所有渠道', en: 'Empty: all of them' } },
    },
  ],
}
