'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'
import { say, type Bilingual } from '@/platform/language'

type Props<T extends string> = {
  label: Bilingual
  choices: readonly T[]
  names: Record<T, Bilingual>
  value: T
  onChange: (value: T) => void
  /** A picture of each choice; without one the choices stand in a row of words. */
  picture?: (choice: T) => ReactNode
}

/** One decision among a few. Arrow keys move between the choices. */
export function Choices<T extends string>({ label, choices, names, value, onChange, picture }: Props<T>) {
  const { i18n } = useTranslation()
  const group = useId()
  return (
    <fieldset className="xw-maker__choices">
      <legend>{say(label, i18n.language)}</legend>
      <div className={picture ? 'xw-choices__grid xw-choices__grid--wide' : 'xw-maker__words'}>
        {choices.map((choice) => (
          <label key={choice} className={picture ? 'xw-choice' : 'xw-maker__word'}>
            <input type="radio" name={group} checked={choice === value} onChange={() => onChange(choice)} />
            {picture?.(choice)}
            <span className="xw-choice__name">{say(names[choice], i18n.language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
