'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { Measure, PartChange } from '../../index'
import { figure } from '../figures'
import { ChangedSource } from './ChangedSource'

type Part = {
  label: string
  isEdited: boolean
  isFixed: boolean
  /** Several controls under one name. */
  isGroup?: boolean
  measure?: Measure
  change?: PartChange
  onRestore(): void
  onKeep(): void
  children: ReactNode
}

/** One part with its counter, the way back to the draft, and what the draft changed since. */
export function PartField({ label, isEdited, isFixed, isGroup = false, measure, change, onRestore, onKeep, children }: Part) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const Named = isGroup ? 'fieldset' : 'label'
  const Name = isGroup ? 'legend' : 'span'
  return (
    <div className={isEdited ? 'xw-part xw-part--edited' : 'xw-part'}>
      <Named className="xw-part__named">
        <Name className="xw-part__name">{label}</Name>
        {children}
      </Named>
      <p className="xw-part__foot">
        <span>{isEdited ? t({ zh: '已改', en: 'Edited' }) : t({ zh: '跟随正文', en: 'Follows the draft' })}</span>
        {isEdited && !isFixed && (
          <button type="button" className="xw-link" onClick={onRestore}>
            {t({ zh: '恢复跟随', en: 'Follow the draft again' })}
          </button>
        )}
        {measure && (
          <span className={measure.isOver ? 'xw-part__count xw-part__count--over' : 'xw-part__count'}>
            {figure(measure.count)} / {figure(measure.max)}
            {measure.isOver && t({ zh: ' 超出', en: ' over' })}
          </span>
        )}
      </p>
      {change && <ChangedSource change={change} isFixed={isFixed} onTake={onRestore} onKeep={onKeep} />}
    </div>
  )
}
