'use client'
import { useField, useForm } from '@payloadcms/ui'
import type { ArrayFieldClientProps } from 'payload'
import { useCallback, useMemo } from 'react'

export type Rows = {
  path: string
  rows: { id: string; isLoading: boolean }[]
  isLocked: boolean
  /** Without a place at the end. `values`: what its text fields begin with. Answers with its place. */
  add: (at?: number, values?: Record<string, string | number>) => number
  remove: (at: number) => void
  move: (from: number, to: number) => void
  duplicate: (at: number) => void
}

/** The rows of a list in Payload's own form: everything done to them goes through it, so that saving and undoing know of it. */
export function useRows({ path, schemaPath, readOnly }: Pick<ArrayFieldClientProps, 'path' | 'schemaPath' | 'readOnly'>): Rows {
  const { rows: held, disabled } = useField<number>({ path, hasRows: true })
  const { addFieldRow, removeFieldRow, moveFieldRow, dispatchFields, setModified } = useForm()
  const count = held?.length ?? 0
  const isLocked = readOnly === true || disabled
  const add = useCallback(
    (at: number = count, values: Record<string, string | number> = {}) => {
      const subFieldState = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { value, initialValue: undefined, valid: true, passesCondition: true }]),
      )
      addFieldRow({ path, schemaPath: schemaPath ?? path, rowIndex: at, ...(Object.keys(subFieldState).length > 0 && { subFieldState }) })
      return at
    },
    [addFieldRow, count, path, schemaPath],
  )
  const remove = useCallback((at: number) => removeFieldRow({ path, rowIndex: at }), [path, removeFieldRow])
  const move = useCallback(
    (from: number, to: number) => {
      if (to >= 0 && to < count && to !== from) moveFieldRow({ path, moveFromIndex: from, moveToIndex: to })
    },
    [count, moveFieldRow, path],
  )
  const duplicate = useCallback(
    (at: number) => {
      dispatchFields({ type: 'DUPLICATE_ROW', path, rowIndex: at })
      setModified(true)
    },
    [dispatchFields, path, setModified],
  )
  return useMemo(
    () => ({ path, rows: (held ?? []).map(({ id, isLoading }) => ({ id, isLoading: isLoading === true })), isLocked, add, remove, move, duplicate }),
    [path, held, isLocked, add, remove, move, duplicate],
  )
}
