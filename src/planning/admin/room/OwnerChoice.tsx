'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { useWords } from '@/platform/admin/room/use-words'
import type { Id } from '../../rules/plan-card'

type Person = { id: Id; name: string }
type Props = {
  owner: Id | null
  name: string | null
  label: string
  isFixed: boolean
  placeholder?: string
  onChoose: (owner: Id | null, name: string | null) => void
}

let asked: Promise<Person[]> | null = null

/** Everybody, asked for once. */
function people(language: string): Promise<Person[]> {
  asked ??= call<{ docs: Person[] }>('/users?depth=0&limit=200&sort=name&select[name]=true', { language }).then((reply) => (reply.ok ? reply.value.docs : []))
  return asked
}

/** Who a topic belongs to, chosen in place. */
export function OwnerChoice({ owner, name, label, isFixed, placeholder, onChoose }: Props) {
  const words = useWords()
  const { i18n } = useTranslation()
  const [known, setKnown] = useState<Person[]>([])
  useEffect(() => {
    void people(i18n.language).then(setKnown)
  }, [i18n.language])
  const isKnown = owner === null || known.some(({ id }) => String(id) === String(owner))
  return (
    <select
      className="xw-table__owner"
      aria-label={label}
      disabled={isFixed}
      value={owner === null ? '' : String(owner)}
      onChange={(event) => {
        const person = known.find(({ id }) => String(id) === event.target.value)
        onChoose(person?.id ?? null, person?.name ?? null)
      }}
    >
      <option value="">{placeholder ?? words({ zh: '未定', en: 'Open' })}</option>
      {!isKnown && <option value={String(owner)}>{name ?? '…'}</option>}
      {known.map((person) => (
        <option key={person.id} value={String(person.id)}>
          {person.name}
        </option>
      ))}
    </select>
  )
}
