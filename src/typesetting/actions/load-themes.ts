import type { BasePayload, PayloadRequest } from 'payload'
import type { Theme } from '../themes/theme'
import { readTheme } from '../rules/theme-json'

/** More themes than a team ever keeps. */
const MOST = 500

/** The team's own themes by id, archived ones too: what has been written in one keeps its look. One that is no theme any more is left out. */
export async function loadThemes({ payload, req }: { payload: BasePayload; req?: PayloadRequest }): Promise<Record<string, Theme>> {
  const { docs } = await payload.find({ collection: 'themes', select: { theme: true }, depth: 0, limit: MOST, pagination: false, overrideAccess: true, req })
  return Object.fromEntries(docs.flatMap((doc): [string, Theme][] => inForm(doc.theme)))
}

function inForm(value: unknown): [string, Theme][] {
  const { theme } = readTheme(value)
  return theme ? [[theme.id, theme]] : []
}
