'use client'
import { useEffect, useState } from 'react'
import { rolesFor } from '@/people'
import { call } from '@/platform/admin/call'
import type { FacetOption } from '@/platform/admin/room/FacetMenu'

/** The people who may plan pushes. */
export function usePlanners(): FacetOption[] {
  const [people, setPeople] = useState<FacetOption[]>([])
  useEffect(() => {
    const roles = rolesFor('push.schedule')
      .map((role, at) => `where[role][in][${at}]=${role}`)
      .join('&')
    void call<{ docs: { id: string | number; name: string }[] }>(`/users?${roles}&limit=60&depth=0&select[name]=true&sort=name`).then((answer) => {
      if (answer.ok) setPeople(answer.value.docs.map(({ id, name }) => ({ value: String(id), label: name })))
    })
  }, [])
  return people
}
