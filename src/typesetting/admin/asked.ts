import type { DraftVariant } from '@/writing'
import type { TargetName } from '../index'

/** The fields of a draft's form that decide what its readers see, as the form holds them. */
export type FormValues = { body?: unknown; title?: unknown; digest?: unknown; cover?: unknown; theme?: unknown }

const emptyBody = { root: { type: 'root', children: [], version: 1 } }

/** What is asked of the server for a draft as it is in the form: everything that an approval would look at. */
export function asked({ body, title, digest, cover, theme }: FormValues, channel: TargetName, variant: DraftVariant): Record<string, unknown> {
  return { lexical: body ?? emptyBody, title: title ?? '', digest: digest ?? '', cover: idOf(cover), theme, channel, variant }
}

/** An upload field holds an id, or the asset itself. */
function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
