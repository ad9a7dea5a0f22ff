'use client'
import { useId, useState } from 'react'
import { licenceNames, seasonNames, type Licence } from '../../rules/tiers'
import type { Changed } from '../../rules/change-many'
import { ChangeDialog } from './ChangeDialog'
import { endOfDay, tagsFrom } from './said-values'
import type { ActProps } from './TierDialog'
import { useWords } from '@/platform/admin/room/use-words'

/** Adds tags to the chosen pictures and takes away such as they have. */
export function TagsDialog({ ids, cards, changing, onClose }: ActProps) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [removed, setRemoved] = useState<readonly string[]>([])
  const there = [...new Set(ids.flatMap((one) => cards.of(one)?.tags ?? []))].sort()
  const add = tagsFrom(typed)
  const isFilled = add.length > 0 || removed.length > 0
  return (
    <ChangeDialog
      title={words({ zh: `给 ${ids.length} 张改标签`, en: `Tags of ${ids.length}` })}
      confirm={words({ zh: '改标签', en: 'Change tags' })}
      request={isFilled ? { changes: ids.map((one) => ({ id: one, set: {} })), addTags: add, removeTags: [...removed] } : null}
      said={(count) => ({ zh: `${count} 张的标签改好了`, en: `Tags of ${count} changed` })}
      {...{ changing, onClose }}
    >
      <label className="xw-label" htmlFor={id}>
        {words({ zh: '加上', en: 'Add' })}
      </label>
      <input
        id={id}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={words({ zh: '用顿号或空格隔开', en: 'Separated by commas' })}
      />
      {there.length > 0 && (
        <fieldset className="xw-change__tags">
          <legend className="xw-label">{words({ zh: '去掉', en: 'Take away' })}</legend>
          {there.map((tag) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={removed.includes(tag)}
                onChange={() => setRemoved(removed.includes(tag) ? removed.filter((one) => one !== tag) : [...removed, tag])}
              />
              {tag}
            </label>
          ))}
        </fieldset>
      )}
    </ChangeDialog>
  )
}

/** Where and when the chosen pictures were taken; what stays empty stays as it is. */
export function PlaceDialog({ ids, changing, onClose }: ActProps) {
  const words = useWords()
  const [place, setPlace] = useState('')
  const [season, setSeason] = useState('')
  const set: Changed = { ...(place.trim() ? { destination: place.trim() } : {}), ...(season ? { season: season as keyof typeof seasonNames } : {}) }
  return (
    <ChangeDialog
      title={words({ zh: `${ids.length} 张的目的地和季节`, en: `Place and season of ${ids.length}` })}
      confirm={words({ zh: '填上', en: 'Fill in' })}
      request={requestOf(ids, set)}
      said={(count) => ({ zh: `${count} 张填好了`, en: `${count} filled in` })}
      {...{ changing, onClose }}
    >
      <Field label={words({ zh: '目的地', en: 'Destination' })}>
        {(id) => <input id={id} value={place} maxLength={80} placeholder={asItIs(words)} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field label={words({ zh: '季节', en: 'Season' })}>{(id) => <Choice {...{ id, value: season, onChoose: setSeason, names: seasonNames }} />}</Field>
    </ChangeDialog>
  )
}

/** Whose the chosen pictures are and until when; what stays empty stays as it is. */
export function RightsDialog({ ids, changing, onClose }: ActProps) {
  const words = useWords()
  const [licence, setLicence] = useState('')
  const [source, setSource] = useState('')
  const [author, setAuthor] = useState('')
  const [day, setDay] = useState('')
  const set: Changed = {
    ...(licence ? { licence: licence as Licence } : {}),
    ...(source.trim() ? { source: source.trim() } : {}),
    ...(author.trim() ? { author: author.trim() } : {}),
    ...(endOfDay(day) ? { expiresAt: endOfDay(day) } : {}),
  }
  return (
    <ChangeDialog
      title={words({ zh: `${ids.length} 张的授权`, en: `Licence of ${ids.length}` })}
      confirm={words({ zh: '填上', en: 'Fill in' })}
      request={requestOf(ids, set)}
      said={(count) => ({ zh: `${count} 张的授权填好了`, en: `Licence of ${count} filled in` })}
      {...{ changing, onClose }}
    >
      <Field label={words({ zh: '授权', en: 'Licence' })}>{(id) => <Choice {...{ id, value: licence, onChoose: setLicence, names: licenceNames }} />}</Field>
      <Field label={words({ zh: '来源', en: 'Source' })}>
        {(id) => <input id={id} value={source} maxLength={2000} placeholder={asItIs(words)} onChange={(event) => setSource(event.target.value)} />}
      </Field>
      <Field label={words({ zh: '作者', en: 'Author' })}>
        {(id) => <input id={id} value={author} maxLength={120} placeholder={asItIs(words)} onChange={(event) => setAuthor(event.target.value)} />}
      </Field>
      <Field label={words({ zh: '授权到期', en: 'Licence ends' })}>
        {(id) => <input id={id} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </ChangeDialog>
  )
}

function requestOf(ids: readonly string[], set: Changed) {
  return Object.keys(set).length > 0 ? { changes: ids.map((id) => ({ id, set })) } : null
}

function asItIs(words: ReturnType<typeof useWords>): string {
  return words({ zh: '不填就不改', en: 'Left empty, it stays' })
}

function Field({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className="xw-change__field">
      <label className="xw-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

type ChoiceProps = { id: string; value: string; onChoose: (value: string) => void; names: Record<string, { zh: string; en: string }> }

function Choice({ id, value, onChoose, names }: ChoiceProps) {
  const words = useWords()
  return (
    <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{words({ zh: '不改', en: 'Leave as it is' })}</option>
      {Object.entries(names).map(([one, name]) => (
        <option key={one} value={one}>
          {words(name)}
        </option>
      ))}
    </select>
  )
}
