import { readConfig } from '@/platform/config'

type Workspace = { publicUrl: string; timeZone: string; rehearsalUrl: string | null }

let known: Workspace | null = null

/** What every rendering and delivery asks of the configuration. Read once: it does not change while a process runs. */
export function workspace(): Workspace {
  known ??= readConfig()
  return known
}
