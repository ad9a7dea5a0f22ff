'use client'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { readTheme, type Theme, themes } from '../index'

type Stored = { docs: { theme: unknown; archived?: boolean | null }[] }
export type OfferedTheme = { theme: Theme; isOwn: boolean; isArchived: boolean }

/** Several fields of one page ask at once; one question answers them for so long. */
const KEPT_MS = 20_000
let asked: { at: number; answer: Promise<OfferedTheme[]> } | null = null

/** Every theme there is to choose from: the team's own first, then the built-in ones. Archived ones are marked. */
export function useThemes(): OfferedTheme[] {
  const [own, setOwn] = useState<OfferedTheme[]>([])
  useEffect(() => {
    let isGone = false
    void ownThemes().then((found) => {
      if (!isGone) setOwn(found)
    })
    return () => {
      isGone = true
    }
  }, [])
  return [...own, ...themes.map((theme) => ({ theme, isOwn: false, isArchived: false }))]
}

/** The team's own themes, as they were a moment ago. */
export function ownThemes(): Promise<OfferedTheme[]> {
  if (!asked || Date.now() - asked.at > KEPT_MS) asked = { at: Date.now(), answer: fetchOwn() }
  return asked.answer
}

/** Asks anew next time: a theme was made. */
export function forgetThemes(): void {
  asked = null
}

async function fetchOwn(): Promise<OfferedTheme[]> {
  const answer = await call<Stored>('/themes?depth=0&pagination=false&sort=name')
  if (!answer.ok) return []
  return answer.value.docs.flatMap(({ theme, archived }) => {
    const read = readTheme(theme).theme
    return read ? [{ theme: read, isOwn: true, isArchived: Boolean(archived) }] : []
  })
}
