'use client'
import { useAllFormFields, useConfig, useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef } from 'react'
import { bringTogether } from './bring-together'
import { blocksIn, bodyOf, takeIn } from './live-body'
import { registerForm, type Rebase } from './rebasing'
import type { FieldShape, Version } from './versions-compared'

/** Shows nothing: while two people write in one draft, what the other one saved comes in here, and typing goes on. */
export function BringTogether() {
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const [fields] = useAllFormFields()
  const { dispatchFields, setModified } = useForm()
  const isOfPage = useEditDepth() === 1
  const latest = useRef(fields)
  useEffect(() => {
    latest.current = fields
  })
  const key = id === undefined || !collectionSlug ? null : `${collectionSlug}/${id}`

  const rebase: Rebase = useCallback(
    ({ base, theirs }) => {
      const editor = key ? bodyOf(key) : null
      if (!editor || !collectionSlug) return false
      const shapes = (getEntityConfig({ collectionSlug })?.fields ?? []) as FieldShape[]
      const typed = reduceFieldsToValues(latest.current, true) as Version
      const mine = { ...typed, body: { ...(typed.body as object | null), root: { children: blocksIn(editor) } } }
      const together = bringTogether({ fields: shapes, base: withChildrenOnly(base), mine, theirs: withChildrenOnly(theirs) })
      if (!together) return false
      if (together.body) takeIn(editor, together.body)
      const changed: Record<string, unknown> = { ...together.fields, body: editor.getEditorState().toJSON() }
      for (const [path, value] of Object.entries(changed)) dispatchFields({ type: 'UPDATE', path, value })
      dispatchFields({ type: 'UPDATE', path: 'revision', value: theirs.revision, initialValue: theirs.revision })
      setModified(true)
      return true
    },
    [key, collectionSlug, getEntityConfig, dispatchFields, setModified],
  )

  useEffect(() => (key && isOfPage ? registerForm(key, rebase) : undefined), [key, isOfPage, rebase])
  return null
}

/** The frame around the blocks says nothing that a person wrote, and the live editor writes it in its own way. */
function withChildrenOnly(version: Version): Version {
  const { root } = (version.body ?? {}) as { root?: { children?: unknown } }
  return { ...version, body: { root: { children: root?.children ?? [] } } }
}
