import type { PayloadRequest } from 'payload'
import { can } from '@/people/server'
import type { RichDocument } from '@/writing'
import { themesOf } from '../exchange/block-themes'
import type { Remark } from '../rules/contract'
import { themeNamed } from '../rules/choices'
import { makeRemark } from '../rules/remarks'
import { writeTheme } from '../rules/theme-json'
import type { Theme } from '../themes/theme'
import { loadThemes } from './load-themes'

/** What an export wears here. `all`: the team's themes as they will be; `missing`: those to be added. */
export type PlannedThemes = { theme: string; all: Record<string, Theme>; missing: Theme[]; remarks: Remark[] }

type Wearing = { document: RichDocument; theme: string; brought: readonly Theme[] }

const DEFAULT = 'sea'

/** Themes that the draft or its blocks wear are looked up here, then in the export. Whoever may not make themes is told. */
export async function planThemes(req: PayloadRequest, { document, theme, brought }: Wearing): Promise<PlannedThemes> {
  const all = await loadThemes({ payload: req.payload, req })
  const mayMake = await can('themes', 'create')({ req })
  const planned: PlannedThemes = { theme: theme || DEFAULT, all, missing: [], remarks: [] }
  for (const id of new Set([planned.theme, ...themesOf(document)])) {
    const [here, came] = [themeNamed(id, all), brought.find((one) => one.id === id)]
    const remark = (rule: Parameters<typeof makeRemark>[0], name: string) => planned.remarks.push(makeRemark(rule, name, -1))
    if (here && came && writeTheme(here) !== writeTheme(came)) remark('exchange-theme-differs', here.name.zh)
    else if (!here && came && mayMake) {
      planned.missing.push(came)
      planned.all = { ...planned.all, [id]: came }
      remark('exchange-theme-brought', came.name.zh)
    } else if (!here && came) remark('exchange-theme-not-brought', came.name.zh)
    else if (!here) {
      remark('exchange-theme-missing', id)
      if (id === planned.theme) planned.theme = DEFAULT
    }
  }
  return planned
}

/** Adds what is missing, archived: drafts that wear it show it, and nobody else is offered it before it was looked at. `kept` gets the names of those that were added. */
export async function addThemes(req: PayloadRequest, missing: readonly Theme[], kept: string[]): Promise<void> {
  for (const theme of missing) {
    await req.payload.create({ collection: 'themes', overrideAccess: false, user: req.user, depth: 0, data: { theme, archived: true } as never })
    kept.push(theme.name.zh)
  }
}
