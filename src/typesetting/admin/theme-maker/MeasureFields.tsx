'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import type { Theme } from '../../index'
import { measureNames } from '../../rules/theme-check'
import { faceChoices, type Measure, measures, scaleChoices, spacingChoices } from '../../rules/theme-limits'
import { Choices } from './Choices'
import { faceNames, scaleNames, spacingNames } from './words'

type Props = { theme: Theme; onChange: (theme: Theme) => void }

/** Type, space and corners. */
export function MeasureFields({ theme, onChange }: Props) {
  const { type, spacing, radius } = theme
  const set = (change: Partial<Theme['type']>) => onChange({ ...theme, type: { ...type, ...change } })
  return (
    <>
      <div className="xw-maker__measures">
        <MeasureField measure="size" value={type.size} onChange={(size) => set({ size })} />
        <MeasureField measure="lineHeight" value={type.lineHeight} onChange={(lineHeight) => set({ lineHeight })} />
        <MeasureField measure="tracking" value={type.tracking ?? 0} onChange={(tracking) => set({ tracking })} />
        <MeasureField measure="radius" value={radius} onChange={(corner) => onChange({ ...theme, radius: corner })} />
      </div>
      <div className="xw-maker__row">
        <Choices
          label={{ zh: '标题字体', en: 'Face of titles' }}
          choices={faceChoices}
          names={faceNames}
          value={type.face ?? 'sans'}
          onChange={(face) => set({ face })}
        />
        <Choices
          label={{ zh: '标题级差', en: 'Size of titles' }}
          choices={scaleChoices}
          names={scaleNames}
          value={type.scale}
          onChange={(scale) => set({ scale })}
        />
        <Choices
          label={{ zh: '疏密', en: 'Spacing' }}
          choices={spacingChoices}
          names={spacingNames}
          value={spacing}
          onChange={(next) => onChange({ ...theme, spacing: next })}
        />
      </div>
    </>
  )
}

function MeasureField({ measure, value, onChange }: { measure: Measure; value: number; onChange: (value: number) => void }) {
  const { i18n } = useTranslation()
  const { least, most, step } = measures[measure]
  return (
    <label className="xw-maker__measure">
      <span>{say(measureNames[measure], i18n.language)}</span>
      <output>{measure === 'lineHeight' ? value.toFixed(2) : `${value} px`}</output>
      <input type="range" min={least} max={most} step={step} value={value} onChange={(event) => onChange(Number(event.target.value))} />
    </label>
  )
}
