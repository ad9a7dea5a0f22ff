'use client'
import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useMemo, useState } from 'react'
import { say } from '@/platform/language'
import { cutText } from '@/platform/cut-text'
import { checkTheme, readTheme, type Theme, themes } from '../../index'
import { ColourFields } from './ColourFields'
import { Findings } from './Findings'
import { LookFields } from './LookFields'
import { MakerPreview } from './MakerPreview'
import { MeasureFields } from './MeasureFields'
import { NameFields } from './NameFields'
import { Standing } from './Standing'
import { Transfer } from './Transfer'
import '@/platform/admin/desk.css'
import '../controls.css'
import '../theme.css'

/** A theme is made here without code: colours with their verdict, measures, forms by their pictures, live on an article. */
export const ThemeMaker: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const { value, setValue, disabled, showError } = useField<Theme>({ path })
  // What is stored was read strictly when it was saved; what another hand wrote is read again before it reaches CSS.
  const stored = useMemo(() => inForm(value), [value])
  const [fresh] = useState(newTheme)
  const theme = stored ?? fresh
  // The form empties itself once more after it has been built: what was put in before is put in again.
  useEffect(() => {
    if (!stored) setValue(fresh)
  })
  const take = (other: Theme) => setValue({ ...other, id: id ? theme.id : freeId(other.id), name: theme.name.zh === NEW_NAME.zh ? copied(other) : theme.name })
  // Colours have their verdict beside them; when a save was refused, everything that stands against it is said in one place.
  const findings = showError ? readTheme(value).findings : checkTheme(theme).filter(({ part }) => part !== 'ink' && part !== 'quiet' && part !== 'accent')
  return (
    <div className="field-type xw-maker">
      <fieldset className="xw-maker__controls" disabled={readOnly || disabled}>
        {id && <Standing themeId={theme.id} mayEdit={!readOnly} />}
        <Transfer theme={theme} onTake={take} />
        <NameFields theme={theme} isNew={!id} onChange={setValue} />
        <h3>{say({ zh: '三种颜色', en: 'Three colours' }, i18n.language)}</h3>
        <ColourFields theme={theme} onChange={setValue} />
        <h3>{say({ zh: '字与距离', en: 'Type and space' }, i18n.language)}</h3>
        <MeasureFields theme={theme} onChange={setValue} />
        <h3>{say({ zh: '样式', en: 'Forms' }, i18n.language)}</h3>
        <LookFields theme={theme} onChange={setValue} />
      </fieldset>
      <div className="xw-maker__side">
        <Findings findings={findings} role={showError ? 'alert' : 'status'} />
        <MakerPreview theme={theme} isStored={Boolean(id)} mayWear={!readOnly} />
      </div>
    </div>
  )
}

const NEW_NAME = { zh: '新版式', en: 'New theme' }

function newTheme(): Theme {
  return { ...(themes[0] as Theme), id: freeId(), name: NEW_NAME }
}

/** A theme made from a built-in one says so until it gets a name of its own. */
function copied({ id, name }: Theme): Theme['name'] {
  if (!themes.some((theme) => theme.id === id)) return name
  const { zh, en } = name
  return { zh: cutText(`${zh} 改`, 24), en: cutText(`${en} 2`, 24) }
}

/** An id that nobody has: the one asked for, unless it is a built-in theme's. */
function freeId(asked = 'theme'): string {
  const isFree = asked !== 'theme' && !themes.some(({ id }) => id === asked)
  return isFree ? asked : `${asked}-${Date.now().toString(36).slice(-5)}`
}

/**
 * A name or an id half typed is no reason to lose the theme: only what reaches CSS decides whether it can be shown.
 */
function inForm(value: unknown): Theme | null {
  if (typeof value !== 'object' || value === null) return null
  const { theme } = readTheme({ ...value, id: 'any', name: { zh: '名', en: 'name' } })
  const { id, name } = value as Partial<Theme>
  return theme && { ...theme, id: String(id ?? ''), name: { zh: String(name?.zh ?? ''), en: String(name?.en ?? '') } }
}
