'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { LocalCopy } from '@/platform/admin/local-copies'
import { differencesBetween, referencesIn, type Difference, type FieldShape, type Names, type Version } from './versions-compared'

export type BothVersions = {
  fields: FieldShape[]
  theirs: Version | null
  differences: Difference[]
  names: Names
  /** Who saved the other version, when it says so. */
  savedBy: string | null
  problem: Problem | null
}

/** Fetches what is stored now and finds in which fields it differs from the version that was refused. */
export function useBothVersions(mine: LocalCopy): BothVersions {
  const { i18n } = useTranslation()
  const fields = useFieldsOf(mine.key)
  const titles = useTitleFields()
  const [theirs, setTheirs] = useState<Version | null>(null)
  const [names, setNames] = useState<Names>({})
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    void call<Version>(`/${mine.key}?draft=true&depth=0`, { language: i18n.language }).then((answer) => {
      if (answer.ok) setTheirs(answer.value)
      else setProblem(answer.problem)
    })
  }, [mine.key, i18n.language])

  const differences = useMemo(() => (theirs ? differencesBetween(fields, mine.data, theirs) : []), [fields, mine.data, theirs])
  const savedBy = theirs?.savedBy === undefined || theirs.savedBy === null ? null : `users/${String(theirs.savedBy)}`

  useEffect(() => {
    const spoken = differences.flatMap(({ field, mine: ours, theirs: other }) => [...referencesIn(field, ours), ...referencesIn(field, other)])
    for (const reference of new Set(savedBy ? [...spoken, savedBy] : spoken)) {
      void call<Version>(`/${reference}?depth=0&draft=true`).then((answer) => {
        const name = answer.ok ? answer.value[titles[reference.split('/')[0] ?? ''] ?? 'id'] : null
        if (typeof name === 'string' && name) setNames((known) => ({ ...known, [reference]: name }))
      })
    }
  }, [differences, savedBy, titles])

  return { fields, theirs, differences, names, savedBy: savedBy ? (names[savedBy] ?? null) : null, problem }
}

function useFieldsOf(key: string): FieldShape[] {
  const { getEntityConfig } = useConfig()
  const [first = '', second = ''] = key.split('/')
  const entity = first === 'globals' ? getEntityConfig({ globalSlug: second }) : getEntityConfig({ collectionSlug: first })
  return useMemo(() => (entity?.fields ?? []) as FieldShape[], [entity])
}

function useTitleFields(): Record<string, string> {
  const { config } = useConfig()
  return useMemo(() => Object.fromEntries(config.collections.map(({ slug, admin }) => [slug, admin.useAsTitle ?? 'id'])), [config.collections])
}
