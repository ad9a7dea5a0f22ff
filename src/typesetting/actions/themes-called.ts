import type { PayloadRequest } from 'payload'
import type { Bilingual } from '@/platform/language'
import { loadThemes } from './load-themes'
import { themeNamed } from '../rules/choices'

/** The names of themes, built in or of the team, by the ids that drafts keep. */
export async function themesCalled(req: PayloadRequest, ids: string[]): Promise<Record<string, Bilingual>> {
  const own = await loadThemes({ payload: req.payload, req })
  return Object.fromEntries(
    ids.flatMap((id) => {
      const theme = themeNamed(id, own)
      return theme ? [[id, theme.name]] : []
    }),
  )
}
