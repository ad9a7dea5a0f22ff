'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { LocalCopy } from '@/platform/admin/local-copies'
import type { SaidVersions } from '@/platform/compare/says'
import { differencesBetween, type Difference, type FieldShape, type Version } from './versions-compared'

export type BothVersions = {
  fields: FieldShape[]
  theirs: Version | null
  differences: Difference[]
  /** Both versions in words, as the comparison of versions says them; null until the server has answered, or where it cannot. */
  said: SaidVersions | null
  /** Who saved the other version, when it says so. */
  savedBy: string | null
  problem: Problem | null
}

/** Fetches what is stored now and finds in which fields it differs from the version that was refused. */
export function useBothVersions(mine: LocalCopy): BothVersions {
  const { i18n } = useTranslation()
  const fields = useFieldsOf(mine.key)
  const [theirs, setTheirs] = useState<Version | null>(null)
  const [said, setSaid] = useState<SaidVersions | null>(null)
  const [savedBy, setSavedBy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    void call<Version>(`/${mine.key}?draft=true&depth=0`, { language: i18n.language }).then((answer) => {
      if (answer.ok) setTheirs(answer.value)
      else setProblem(answer.problem)
    })
  }, [mine.key, i18n.language])

  const differences = useMemo(() => (theirs ? differencesBetween(fields, mine.data, theirs) : []), [fields, mine.data, theirs])
  const saver = theirs?.savedBy === undefined || theirs.savedBy === null ? null : String(theirs.savedBy)

  useEffect(() => {
    const [collection = ''] = mine.key.split('/')
    if (!theirs || differences.length === 0 || collection === 'globals') return
    const only = (content: Version) => Object.fromEntries(differences.map(({ name }) => [name, content[name]]))
    const body = { versions: [only(mine.data), only(theirs)] }
    void call<SaidVersions>(`/${collection}/said`, { method: 'POST', body, language: i18n.language }).then((answer) => answer.ok && setSaid(answer.value))
  }, [mine, theirs, differences, i18n.language])

  useEffect(() => {
    if (saver === null) return
    void call<{ name?: unknown }>(`/users/${saver}?depth=0`).then(
      (answer) => answer.ok && typeof answer.value.name === 'string' && setSavedBy(answer.value.name || null),
    )
  }, [saver])

  return { fields, theirs, differences, said, savedBy, problem }
}

function useFieldsOf(key: string): FieldShape[] {
  const { getEntityConfig } = useConfig()
  const [first = '', second = ''] = key.split('/')
  const entity = first === 'globals' ? getEntityConfig({ globalSlug: second }) : getEntityConfig({ collectionSlug: first })
  return useMemo(() => (entity?.fields ?? []) as FieldShape[], [entity])
}
