'use client'
import { useTranslation } from '@payloadcms/ui'
import { say, type Bilingual } from '@/platform/language'
import type { Theme } from '../../index'
import { LONGEST_NAME } from '../../rules/theme-limits'

type Props = { theme: Theme; isNew: boolean; onChange: (theme: Theme) => void }

/** What editors call the theme, and its id, which is fixed once it is saved. */
export function NameFields({ theme, isNew, onChange }: Props) {
  const { id, name } = theme
  return (
    <div className="xw-maker__names">
      <Line label={{ zh: '中文名', en: 'Chinese name' }} value={name.zh} most={LONGEST_NAME} onChange={(zh) => onChange({ ...theme, name: { ...name, zh } })} />
      <Line label={{ zh: '英文名', en: 'English name' }} value={name.en} most={LONGEST_NAME} onChange={(en) => onChange({ ...theme, name: { ...name, en } })} />
      <Line
        label={isNew ? { zh: '编号（存后不变）', en: 'Id (fixed once saved)' } : { zh: '编号（不变）', en: 'Id (fixed)' }}
        value={id}
        most={40}
        isFixed={!isNew}
        onChange={(words) => onChange({ ...theme, id: words.toLowerCase().replace(/[^a-z0-9-]/g, '-') })}
      />
    </div>
  )
}

type LineProps = { label: Bilingual; value: string; most: number; isFixed?: boolean; onChange: (value: string) => void }

function Line({ label, value, most, isFixed = false, onChange }: LineProps) {
  const { i18n } = useTranslation()
  return (
    <label className="xw-maker__line">
      <span>{say(label, i18n.language)}</span>
      <input value={value} maxLength={most} readOnly={isFixed} spellCheck={false} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
