'use client'
import { FieldError, FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { say, type Bilingual } from '@/platform/language'
import { inField, leapOf, readYuan } from '../rules/money'
import './money.css'

type Props = NumberFieldClientProps & { unitField?: string; asksOnLeap?: boolean }

/**
 * Money typed and shown in yuan; the form holds fen. What cannot be read stays as typed with the reason below it, and the form
 * keeps the amount it held, so that nothing half-typed is ever saved.
 */
export function MoneyField({ field, path: givenPath, readOnly, unitField, asksOnLeap }: Props) {
  const { i18n } = useTranslation()
  const problem = useRef<Bilingual | null>(null)
  const { path, value, initialValue, setValue, showError, errorMessage, disabled } = useField<number | null>({
    potentiallyStalePath: givenPath,
    validate: () => (problem.current ? say(problem.current, i18n.language) : true),
  })
  const typed = useTyped(value)
  const unit = useUnit(path, unitField)
  const leap = asksOnLeap && !problem.current ? leapOf(value, initialValue) : null

  function take(text: string): void {
    const read = readYuan(text)
    problem.current = read.problem
    typed.keep(text)
    setValue(read.problem ? (value ?? null) : read.minor)
  }

  const isLocked = readOnly || disabled
  const id = `field-${path.replaceAll('.', '__')}`
  const wrong = problem.current ? say(problem.current, i18n.language) : showError ? errorMessage : undefined
  return (
    <div className={`field-type number xw-money${wrong ? ' error' : ''}`} style={{ flex: '1 1 12rem' }}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        {wrong && <FieldError message={wrong} path={path} showError />}
        <div className="xw-money__box">
          <span aria-hidden>¥</span>
          <input
            id={id}
            name={path}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            disabled={isLocked}
            value={typed.text}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={`${id}-unit`}
            onChange={(event) => take(event.target.value)}
            onBlur={() => !problem.current && typed.keep(inField(value))}
          />
          <span id={`${id}-unit`} className="xw-money__unit">
            {say({ zh: `元${unit && `/${unit}`}`, en: `yuan${unit && ` / ${unit}`}` }, i18n.language)}
          </span>
        </div>
        {leap && (
          <p className="xw-money__leap" role="status">
            {say(leap, i18n.language)}
          </p>
        )}
      </div>
    </div>
  )
}

/** What the box shows: as typed, or the form's amount when that changes by other means. */
function useTyped(value: number | null | undefined) {
  const [text, setText] = useState(() => inField(value))
  const last = useRef(text)
  useEffect(() => {
    const read = readYuan(last.current)
    if (read.problem || read.minor === (value ?? null)) return
    last.current = inField(value)
    setText(last.current)
  }, [value])
  return {
    text,
    keep(next: string) {
      last.current = next
      setText(next)
    },
  }
}

/** Per what a price is: 人 for 每人. Departures have the unit of their product. */
function useUnit(path: string, unitField: string | undefined): string {
  const unit = useFormFields(([fields]) => (unitField ? fields[unitField]?.value : undefined))
  return typeof unit === 'string' ? unit.trim().replace(/^每/, '') : ''
}
