'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say } from '@/platform/language'
import { nearestReadable, type Theme, weakestContrast } from '../../index'
import { floored, partNames, placeNames } from '../../rules/theme-check'
import { COLOUR, type ColourPart, colourParts } from '../../rules/theme-limits'

type Props = { theme: Theme; onChange: (theme: Theme) => void }

/** The three colours of a theme, each with its verdict beside it. */
export function ColourFields({ theme, onChange }: Props) {
  return (
    <div className="xw-maker__colours">
      {colourParts.map((part) => (
        <ColourField key={part} part={part} theme={theme} onChange={(colour) => onChange({ ...theme, [part]: colour })} />
      ))}
    </div>
  )
}

type FieldProps = { part: ColourPart; theme: Theme; onChange: (colour: string) => void }

function ColourField({ part, theme, onChange }: FieldProps) {
  const { i18n } = useTranslation()
  const colour = theme[part]
  const [typed, setTyped] = useState(colour)
  useEffect(() => setTyped(colour), [colour])
  const name = say(partNames[part], i18n.language)
  /** Only a whole colour becomes part of the theme; half of one stays in the box. */
  const type = (words: string) => {
    setTyped(words)
    const whole = words.trim().toLowerCase().replace(/^#?/, '#')
    if (COLOUR.test(whole)) onChange(whole)
  }
  return (
    <div className="xw-maker__colour">
      <label className="xw-maker__swatch">
        <input type="color" value={colour} onChange={(event) => type(event.target.value)} aria-label={name} />
        <span>{name}</span>
      </label>
      <input
        className="xw-maker__hex"
        value={typed}
        maxLength={7}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(colour)}
        aria-label={say({ zh: `${name}的色值`, en: `Value of the ${name}` }, i18n.language)}
      />
      <Verdict theme={theme} part={part} onTake={onChange} />
    </div>
  )
}

function Verdict({ theme, part, onTake }: { theme: Theme; part: ColourPart; onTake: (colour: string) => void }) {
  const { i18n } = useTranslation()
  const weakest = weakestContrast(theme, part)
  if (!weakest) return null
  const isGood = weakest.ratio >= 4.5
  const suggestion = isGood ? null : nearestReadable(theme, part)
  const place = say(placeNames[weakest.place], i18n.language)
  return (
    <p className={isGood ? 'xw-maker__verdict' : 'xw-maker__verdict xw-maker__verdict--bad'} role="status">
      <span>{say(isGood ? { zh: 'AA 通过', en: 'AA passed' } : { zh: 'AA 未过', en: 'AA failed' }, i18n.language)}</span>
      <small>{say({ zh: `最弱 ${floored(weakest.ratio)}（${place}）`, en: `weakest ${floored(weakest.ratio)}, ${place}` }, i18n.language)}</small>
      {suggestion && (
        <button type="button" className="xw-maker__take" onClick={() => onTake(suggestion)}>
          <span className="xw-maker__dot" style={{ background: suggestion }} aria-hidden />
          {say({ zh: `换成 ${suggestion}`, en: `Use ${suggestion}` }, i18n.language)}
        </button>
      )}
    </p>
  )
}
