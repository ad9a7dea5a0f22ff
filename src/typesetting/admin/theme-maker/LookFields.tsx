'use client'
import type { Theme } from '../../index'
import { lookChoices } from '../../rules/theme-limits'
import { glimpses } from '../../rules/theme-sample'
import type { Looks } from '../../themes/theme'
import { ThemeSample } from '../ThemeSample'
import { Choices } from './Choices'
import { familyNames, lookNames } from './words'

type Props = { theme: Theme; onChange: (theme: Theme) => void }

/** The form of each family of blocks, chosen by its picture in the theme's own colours. */
export function LookFields({ theme, onChange }: Props) {
  return (Object.keys(familyNames) as (keyof Looks)[]).map((family) => <LookField key={family} family={family} theme={theme} onChange={onChange} />)
}

function LookField<Family extends keyof Looks>({ family, theme, onChange }: Props & { family: Family }) {
  const wearing = (look: Looks[Family]): Theme => ({ ...theme, looks: { ...theme.looks, [family]: look } })
  return (
    <Choices<Looks[Family]>
      label={familyNames[family]}
      choices={lookChoices[family]}
      names={lookNames[family]}
      value={theme.looks[family]}
      onChange={(look) => onChange(wearing(look))}
      picture={(look) => <ThemeSample theme={wearing(look)} document={glimpses[family]} />}
    />
  )
}
