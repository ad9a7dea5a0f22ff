'use client'
import { useFormFields } from '@payloadcms/ui'
import type { Rung } from '../../rules/refund-ladder'

/** The numbers of a ladder as they stand in the form. */
export function useRungs(path: string, count: number): Rung[] {
  const said = useFormFields(([fields]) => {
    const numberAt = (at: number, name: string) => {
      const value = fields[`${path}.${at}.${name}`]?.value
      return typeof value === 'number' ? value : null
    }
    return JSON.stringify(Array.from({ length: count }, (_, at) => ({ daysBefore: numberAt(at, 'daysBefore'), percent: numberAt(at, 'percent') })))
  })
  return JSON.parse(said) as Rung[]
}
