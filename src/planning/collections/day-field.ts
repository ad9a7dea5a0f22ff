import type { TextField } from 'payload'
import { say, type Bilingual } from '@/platform/language'
import { isDay } from '../rules/days'

const notADay = { zh: '请写成 2026-10-01 这样的日子。', en: 'Write a day like 2026-10-01.' }

/** A day of the calendar as text: exact, and in no zone. */
export function dayField({ name, label, required = false }: { name: string; label: Bilingual; required?: boolean }): TextField {
  return {
    name,
    type: 'text',
    required,
    maxLength: 10,
    label,
    admin: { placeholder: '2026-10-01' },
    validate: (value: unknown, { req }) =>
      (value === null || value === undefined || value === '' ? !required : isDay(value)) || say(notADay, req.i18n?.language),
  }
}
