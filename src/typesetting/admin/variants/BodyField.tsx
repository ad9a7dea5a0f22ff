'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { say, type Bilingual } from '@/platform/language'
import type { BodyChoice } from '@/writing'
import { halfOf } from '../../rules/shorten'
import type { Editing } from './editing'

type Kind = BodyChoice['kind'] | 'auto'

const names: Record<Kind, Bilingual> = {
  auto: { zh: '自动（放不下时精简）', en: 'Automatic (condensed when too long)' },
  whole: { zh: '全文', en: 'In full' },
  condensed: { zh: '按规则精简', en: 'Condensed by rule' },
  own: { zh: '自己写', en: 'My own text' },
}

/** What becomes of the draft's text on this channel. */
export function BodyField({ target, variant, described, isFixed, onBody, onChange }: Editing & { onBody(body: BodyChoice): void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const group = useId()
  const { body } = variant
  const kinds: Kind[] = target.form === 'plain' ? ['auto', 'whole', 'condensed', 'own'] : ['auto', 'condensed', 'own']
  const label = (kind: Kind) => (kind === 'auto' && target.form !== 'plain' ? { zh: '跟随正文', en: 'As the draft' } : names[kind])
  const max = described.measures.find(({ part }) => part === 'total' || part === 'body')?.max ?? null
  const half = Math.min(max ?? Infinity, halfOf(described.derived.opening + described.derived.source))
  const atMost = target.form === 'plain' && max !== null ? max : half

  const choose = (kind: Kind) => {
    if (kind === 'own') return onBody({ kind, text: described.derived.body })
    if (kind === 'condensed') return onBody({ kind, max: target.form === 'plain' && max !== null ? null : half })
    if (kind === 'whole') return onBody({ kind })
    const { body: _body, from, ...others } = variant
    const { body: _source, ...sources } = from ?? {}
    onChange(Object.keys(sources).length > 0 ? { ...others, from: sources } : others)
  }
  return (
    <>
      <div className="xw-part__choices" role="radiogroup">
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={group} checked={(body?.kind ?? 'auto') === kind} disabled={isFixed} onChange={() => choose(kind)} />
            {t(label(kind))}
          </label>
        ))}
      </div>
      {body?.kind === 'condensed' && (
        <label className="xw-part__most">
          {t({ zh: '最多', en: 'At most' })}
          <input
            type="number"
            min={50}
            max={max ?? 20_000}
            step={50}
            placeholder={String(atMost)}
            value={body.max ?? ''}
            disabled={isFixed}
            onChange={({ target: { value } }) => onBody({ kind: 'condensed', max: Number(value) > 0 ? Math.floor(Number(value)) : null })}
          />
          {t({ zh: '字', en: 'characters' })}
        </label>
      )}
      {body?.kind === 'own' && (
        <textarea
          rows={10}
          aria-label={t({ zh: '自己写的正文', en: 'My own text' })}
          value={body.text}
          disabled={isFixed}
          onChange={({ target: { value } }) => onBody({ kind: 'own', text: value })}
        />
      )}
    </>
  )
}
